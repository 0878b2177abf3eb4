"""Products of the demo shop."""

from odoo import models

from .shop import MODULE


class StorefrontChatDemo(models.AbstractModel):
    _inherit = "storefront.chat.demo"

    def _load_product(self, row):
        vals = {
            "list_price": row["price"],
            "type": "consu",
            "taxes_id": False,
            "image_1920": self._drawing(row["picture"]),
        }
        return self._put("product.template", f"product_{row['id']}", vals, {"name": row["name"]})

    def _product(self, name):
        return self.env.ref(f"{MODULE}.demo_product_{name}")
