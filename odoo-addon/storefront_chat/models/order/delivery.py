"""Deliveries of an order, where the module `stock` is installed; without it there are none."""

from odoo import models

from ...tools.tracking import trackers


class SaleOrder(models.Model):
    _inherit = "sale.order"

    def _storefront_pickings(self):
        """All that moves goods towards the shopper: picking, packing and shipping, but no returns."""
        if "picking_ids" not in self._fields:
            return []
        return self.picking_ids.filtered(
            lambda picking: (
                picking.state != "cancel" and not picking.return_id and picking.picking_type_code != "incoming"
            )
        ).sorted("id")

    def _storefront_deliveries(self):
        """Pickings that go to customers."""
        return [picking for picking in self._storefront_pickings() if picking._is_to_external_location()]

    def _storefront_pending(self):
        """Pickings not done yet. While one is open, picked goods or a back order, the order has not left as a whole."""
        return [picking for picking in self._storefront_pickings() if picking.state != "done"]

    def _storefront_parcels(self):
        """`ParcelRow`s of the façade. A carrier may have made several parcels of one delivery."""
        return [parcel for picking in self._storefront_deliveries() for parcel in self._storefront_parcels_of(picking)]

    def _storefront_parcels_of(self, picking):
        parcel = {"name": picking.name, "status": self._storefront_parcel_status(picking)}
        if "carrier_tracking_ref" not in picking._fields:
            return [parcel]
        return [
            {**parcel, **tracker} for tracker in trackers(picking.carrier_tracking_ref, picking.carrier_tracking_url)
        ]

    def _storefront_parcel_status(self, picking):
        """Arrival is known from the shop's word only; a parcel is back when all that it held is."""
        if picking.state != "done":
            return "processing"
        shipped = picking.move_ids.filtered("quantity")
        if shipped and not any(map(_is_kept, shipped)):
            return "returned"
        return "delivered" if self.storefront_status == "delivered" else "shipped"


def _is_kept(move):
    """Whether not all of it has been returned."""
    back = move.returned_move_ids.filtered(lambda returned: returned.state == "done")
    return sum(back.mapped("quantity")) < move.quantity
