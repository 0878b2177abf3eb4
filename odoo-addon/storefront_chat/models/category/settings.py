"""Categories of tickets as the settings snapshot of the façade shows them."""

from odoo import models


class SupportCategory(models.Model):
    _inherit = "support.category"

    def _storefront_snapshots(self):
        """Each with the keys of the channels whose tickets may have it, unless all may."""
        channels = self.env["im_livechat.channel"].search([("storefront_key", "!=", False)])
        rows = super()._storefront_snapshots()
        for category, row in zip(self, rows, strict=True):
            offered = channels.filtered(lambda channel, own=category.company_id: not own or own == channel.company_id)
            if offered != channels:
                row["channels"] = offered.mapped("storefront_key")
        return rows

    def _storefront_snapshot(self, texts):
        """`TicketCategoryRow` of the façade."""
        self.ensure_one()
        return {"code": self.code, "name": texts["name"]}
