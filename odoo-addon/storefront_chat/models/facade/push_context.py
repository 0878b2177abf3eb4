"""Façade: the operation `context`."""

from odoo import models


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_context(self, operation):
        channel = self._conversation(operation)
        channel._storefront_moved(operation)
        return self._remember(operation, channel=channel)
