"""Buttons of tickets, for one or many; of many, each is changed or refused separately."""

from odoo import models
from odoo.exceptions import UserError


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def action_assign_to_me(self):
        return self._result(self._each("user_id", self.env.uid))

    def action_start(self):
        return self._result(self._each("status", "in_progress"))

    def action_wait_for_customer(self):
        return self._result(self._each("status", "waiting_customer"))

    def action_resolve(self):
        return self._result(self._each("status", "resolved"))

    def action_close(self):
        return self._result(self._each("status", "closed"))

    def action_set_priority(self, priority):
        return self._result(self._each("priority", priority))

    def action_open_chat(self):
        """Shows the chat that this ticket came from."""
        self.ensure_one()
        return self.discuss_channel_id.action_storefront_open()

    def _each(self, field, value):
        """Writes each ticket by itself; returns those that were refused, with the reason."""
        if len(self) == 1:
            self[field] = value
            return {}
        refused = {}
        for ticket in self:
            try:
                with self.env.cr.savepoint():
                    ticket[field] = value
            except UserError as error:
                refused[ticket] = str(error)
        return refused

    def _result(self, refused):
        """Action for the web client after a button: reloads, and shows what was refused."""
        reload = {"type": "ir.actions.client", "tag": "soft_reload"}
        if not refused:
            return reload
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "warning",
                "sticky": True,
                "title": self.env._(
                    "%(refused)s of %(all)s tickets were left as they are", refused=len(refused), all=len(self)
                ),
                "message": "\n".join(refused.values()),
                "next": reload,
            },
        }
