"""Façade: the operations `whatsapp` and `delivery`."""

from odoo import models

from ...tools.shapes import as_record_id


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_whatsapp(self, operation):
        channel = self._conversation(operation)
        channel._storefront_window_moved(operation["window_ends_at"])
        return self._remember(operation, channel=channel)

    def _apply_delivery(self, operation):
        """A message that was deleted here meanwhile is passed over."""
        channel = self._conversation(operation, locked=False)
        message_id = as_record_id(operation["message_id"])
        message = self._as_shop("mail.message").search(
            [("id", "=", message_id), ("model", "=", "discuss.channel"), ("res_id", "=", channel.id)]
        )
        if message and operation["status"] == "delivered":
            channel._storefront_delivered(message)
        elif message and message.storefront_undelivered != "again":
            channel._storefront_set_undelivered(message, operation.get("reason", "unknown"))
        return self._remember(operation, channel=channel)
