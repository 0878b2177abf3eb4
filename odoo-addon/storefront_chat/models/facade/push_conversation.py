"""Façade: the operations `open`, `shopper` and `connect`."""

from odoo import models

from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_open(self, operation):
        livechats = self._as_shop("im_livechat.channel")
        livechat = livechats.search([("storefront_key", "=", operation["channel"])], limit=1)
        if not livechat or not operation["channel"]:
            raise Refusal("UNKNOWN_CHANNEL", "no live chat channel has this storefront key")
        channels = self._as_shop("discuss.channel")
        channel = channels._storefront_by_key(operation["conversation"])
        if not channel:
            if self._as_shop("storefront.chat.erased")._bars(livechat, operation):
                raise Refusal("ERASED", "the chat was deleted")
            channel = channels._storefront_open(livechat, operation)
        elif channel.storefront_shopper_id != operation["shopper"]["id"]:
            raise Refusal("INVALID", "another shopper has a chat with this conversation id")
        return self._remember(operation, channel=channel)

    def _apply_shopper(self, operation):
        channel = self._conversation(operation)
        self._update_shopper(channel, operation["shopper"])
        return self._remember(operation, channel=channel)

    def _update_shopper(self, channel, shopper):
        if shopper["id"] != channel.storefront_shopper_id:
            raise Refusal("INVALID", "the chat is another shopper's")
        channel._storefront_update_shopper(shopper)

    def _apply_connect(self, operation):
        channel = self._running_conversation(operation)
        if "shopper" in operation:
            self._update_shopper(channel, operation["shopper"])
        channel._storefront_connect(operation)
        return self._remember(operation, {"desk": channel._storefront_assignment_state()}, channel=channel)
