"""Products as shoppers see them on cards."""

from urllib.parse import quote

from odoo import api, models

from ...tools.pictures import stored_pictures, version_of
from ...tools.stored_texts import stored_texts


class ProductTemplate(models.Model):
    _inherit = "product.template"

    @api.model
    def _storefront_sold_by(self, channel=None):
        """Domain of what may be sold at all, or by this channel's company: its own, its parents', and everybody's."""
        domain = [("active", "=", True), ("sale_ok", "=", True)]
        if not channel or not channel.company_id:
            return domain
        # sudo: res.company - a branch sells what its parents have, whoever sees those
        return [*domain, ("company_id", "in", [False, *channel.company_id.sudo().parent_ids.ids])]

    def _storefront_for_sale(self, channel=None):
        return self.filtered_domain(self._storefront_sold_by(channel))

    def _storefront_rows(self, channel):
        """`ProductRow`s of the façade: with their names in every language that has one."""
        texts = stored_texts(self, ("name",))
        versions = {picture.res_id: version_of(picture) for picture in self._storefront_pictures()}
        return [{**product._storefront_facts(channel, versions), **texts[product.id]} for product in self]

    def _storefront_facts(self, channel, versions):
        """`versions`: record id → version of its picture."""
        facts = {"id": str(self.id)}
        price, url = self._storefront_price(channel), self._storefront_url(channel)
        if price:
            facts["price"] = price
        if url:
            facts["url"] = url
        if self.id in versions:
            facts["picture"] = versions[self.id]
        return facts

    def _storefront_price(self, channel):
        """`{amount, currency}` by the price list of nobody in particular, taxes as the channel shows them.

        None where the channel shows none, and for what has no price of its own.
        """
        if channel.product_prices == "hidden" or not self.list_price:
            return None
        # sudo: res.company - as for the currency of a product that is everybody's
        company = channel.company_id or self.company_id or self.env["res.company"].sudo()._get_main_company()
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

    def _storefront_pictures(self):
        """The stored `ir.attachment`s, 256 pixels wide."""
        return stored_pictures(self, "image_256")
