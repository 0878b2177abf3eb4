"""Access token and app secret in the form of a channel: they are written there, and never read again."""

import re

from odoo import fields, models
from odoo.exceptions import AccessError, ValidationError

from ...tools.groups import MANAGERS

TOKEN = re.compile(r"[\x21-\x7e]{20,2048}")
APP_SECRET = re.compile(r"[A-Za-z0-9]{32,64}")


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    whatsapp_token = fields.Char(
        string="Access Token",
        compute="_compute_whatsapp_secrets",
        inverse="_inverse_whatsapp_token",
        search="_search_whatsapp_secrets",
        compute_sudo=False,
        groups=MANAGERS,
        copy=False,
        exportable=False,
        help="Of a system user who may use the app and the WhatsApp account. It is not shown again.",
    )
    whatsapp_app_secret = fields.Char(
        string="App Secret",
        compute="_compute_whatsapp_secrets",
        inverse="_inverse_whatsapp_app_secret",
        search="_search_whatsapp_secrets",
        compute_sudo=False,
        groups=MANAGERS,
        copy=False,
        exportable=False,
        help="Of the app whose webhook brings the messages, under App settings → Basic. It is not shown again; the one"
        " before counts for an hour.",
    )
    whatsapp_token_set_at = fields.Datetime(
        string="Access Token Set on",
        compute="_compute_whatsapp_secrets_set_at",
        compute_sudo=False,
        groups=MANAGERS,
    )
    whatsapp_app_secret_set_at = fields.Datetime(
        string="App Secret Set on",
        compute="_compute_whatsapp_secrets_set_at",
        compute_sudo=False,
        groups=MANAGERS,
    )

    def _compute_whatsapp_secrets(self):
        """Whoever asks, and for whatever: empty."""
        self.whatsapp_token = False
        self.whatsapp_app_secret = False

    def _search_whatsapp_secrets(self, operator, value):
        raise AccessError(self.env._("Secrets are not searched for."))

    def _compute_whatsapp_secrets_set_at(self):
        for channel in self:
            secrets = channel._storefront_whatsapp_secrets()
            channel.whatsapp_token_set_at = secrets.token_set_at
            channel.whatsapp_app_secret_set_at = secrets.app_secret_set_at

    def _inverse_whatsapp_token(self):
        for channel in self:
            token = (channel.whatsapp_token or "").strip()
            if token and not TOKEN.fullmatch(token):
                raise ValidationError(self.env._("This is no access token: those of Meta are long and have no blanks."))
            channel._storefront_whatsapp_secrets(make=bool(token))._keep_token(token or False)
            if channel.whatsapp_trouble_code:
                channel.write({"whatsapp_trouble_code": False, "whatsapp_trouble_since": False})
        self._storefront_forget_what_was_written()

    def _inverse_whatsapp_app_secret(self):
        for channel in self:
            app_secret = (channel.whatsapp_app_secret or "").strip()
            if app_secret and not APP_SECRET.fullmatch(app_secret):
                raise ValidationError(self.env._("This is no app secret: those of Meta are 32 letters and digits."))
            channel._storefront_whatsapp_secrets(make=bool(app_secret))._keep_app_secret(app_secret or False)
        self._storefront_forget_what_was_written()

    def write(self, vals):
        result = super().write(vals)
        if "whatsapp_phone_uid" in vals and not vals["whatsapp_phone_uid"]:
            # A number that is no longer the shop's leaves no key to it behind.
            for channel in self:
                channel._storefront_whatsapp_secrets().unlink()
            self._storefront_forget_what_was_written()
        return result

    def _storefront_whatsapp_secrets(self, make=False):
        """The row of this channel; empty when there is none, and none is to be made."""
        self.ensure_one()
        # sudo: storefront.chat.whatsapp.secrets - for nobody; what is in it is not told but at the façade
        rows = self.env["storefront.chat.whatsapp.secrets"].sudo()
        row = rows.search([("channel_id", "=", self._origin.id)])
        return rows.create({"channel_id": self.id}) if make and not row else row

    def _storefront_forget_what_was_written(self):
        """Else the cache would have it for whoever reads the form within the same call, as saving it does."""
        names = ("token", "app_secret")
        self.invalidate_recordset([f"whatsapp_{name}{suffix}" for name in names for suffix in ("", "_set_at")])
