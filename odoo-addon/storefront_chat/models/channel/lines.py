"""Lines of the shop as a chat begins to wait and as it ends; they may name the shopper by `{name}`."""

from odoo import fields, models

NAMED = "Write {name} where the shopper's name should stand. Shoppers without a name read the sentence without it."


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    welcome_message = fields.Text(help=NAMED)
    chatbot_greeting = fields.Text(help=NAMED)
    waiting_message = fields.Text(
        string="While Waiting",
        translate=True,
        help="Said to shoppers who ask for a person while the desk is open. Write {name} where the shopper's name"
        " should stand. Empty: that they are being connected.",
    )
    closing_message = fields.Text(
        string="At the End",
        translate=True,
        help="Said as a shopper or an agent ends the chat. Write {name} where the shopper's name should stand. Empty:"
        " that the chat has ended.",
    )

    def _storefront_lines(self, texts):
        """`waiting` and `closing` of the façade's `ChannelRow`; absent where the bridge says its own."""
        lines = {"waiting": texts["waiting_message"], "closing": texts["closing_message"]}
        return {name: line for name, line in lines.items() if any(line.values())}
