"""18.0: fields of a message are fetched with all rights, for whoever has its id (see `fetch` in mail/models)."""

from odoo import models


class MailMessage(models.Model):
    _inherit = "mail.message"

    def _to_store(self, store, /, *, fields=None, **kwargs):
        super()._to_store(store, fields=fields, **kwargs)
        if fields is None and self.env.user._is_internal():
            # sudo: mail.message - who reads a message may know whether it arrived
            for message in self.sudo().filtered("storefront_undelivered"):
                store.add(message, {"storefront_undelivered": message.storefront_undelivered})

    def fetch(self, field_names):
        """What is said in storefront chats is fetched for those who may read it."""
        if self.env.su:
            return super().fetch(field_names)
        super().fetch({*field_names, "model", "res_id"})
        cached, field = self.env.cache, self._fields["model"]
        # sudo: mail.message - the values just fetched
        said = self._origin.sudo().filtered(
            lambda message: cached.contains(message, field) and message.model == "discuss.channel"
        )
        chats = said._storefront_chats()
        said = said.filtered(lambda message: message.res_id in chats.ids).sudo(False)
        if said and not said.has_access("read"):
            said.invalidate_recordset()
            said.check_access("read")
        return None
