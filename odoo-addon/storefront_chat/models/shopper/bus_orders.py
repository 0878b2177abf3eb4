"""Orders and baskets that change: the panels of their customers' chats are told before the commit."""

from odoo import api, models

ORDERS = "storefront.chat/orders_of_panels"
SHOWN = {"commitment_date", "partner_id", "state", "storefront_status"}


class SaleOrder(models.Model):
    _inherit = "sale.order"

    @api.model_create_multi
    def create(self, vals_list):
        orders = super().create(vals_list)
        orders._storefront_tell_panels()
        return orders

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & SHOWN:
            self._storefront_tell_panels()
        return result

    def _compute_delivery_status(self):
        """Called where the module `sale_stock` is installed, when a delivery changes."""
        super()._compute_delivery_status()
        self._storefront_tell_panels()

    def _storefront_tell_panels(self):
        """Right before the commit: a compute method must not do it itself."""
        orders = self.env.cr.precommit.data.setdefault(ORDERS, set())
        if not orders:
            self.env.cr.precommit.add(self.browse().sudo()._storefront_tell_panels_now)
        orders.update(self._origin.ids)

    @api.model
    def _storefront_tell_panels_now(self):
        orders = self.browse(self.env.cr.precommit.data.pop(ORDERS, ())).exists()
        partners = orders.partner_id | orders.partner_invoice_id | orders.partner_shipping_id
        partners |= partners.commercial_partner_id
        chats, emails = self.env["discuss.channel"], partners.mapped("email_normalized")
        if any(emails):
            chats |= chats._storefront_panels([], emails)
        phones = [partner[field] for partner in partners for field in partner._storefront_phone_fields()]
        (chats | chats._storefront_panels_by_phone(phones))._storefront_shopper_changed()


class SaleOrderLine(models.Model):
    _inherit = "sale.order.line"

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines.order_id._storefront_tell_panels()
        return lines

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"product_id", "product_uom_qty", "qty_delivered"}:
            self.order_id._storefront_tell_panels()
        return result

    def unlink(self):
        orders = self.order_id
        result = super().unlink()
        orders._storefront_tell_panels()
        return result
