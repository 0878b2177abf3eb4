"""Panels of shoppers over the bus: whoever has the chat open learns that there is something new, and asks for it."""

from odoo import models

CHANGED = "storefront.chat/shopper"
# What the panel shows of a chat.
SHOWN = {
    "livechat_operator_id",
    "name",
    "storefront_email",
    "storefront_locale",
    "storefront_page_title",
    "storefront_page_url",
    "storefront_phone",
    "storefront_reason",
    "storefront_state",
    "storefront_verified_until",
}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & SHOWN:
            self._storefront_shopper_changed()
        return result

    def _storefront_shopper_changed(self):
        """Sends one notification per chat and step of the transaction, without a word of what changed."""
        # sudo: discuss.channel - whether it is a storefront chat, whoever made the change
        chats = self.sudo().filtered("storefront_key")
        data = self.env.cr.precommit.data
        told = data.setdefault(CHANGED, set())
        for chat in chats.filtered(lambda chat: chat.id not in told):
            told.add(chat.id)
            chat._bus_send(CHANGED, {"id": chat.id})
