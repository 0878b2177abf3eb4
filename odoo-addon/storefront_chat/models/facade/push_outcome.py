"""Façade: the operations `end` and `rate`."""

from odoo import models

from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_end(self, operation):
        channel = self._conversation(operation)
        if channel.storefront_state != "ended":
            note = None
            if operation["by"] == "system":
                reason = operation.get("reason", "").strip()
                note = self.env._("The chat was closed: %s", reason) if reason else None
            channel._storefront_end(by=operation["by"], note=note)
        return self._remember(operation, channel=channel)

    def _apply_rate(self, operation):
        channel = self._conversation(operation)
        if not 1 <= operation["rating"] <= 5:
            raise Refusal("INVALID", "ratings go from 1 to 5")
        channel._storefront_rate(operation["rating"], operation.get("feedback", ""), operation.get("resolved"))
        return self._remember(operation, channel=channel)
