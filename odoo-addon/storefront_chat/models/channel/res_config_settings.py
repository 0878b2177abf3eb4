"""General settings: the bridge's address and secret, and limits for agents."""

from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    storefront_chat_bridge_url = fields.Char(
        string="Bridge Address",
        config_parameter="storefront_chat.bridge_url",
        help="For example https://chat.example.com. Without it the bridge gets no webhooks and pulls instead.",
    )
    storefront_chat_bridge_secret = fields.Char(
        string="Bridge Secret",
        config_parameter="storefront_chat.bridge_secret",
        help="The same as ODOO_WEBHOOK_SECRET of the bridge.",
    )
    storefront_chat_max_live_chats = fields.Integer(
        string="Chats per Agent",
        config_parameter="storefront_chat.max_live_chats",
        default=5,
        help="An agent with so many live chats gets no more from the queue. For new agents; each has an own limit.",
    )
    storefront_chat_cleanup_after_hours = fields.Integer(
        string="Hours until Agents Leave a Closed Chat",
        config_parameter="storefront_chat.cleanup_after_hours",
        default=24,
        help="Odoo gets slower with each chat of which somebody is a member. The history can still be read.",
    )
