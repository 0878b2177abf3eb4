"""Façade: order look-up."""

from odoo import models

from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def orders(self, *, verified, channel=None, reference=None, email=None, phone=None):
        """Orders that this shopper may see; the same empty list when nothing is found and when nothing is allowed.

        `channel` is the key of the shop's live chat channel: only orders of its company are found, all of them when it
        belongs to none. An unknown key finds nothing, nor does none where channels belong to several companies.
        """
        company = self._as_shop("im_livechat.channel")._storefront_company(channel)
        if company is None:
            return {"orders": []}
        found = self._as_shop("sale.order")._storefront_find(reference, email, phone, verified, company)
        return {"orders": [order._storefront_snapshot() for order in found]}
