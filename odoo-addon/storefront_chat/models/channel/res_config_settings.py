"""General settings: the bridge's address and secret, and limits for agents."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...tools.alert_minutes import ALERT_MINUTES


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    storefront_chat_bridge_url = fields.Char(
        string="Bridge Address",
        config_parameter="storefront_chat.bridge_url",
        help="For example https://chat.example.com. Without it the bridge gets no webhooks and pulls instead.",
    )
    storefront_chat_bridge_public_url = fields.Char(
        string="Address for Shoppers",
        config_parameter="storefront_chat.bridge_public_url",
        help="Where shoppers' browsers find the bridge, if Odoo reaches it by another address.",
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
        string="Hours until Ended Chats Leave Discuss",
        config_parameter="storefront_chat.cleanup_after_hours",
        default=24,
        help="Odoo gets slower with each chat of which somebody is a member. The history can still be read.",
    )
    storefront_chat_alert_wait_minutes = fields.Integer(
        string="Minutes until an Alert",
        config_parameter="storefront_chat.alert_wait_minutes",
        default=ALERT_MINUTES,
        help="Agents and managers are told once of each shopper who has waited for so long for a person or for the "
        "first answer.",
    )

    @api.constrains("storefront_chat_alert_wait_minutes")
    def _check_storefront_chat_alert_wait_minutes(self):
        if any(settings.storefront_chat_alert_wait_minutes < 1 for settings in self):
            raise ValidationError(self.env._("An alert comes after one minute or later."))

    def action_test_storefront_connection(self):
        """Says whether the bridge serves this Odoo, with what is entered here, saved or not."""
        self.ensure_one()
        channel = self.env["im_livechat.channel"].search([("storefront_key", "!=", False)], limit=1)
        return self.env["storefront.chat.webhook"]._connection_notice(
            self.storefront_chat_bridge_url, self.storefront_chat_bridge_secret, channel.storefront_key or "default"
        )
