"""Settings of a live chat channel for cards of products."""

import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

ADDRESS = re.compile(r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/{}][^\s{}]*(?:\{(?:id|reference)\}[^\s{}]*)*")
LONGEST = 1000


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    product_prices = fields.Selection(
        [("included", "With taxes"), ("excluded", "Without taxes"), ("hidden", "Not shown")],
        required=True,
        default="included",
        help="The sales price of a product on its card. Price lists and discounts of single customers do not count.",
    )
    product_page = fields.Char(
        string="Page of a Product",
        help="Address in the shop, with {reference} or {id} where the product's own stands, for example "
        "https://shop.example.com/p/{reference}. Empty: its page on Odoo's website, where there is one.",
    )

    @api.constrains("product_page")
    def _check_product_page(self):
        for channel in self:
            page = channel.product_page
            if page and (len(page) > LONGEST or not ADDRESS.fullmatch(page)):
                raise ValidationError(
                    self.env._(
                        "The page of a product is an address like https://shop.example.com/p/{reference}, not “%s”.",
                        page[:LONGEST],
                    )
                )

    def _storefront_products(self):
        """`products` of the façade's `ChannelRow`: those that its intents name and its company sells."""
        self.ensure_one()
        intents = self.chatbot_engine_id.intent_ids.filtered("active")
        products = intents.product_ids._storefront_for_sale(self)
        return {"products": products._storefront_rows(self)} if products else {}
