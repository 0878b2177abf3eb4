"""Orders and basket of a shopper for whom the shop vouches, as the desk of their chat sees them.

The desk sees what the chat tells the shopper, of the person's own companies; a link to the order needs rights on it.
"""

from odoo import fields, models
from odoo.tools import format_amount

from .history import listed

LINES = 10


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_orders(self, desk):
        orders = self._storefront_own_orders(desk)
        readable = set(desk["sale.order"].browse(orders.ids)._filtered_access("read").ids)
        return listed([order._storefront_for_desk(order.id in readable) for order in orders])

    def _storefront_own_orders(self, desk):
        if not self.storefront_verified:
            return self.env["sale.order"]
        orders = self.env["sale.order"]._storefront_find(
            email=self.storefront_email,
            phone=self.storefront_phone,
            verified=True,
            company=self.livechat_channel_id.company_id,
        )
        return orders.filtered(lambda order: order.company_id in desk.user.company_ids)

    def _storefront_cart(self, desk, customer):
        """The basket in Odoo's own shop, where there is one; else False."""
        orders = self.env["sale.order"]
        if not customer or "website_id" not in orders._fields:
            return False
        companies = self.livechat_channel_id.company_id or desk.user.company_ids
        domain = [("partner_id", "=", customer.id), ("state", "=", "draft"), ("website_id", "!=", False)]
        cart = orders.search([*domain, ("company_id", "in", companies.ids)], order="id desc", limit=1)
        lines = cart._storefront_lines() if cart else cart.order_line
        if not lines:
            return False
        return {
            "lines": [
                {"name": line.product_id.display_name or line.name, "quantity": line.product_uom_qty}
                for line in lines[:LINES]
            ],
            "more": len(lines) > LINES,
            "total": format_amount(desk, cart.amount_total, cart.currency_id),
        }


class SaleOrder(models.Model):
    _inherit = "sale.order"

    def _storefront_for_desk(self, is_readable):
        """A row; with `is_readable` the person may open the order itself."""
        status, expected = self._storefront_status(), self._storefront_expected()
        parcels = self._storefront_parcels()
        labels = self._storefront_status_labels()
        return {
            "id": self.id,
            "name": self.name,
            "open": is_readable,
            "status": status,
            "label": labels[status],
            "at": fields.Datetime.to_string(self.date_order),
            "expected": fields.Datetime.to_string(expected) if expected and status in ("processing", "shipped") else "",
            "total": format_amount(self.env, self.amount_total, self.currency_id),
            "parcels": [
                {
                    "label": labels[parcel["status"]],
                    "tracking": parcel.get("tracking_reference") or parcel["name"],
                    "url": parcel.get("tracking_url", ""),
                }
                for parcel in parcels
            ],
        }

    def _storefront_status_labels(self):
        return {
            **dict(self._fields["storefront_status"]._description_selection(self.env)),
            "cancelled": self.env._("Cancelled"),
            "returned": self.env._("Returned"),
        }
