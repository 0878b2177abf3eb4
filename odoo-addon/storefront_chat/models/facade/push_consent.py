"""Façade: the operation `consent`."""

from odoo import models


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_consent(self, operation):
        channel = self._conversation(operation)
        channel._storefront_record_consent(operation)
        return self._remember(operation, channel=channel)
