"""An order as the shopper may hear about it in the chat."""

from odoo import fields, models

from ..tools import instants


class SaleOrder(models.Model):
    _inherit = "sale.order"

    storefront_status = fields.Selection(
        [("processing", "Processing"), ("shipped", "Shipped"), ("delivered", "Delivered")],
        string="Status for Shoppers",
        copy=False,
        help="What the chat tells a shopper. Empty: taken from the deliveries.",
    )

    def _storefront_snapshot(self):
        """`OrderRow` of the façade."""
        self.ensure_one()
        row = {
            "name": self.name,
            "status": self._storefront_status(),
            "placed_at": instants.to_wire(self.date_order.replace(microsecond=0)),
            "lines_count": len(self.order_line.filtered(lambda line: not line.display_type)),
        }
        expected = self.commitment_date or self.expected_date
        if expected and row["status"] in ("processing", "shipped"):
            row["estimated_delivery"] = instants.to_wire(expected.replace(microsecond=0))
        tracking_url = self._storefront_tracking_url()
        if tracking_url:
            row["tracking_url"] = tracking_url
        return row

    def _storefront_status(self):
        if self.state == "cancel":
            return "cancelled"
        if self.storefront_status:
            return self.storefront_status
        pickings = self._storefront_outgoing_pickings()
        return "shipped" if pickings and all(picking.state == "done" for picking in pickings) else "processing"

    def _storefront_outgoing_pickings(self):
        """Deliveries that count; none where the module `stock` is not installed."""
        if "picking_ids" not in self._fields:
            return []
        return self.picking_ids.filtered(
            lambda picking: picking.picking_type_code == "outgoing" and picking.state != "cancel"
        )

    def _storefront_tracking_url(self):
        """Web address of the parcel, where a carrier module gives one."""
        for picking in self._storefront_outgoing_pickings():
            url = "carrier_tracking_url" in picking._fields and picking.carrier_tracking_url
            if url and url.startswith(("http://", "https://")):
                return url
        return None
