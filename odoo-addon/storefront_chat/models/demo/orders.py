"""Orders of the demo shop."""

from datetime import timedelta

from odoo import Command, fields, models

from .shop import MODULE


class StorefrontChatDemo(models.AbstractModel):
    _inherit = "storefront.chat.demo"

    def _load_order(self, row, products):
        partner = self._put(
            "res.partner",
            f"partner_{row['email'].split('@')[0]}",
            {"name": row["partner_name"], "email": row["email"], "phone": row["phone"]},
        )
        order = self.env.ref(f"{MODULE}.demo_order_{row['name'].replace('-', '_')}", raise_if_not_found=False)
        now = fields.Datetime.now()
        if not order:
            vals = {
                "name": row["name"],
                "partner_id": partner.id,
                "order_line": [Command.create(self._order_line(line, products)) for line in row["lines"]],
            }
            order = self._put("sale.order", f"order_{row['name']}", vals)
            # Not confirmed by its action: no delivery, mail or warehouse is wanted for a demo order.
            order.write({"state": "sale"})
        order.write(
            {
                "storefront_status": row["status"],
                "date_order": now - timedelta(days=row["placed_days_ago"]),
                "commitment_date": now + timedelta(days=row["delivery_in_days"]),
            }
        )

    def _order_line(self, line, products):
        """`products`: templates by English name."""
        product = products[line["product"]].product_variant_id
        return {"product_id": product.id, "product_uom_qty": line["quantity"], "price_unit": line["price"]}
