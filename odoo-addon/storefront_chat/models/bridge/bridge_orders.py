"""Façade: order look-up."""

from odoo import models

from ...tools.shapes import boolean, text
from .door import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade(reference=text, email=text, phone=text, verified=boolean)
    def orders(self, *, verified, reference=None, email=None, phone=None):
        """Orders that this shopper may hear about; nothing found, or nothing allowed, is the same empty list."""
        found = self._as_shop("sale.order")._storefront_find(reference, email, phone, verified)
        return {"orders": [order._storefront_snapshot() for order in found]}
