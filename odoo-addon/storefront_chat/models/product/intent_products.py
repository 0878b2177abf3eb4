"""Products that the bot shows with the answer of an intent."""

from odoo import fields, models


class ChatbotIntent(models.Model):
    _inherit = "chatbot.intent"

    product_ids = fields.Many2many(
        "product.template",
        string="Products",
        domain=[("sale_ok", "=", True)],
        help="Shown as cards below the answer, the first six of them: picture, price, and the way to its page.",
    )

    def _storefront_snapshot(self, texts):
        row = super()._storefront_snapshot(texts)
        products = self.product_ids._storefront_for_sale()
        return {**row, "products": [str(product.id) for product in products]} if products else row
