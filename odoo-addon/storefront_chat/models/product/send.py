"""`/product` in Discuss: an agent shows the shopper a product."""

from markupsafe import Markup

from odoo import models
from odoo.exceptions import UserError
from odoo.tools import format_amount
from odoo.tools.sql import escape_psql

from ...tools.context import OurIds

SHOWN = "storefront_chat_products"
# That many names are told where several products are meant.
NAMED = 5


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def execute_command_product(self, body="", **_kwargs):
        """`/product ghee`: the name or a part of it, or the whole reference."""
        refusal = self.env._("You can show products in the chats that you have yourself. To take this one, type /take.")
        channel = self._storefront_as_holder(self.env.user, refusal)
        wanted = body.strip().removeprefix("/product").strip()
        product = self._storefront_named_product(wanted, channel.livechat_channel_id)
        self._storefront_send_product(product.with_context(lang=channel._storefront_language()))

    def _storefront_send_product(self, product):
        """`product` in the shopper's language, in a chat that this person has."""
        self.with_context(**{SHOWN: OurIds(product.ids)}).message_post(
            body=product._storefront_in_words(self.sudo().livechat_channel_id),
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
        )

    def _storefront_named_product(self, wanted, livechat):
        """The one product for sale that this person may see: by reference, by name, by a part of it."""
        if not wanted:
            raise UserError(self.env._("Which product? Type /product and a part of its name, or its reference."))
        escaped = escape_psql(wanted)
        domains = (
            [("product_variant_ids.default_code", "=", wanted)],
            [("name", "=ilike", escaped)],
            [("name", "ilike", escaped)],
        )
        products = self.env["product.template"]
        for domain in domains:
            found = products.search([*products._storefront_sold_by(livechat), *domain], limit=NAMED + 1)
            if len(found) == 1:
                return found
            products |= found
        if not products:
            raise UserError(self.env._("No product for sale is called “%s”.", wanted))
        names = ", ".join(products[:NAMED].mapped("name"))
        raise UserError(self.env._("Several products are called so: %s. Type more of the name.", names))

    def _storefront_shown_products(self):
        """`ProductCard`s of the message that is being posted."""
        shown = self.env.context.get(SHOWN)
        if not isinstance(shown, OurIds):
            return []
        # sudo: product.template - the agent was allowed to see them when the card was sent
        products = self.env["product.template"].sudo().browse(shown).with_context(lang=self._storefront_language())
        cards = products._storefront_rows(self.livechat_channel_id)
        return [{**card, "name": product.name} for card, product in zip(cards, products, strict=True)]


class ProductTemplate(models.Model):
    _inherit = "product.template"

    def _storefront_in_words(self, livechat):
        """As agents read it in Discuss, and shoppers where there are no cards."""
        # sudo: im_livechat.channel, account.tax - how the shop shows prices, whoever sends one
        price, url = self.sudo()._storefront_price(livechat), self._storefront_url(livechat)
        name = Markup('<a href="%s" target="_blank">%s</a>') % (url, self.name) if url else self.name
        if not price:
            return Markup("%s") % name
        return Markup("%s · %s") % (name, format_amount(self.env, price["amount"], self.currency_id))
