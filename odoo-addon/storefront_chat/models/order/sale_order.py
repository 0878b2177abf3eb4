"""Orders as shoppers see them in the chat."""

from odoo import fields, models

from ...tools import instants


class SaleOrder(models.Model):
    _inherit = "sale.order"

    storefront_status = fields.Selection(
        [("processing", "Processing"), ("shipped", "Shipped"), ("delivered", "Delivered")],
        string="Status for Shoppers",
        copy=False,
        help="What the chat tells a shopper. Empty: taken from the deliveries, which know that a parcel has left, "
        "but not that it has arrived.",
    )

    def _storefront_snapshot(self):
        """`OrderRow` of the façade."""
        self.ensure_one()
        row = {
            "name": self.name,
            "status": self._storefront_status(),
            "placed_at": instants.to_wire(self.date_order.replace(microsecond=0)),
            "lines_count": len(self._storefront_lines()),
        }
        expected = self._storefront_expected()
        if expected and row["status"] in ("processing", "shipped"):
            row["estimated_delivery"] = instants.to_wire(expected.replace(microsecond=0))
        parcels = self._storefront_parcels()
        if parcels:
            row["parcels"] = parcels
        tracking_urls = [parcel["tracking_url"] for parcel in parcels if "tracking_url" in parcel]
        if tracking_urls:
            row["tracking_url"] = tracking_urls[0]
        return row

    def _storefront_status(self):
        if self.state == "cancel":
            return "cancelled"
        if self.storefront_status:
            return self.storefront_status
        if self._storefront_deliveries():
            return "processing" if self._storefront_pending() else "shipped"
        return "delivered" if self._storefront_delivered_by_hand() else "processing"

    def _storefront_lines(self):
        """Lines of goods: no notes, down payments or delivery charges."""
        return self.order_line.filtered(
            lambda line: (
                not line.display_type
                and not line.is_downpayment
                and not ("is_delivery" in line._fields and line.is_delivery)
            )
        )

    def _storefront_delivered_by_hand(self):
        """Whether all lines are marked as delivered on the order itself, for orders without delivery orders."""
        lines = self._storefront_lines()
        return bool(lines) and all(
            line.qty_delivered_method == "manual" and line.qty_delivered >= line.product_uom_qty > 0 for line in lines
        )

    def _storefront_expected(self):
        """The day that was promised; else the last delivery that is still to leave, else what the products take."""
        pending = [picking.scheduled_date for picking in self._storefront_pending() if picking.scheduled_date]
        return self.commitment_date or max(pending, default=None) or self.expected_date
