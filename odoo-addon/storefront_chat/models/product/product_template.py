"""Products as shoppers see them on cards."""

from urllib.parse import quote

from odoo import models

from ...tools.pictures import stored_picture, version_of
from ...tools.stored_texts import stored_texts


class ProductTemplate(models.Model):
    _inherit = "product.template"

    def _storefront_for_sale(self, channel=None):
        """Those that may be sold at all, or by this channel's company."""
        company = channel.company_id if channel else self.env["res.company"]
        return self.filtered(
            lambda product: (
                product.active
                and product.sale_ok
                and not (company and product.company_id and product.company_id != company)
            )
        )

    def _storefront_rows(self, channel):
        """`ProductRow`s of the façade: with their names in every language that has one."""
        texts = stored_texts(self, ("name",))
        return [{**product._storefront_facts(channel), **texts[product.id]} for product in self]

    def _storefront_card(self, channel):
        """`ProductCard` of the façade: with its name in the language of the environment."""
        return {**self._storefront_facts(channel), "name": self.name}

    def _storefront_facts(self, channel):
        facts = {"id": str(self.id)}
        price, url, picture = self._storefront_price(channel), self._storefront_url(channel), self._storefront_picture()
        if price:
            facts["price"] = price
        if url:
            facts["url"] = url
        if picture:
            facts["picture"] = version_of(picture)
        return facts

    def _storefront_price(self, channel):
        """`{amount, currency}` by the price list of nobody in particular, taxes as the channel shows them; or None."""
        if channel.product_prices == "hidden":
            return None
        company = channel.company_id or self.env.company
        product = self.with_company(company)
        taxes = product.taxes_id._filter_taxes_by_company(company)
        totals = taxes.compute_all(product.list_price, product.currency_id, 1, product.product_variant_id)
        amount = totals[f"total_{channel.product_prices}"]
        return {"amount": product.currency_id.round(amount), "currency": product.currency_id.name}

    def _storefront_url(self, channel):
        """Its page in the shop: where the channel says, else on Odoo's own website; or None."""
        if channel.product_page:
            parts = {"{id}": str(self.id), "{reference}": self.default_code or ""}
            address = channel.product_page
            for placeholder, value in parts.items():
                if placeholder in address and not value:
                    return None
                address = address.replace(placeholder, quote(value, safe=""))
            return address
        if "website_url" in self._fields and self.is_published:
            return self.get_base_url() + self.website_url
        return None

    def _storefront_picture(self):
        """The stored `ir.attachment`, 256 pixels wide; or none."""
        return stored_picture(self, "image_256")
