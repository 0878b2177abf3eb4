"""Façade: the operations `end` and `rate`."""

from odoo import models

from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_end(self, operation):
        channel = self._conversation(operation)
        if channel.storefront_state != "ended":
            self._end(channel, operation["by"], operation.get("reason", "").strip())
        return self._remember(operation, channel=channel)

    def _end(self, channel, by, reason):
        notes = {
            "abandoned": self.env._("The shopper left before anybody was free: the chat was closed."),
            "idle": self.env._("Nobody wrote for a day: the chat was closed."),
        }
        if by != "system" or not reason:
            channel._storefront_end(by=by)
            return
        # Whom an agent has meanwhile was not abandoned.
        known = reason in notes and (reason != "abandoned" or channel.storefront_state == "waiting")
        note = notes.get(reason) or self.env._("The chat was closed: %s", reason)
        channel._storefront_end(by=by, note=note, reason=reason if known else None)

    def _apply_rate(self, operation):
        channel = self._conversation(operation)
        if not 1 <= operation["rating"] <= 5:
            raise Refusal("INVALID", "ratings go from 1 to 5")
        channel._storefront_rate(operation["rating"], operation.get("feedback", ""), operation.get("resolved"))
        return self._remember(operation, channel=channel)
