"""Live chat channel of a shop: its texts, hours, bot and looks, as an admin sets them."""

import re

from odoo import api, fields, models
from odoo.addons.base.models.res_partner import _tz_get
from odoo.exceptions import AccessError, ValidationError

from ...tools.compat import Constraint
from ...tools.groups import MANAGERS

KEY = re.compile(r"[A-Za-z0-9_-]{1,64}")
COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
SETTINGS = {
    "storefront_key",
    "company_id",
    "welcome_message",
    "offline_message",
    "waiting_message",
    "closing_message",
    "default_lang",
    "use_business_hours",
    "timezone",
    "business_hour_ids",
    "hours_exception_ids",
    "resource_calendar_id",
    "away_offer",
    "away_offer_text",
    "enable_chat",
    "show_online_status",
    "auto_assign",
    "enable_chatbot",
    "chatbot_engine_id",
    "chatbot_greeting",
    "chatbot_fallback",
    "primary_color",
    "widget_position",
    "launcher_text",
    "logo",
    "silent_minutes",
    "abandoned_minutes",
    "attachment_max_mb",
    "attachment_types",
    "ticket_alias_id",
    "ticket_auto_assign",
    "verified_first",
    "identity_issuer",
    "identity_secret",
    "identity_jwks_url",
    "consent_line",
    "consent_text",
    "consent_link",
    "consent_version",
    "prechat_form",
    "prechat_name",
    "prechat_email",
    "prechat_phone",
    "invites_shoppers",
    "invitation_text",
    "invitation_seconds",
    "invitation_url",
    "invitation_cart_value",
    "product_prices",
    "product_page",
    "whatsapp_phone_uid",
    "whatsapp_account_uid",
    "whatsapp_token",
    "whatsapp_app_secret",
    "whatsapp_verify_token",
    "whatsapp_graph_version",
}


class ImLivechatChannel(models.Model):
    _name = "im_livechat.channel"
    _inherit = ["im_livechat.channel", "storefront.chat.settings.mixin"]

    storefront_key = fields.Char(
        copy=False,
        index="btree_not_null",
        help="What a page names as its channel, for example “default”. Only channels with a key are offered to shops.",
    )
    company_id = fields.Many2one(
        "res.company",
        default=lambda self: self.env.company,
        index=True,
        help="The company this brand or shop belongs to. Empty: people of every company serve it.",
    )
    welcome_message = fields.Text(
        string="Welcome without a Bot",
        required=True,
        translate=True,
        default="Hi! How can we help you today?",
    )
    offline_message = fields.Text(
        required=True, translate=True, default="We are currently offline. Please leave a message."
    )
    default_lang = fields.Selection(
        selection=lambda self: self.env["res.lang"].get_installed(),
        string="Default Language",
        default=lambda self: self.env.lang or "en_US",
        required=True,
    )
    use_business_hours = fields.Boolean(default=True)
    timezone = fields.Selection(_tz_get, required=True, default=lambda self: self.env.user.tz or "UTC")
    business_hour_ids = fields.One2many("livechat.business.hours", "channel_id", string="Business Hours", copy=True)
    hours_exception_ids = fields.One2many(
        "livechat.hours.exception", "channel_id", string="Holidays and Special Days", copy=True
    )
    enable_chatbot = fields.Boolean(string="Enable Chatbot", default=True)
    chatbot_engine_id = fields.Many2one(
        "chatbot.engine", string="Chatbot Engine", ondelete="set null", check_company=True
    )
    chatbot_greeting = fields.Text(
        required=True, translate=True, default="Hello! I am Smart Dairy Assistant. How can I help?"
    )
    chatbot_fallback = fields.Text(
        required=True,
        translate=True,
        default="I could not understand that. Would you like to speak with an agent?",
    )
    primary_color = fields.Char(required=True, default="#0F766E")
    widget_position = fields.Selection(
        [("right", "Bottom right"), ("left", "Bottom left")], required=True, default="right"
    )

    _storefront_key_unique = Constraint("UNIQUE(storefront_key)", "Another live chat channel has this storefront key.")

    @api.constrains("storefront_key")
    def _check_storefront_key(self):
        for channel in self:
            if channel.storefront_key and not KEY.fullmatch(channel.storefront_key):
                raise ValidationError(
                    self.env._(
                        "A storefront key has up to 64 letters, digits, “-” and “_”, not “%s”.", channel.storefront_key
                    )
                )

    @api.constrains("primary_color")
    def _check_primary_color(self):
        for channel in self:
            if not COLOR.fullmatch(channel.primary_color):
                raise ValidationError(self.env._("The colour must look like #0F766E, not “%s”.", channel.primary_color))

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            vals["storefront_key"] = (vals.get("storefront_key") or "").strip() or False
            if vals["storefront_key"]:
                self._check_may_set_up(vals)
        return super().create(vals_list)

    def write(self, vals):
        self._check_may_set_up(vals)
        return super().write(vals)

    def _check_may_set_up(self, vals):
        """Live chat users may write channels in Odoo (to join them), but only managers set up the storefront."""
        if SETTINGS & set(vals) and not self.env.su and not self.env.user.has_group(MANAGERS):
            raise AccessError(self.env._("Only live chat administrators may change the settings of the storefront."))
