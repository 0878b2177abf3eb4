"""Cards that an agent sends from beside the chat: a product for sale, or an order of the shopper's own."""

from odoo import models
from odoo.exceptions import AccessError, UserError
from odoo.tools import format_amount
from odoo.tools.sql import escape_psql

from ...tools.context import OurIds

FOUND = 8
SHOWN_ORDER = "storefront_chat_order"


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def storefront_products(self, text=""):
        """Products for sale here that this person may see, with these words in either language or the reference."""
        chat = self._storefront_at_desk()
        products = self.env["product.template"]
        domain = products._storefront_sold_by(chat.livechat_channel_id)
        for word in (text or "")[:100].split()[:5]:
            word = escape_psql(word)
            domain = [*domain, "|", ("name", "ilike", word), ("product_variant_ids.default_code", "ilike", word)]
        found = chat._storefront_in_both(products, lambda spoken: spoken.search(domain, limit=FOUND))[:FOUND]
        return [product._storefront_offer(chat.livechat_channel_id) for product in found]

    def storefront_send_product(self, product_id):
        """Shows the shopper this product as a card."""
        channel = self._storefront_as_sender()
        products = self.env["product.template"].with_context(lang=channel._storefront_language())
        product = products.search([("id", "=", product_id), *products._storefront_sold_by(channel.livechat_channel_id)])
        if not product:
            raise UserError(self.env._("This product is not for sale in this shop."))
        self._storefront_send_product(product)

    def storefront_send_order(self, order_id):
        """Shows the shopper one of their own orders as a card."""
        channel = self._storefront_as_sender()
        order = channel._storefront_own_orders(self.env).filtered(lambda order: order.id == order_id)
        if not order:
            raise AccessError(self.env._("Only orders of the shopper for whom the shop vouches can be shown."))
        label = order._storefront_status_labels()[order._storefront_status()]
        self.with_context(**{SHOWN_ORDER: OurIds(order.ids)}).message_post(
            body=f"{order.name} · {label}", message_type="comment", subtype_xmlid="mail.mt_comment"
        )

    def _storefront_as_sender(self):
        return self._storefront_as_holder(
            self.env.user, self.env._("You can send cards in the chats that you have yourself. Take this one first.")
        )

    def _storefront_shown_order(self):
        """`OrderRow` of the order in the message that is being posted, or None."""
        shown = self.env.context.get(SHOWN_ORDER)
        # sudo: sale.order - that it is the shopper's own was checked when it was sent
        return self.env["sale.order"].sudo().browse(shown)._storefront_snapshot() if isinstance(shown, OurIds) else None


class ProductTemplate(models.Model):
    _inherit = "product.template"

    def _storefront_offer(self, livechat):
        """A row of what may be sent."""
        # sudo: im_livechat.channel, account.tax - how the shop shows prices, whoever looks for one
        price = self.sudo()._storefront_price(livechat)
        text = format_amount(self.env, price["amount"], self.currency_id) if price else ""
        return {"kind": "product", "id": self.id, "title": self.name, "text": text}
