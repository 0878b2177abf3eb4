"""Façade: `typing`, the shopper is typing or no longer is."""

from odoo import models

from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def typing(self, *, conversation, is_typing):
        """Shows the shopper typing in Discuss; an unknown or ended conversation is ignored."""
        channel = self._as_shop("discuss.channel")._storefront_by_key(conversation)
        if channel and channel.storefront_state != "ended":
            channel._storefront_shopper_types(is_typing)
        return {}
