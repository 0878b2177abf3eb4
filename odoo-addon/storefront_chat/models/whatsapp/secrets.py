"""Secrets of a channel's number on WhatsApp: written from its form, read by the façade's call and nobody else."""

from datetime import timedelta

from odoo import fields, models

from ...tools import instants
from ...tools.compat import Constraint

# Batches that were on their way when the secret changed are signed with the one before.
FORMER_SECRET = timedelta(hours=1)


class StorefrontChatWhatsappSecrets(models.Model):
    _name = "storefront.chat.whatsapp.secrets"
    _description = "Secrets of a Number on WhatsApp"
    _log_access = False

    channel_id = fields.Many2one("im_livechat.channel", required=True, index=True, ondelete="cascade")
    token = fields.Char()
    token_set_at = fields.Datetime()
    app_secret = fields.Char()
    app_secret_set_at = fields.Datetime()
    former_app_secret = fields.Char()
    former_until = fields.Datetime()

    _channel_unique = Constraint("UNIQUE(channel_id)", "A channel has its secrets once.")

    def _keep_token(self, token):
        self.write({"token": token, "token_set_at": token and fields.Datetime.now()})

    def _keep_app_secret(self, app_secret):
        """The secret before counts for an hour, unless there is no other now."""
        now = fields.Datetime.now()
        for row in self.filtered(lambda row: row.app_secret != app_secret):
            former = row.app_secret if app_secret else False
            row.write({"former_app_secret": former, "former_until": former and now + FORMER_SECRET})
        self.write({"app_secret": app_secret, "app_secret_set_at": app_secret and now})

    def _to_wire(self):
        """`token`, `app_secret`, `former_app_secret` of the façade's `WhatsAppNumberRow`; none when one is missing."""
        if not self.token or not self.app_secret:
            return {}
        row = {"token": self.token, "app_secret": self.app_secret}
        if self.former_app_secret and self.former_until > fields.Datetime.now():
            until = instants.to_wire(self.former_until)
            row["former_app_secret"] = {"secret": self.former_app_secret, "until": until}
        return row
