"""Assign to Me: a button for one chat or many; of many, each is assigned or refused separately."""

from odoo import models
from odoo.exceptions import UserError


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def action_storefront_assign_to_me(self):
        """Gives these chats to the person of the environment, as far as that person's rights go."""
        running = self._storefront_running()
        if len(running) == 1:
            running._storefront_assign_as(self.env.user, self.env.user)
            return True
        refused = running._storefront_assign_each(self.env.user)
        return running._storefront_refused_notice(refused) if refused else True

    def _storefront_assign_each(self, user):
        """Returns the chats that were refused, with the reason."""
        refused = {}
        for channel in self:
            try:
                with self.env.cr.savepoint():
                    channel._storefront_assign_as(user, user)
            except UserError as error:
                refused[channel] = str(error)
        return refused

    def _storefront_refused_notice(self, refused):
        """Action for the web client: says which of these chats were refused, and reloads."""
        title = self.env._("%(refused)s of %(all)s chats were left as they are", refused=len(refused), all=len(self))
        message = "\n".join(f"{channel.name}: {reason}" for channel, reason in refused.items())
        reload = {"type": "ir.actions.client", "tag": "soft_reload"}
        params = {"type": "warning", "sticky": True, "title": title, "message": message, "next": reload}
        return {"type": "ir.actions.client", "tag": "display_notification", "params": params}
