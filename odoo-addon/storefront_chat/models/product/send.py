"""`/product` in Discuss: an agent shows the shopper a product."""

from markupsafe import Markup

from odoo import models
from odoo.exceptions import UserError
from odoo.tools import format_amount

from ...tools.context import OurIds

SHOWN = "storefront_chat_products"
# That many names are told where several products are meant.
NAMED = 5


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def execute_command_product(self, body="", **_kwargs):
        """`/product ghee`: part of the name, or the whole reference."""
        wanted = body.strip().removeprefix("/product").strip()
        channel = self._storefront_as_holder(self.env.user)
        product = self._storefront_named_product(wanted, channel.livechat_channel_id)
        product = product.with_context(lang=channel.storefront_guest_id.lang)
        self.with_context(**{SHOWN: OurIds(product.ids)}).message_post(
            body=product._storefront_in_words(channel.livechat_channel_id),
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
        )

    def _storefront_named_product(self, wanted, livechat):
        """The one product for sale that this person may see and that is called so."""
        if not wanted:
            raise UserError(self.env._("Which product? Type /product and a part of its name, or its reference."))
        products = self.env["product.template"].search([("sale_ok", "=", True), ("default_code", "=", wanted)])
        products = products or self.env["product.template"].search([("sale_ok", "=", True), ("name", "ilike", wanted)])
        # sudo: product.template, im_livechat.channel - of which company each is; the search has checked what is seen
        products = products.sudo()._storefront_for_sale(livechat)
        if not products:
            raise UserError(self.env._("No product for sale is called “%s”.", wanted))
        if len(products) > 1:
            names = ", ".join(products[:NAMED].mapped("name"))
            raise UserError(self.env._("Several products are called so: %s. Type more of the name.", names))
        return products

    def _storefront_shown_products(self):
        """`ProductCard`s of the message that is being posted."""
        shown = self.env.context.get(SHOWN)
        if not isinstance(shown, OurIds):
            return []
        # sudo: product.template - the agent was allowed to see them when the card was sent
        products = self.env["product.template"].sudo().browse(shown).with_context(lang=self.storefront_guest_id.lang)
        return [product._storefront_card(self.livechat_channel_id) for product in products]


class ProductTemplate(models.Model):
    _inherit = "product.template"

    def _storefront_in_words(self, livechat):
        """As agents read it in Discuss, and shoppers where there are no cards."""
        price, url = self._storefront_price(livechat), self._storefront_url(livechat)
        name = Markup('<a href="%s" target="_blank">%s</a>') % (url, self.name) if url else self.name
        if not price:
            return Markup("%s") % name
        return Markup("%s · %s") % (name, format_amount(self.env, price["amount"], self.currency_id))
