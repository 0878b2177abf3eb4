"""Pre-chat form and invitation: asked before the first message, and shown to shoppers who have not opened the chat."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    prechat_form = fields.Selection(
        [("none", "Nothing"), ("optional", "Asked, may be skipped"), ("required", "Must be given")],
        string="Before the Chat",
        required=True,
        default="none",
        help="Whether shoppers whom the shop does not know say who they are before their first message.",
    )
    prechat_name = fields.Boolean(string="Name", default=True)
    prechat_email = fields.Boolean(string="E-mail", default=True)
    prechat_phone = fields.Boolean(string="Phone")
    invites_shoppers = fields.Boolean(
        string="Invite Shoppers", help="The chat button speaks to a shopper by itself, once."
    )
    invitation_text = fields.Text(
        string="Invitation", translate=True, default="Can we help you? Our team is here for your questions."
    )
    invitation_seconds = fields.Integer(string="After Seconds", default=30, help="On the same page of the shop.")
    invitation_url = fields.Char(
        string="Where the Address Contains", help="For example /checkout. Empty: on every page of the shop."
    )
    invitation_cart_value = fields.Float(
        string="From a Cart Worth", help="In the shop's currency; the shop's page must tell. 0: with any cart or none."
    )

    @api.constrains("prechat_form", "prechat_name", "prechat_email", "prechat_phone")
    def _check_prechat_form(self):
        for channel in self:
            if channel.prechat_form != "none" and not channel._prechat_fields():
                raise ValidationError(self.env._("Choose what is asked before the chat: name, e-mail or phone."))

    @api.constrains("invites_shoppers", "invitation_text", "invitation_seconds", "invitation_cart_value")
    def _check_invitation(self):
        for channel in self:
            if channel.invites_shoppers and not (channel.invitation_text or "").strip():
                raise ValidationError(self.env._("Write what shoppers are invited with."))
            if channel.invitation_seconds < 0 or channel.invitation_cart_value < 0:
                raise ValidationError(self.env._("Seconds and cart value of an invitation cannot be negative."))

    def _prechat_fields(self):
        return [name for name in ("name", "email", "phone") if self[f"prechat_{name}"]]

    def _storefront_prechat(self, texts):
        """`prechat` and `invitation` of the façade's `ChannelRow`; absent when not wanted."""
        self.ensure_one()
        row = {}
        if self.prechat_form != "none":
            row["prechat"] = {"required": self.prechat_form == "required", "fields": self._prechat_fields()}
        if self.invites_shoppers and any(texts["invitation_text"].values()):
            row["invitation"] = {"text": texts["invitation_text"], "after_seconds": self.invitation_seconds}
            if self.invitation_url:
                row["invitation"]["url_contains"] = self.invitation_url.strip()
            if self.invitation_cart_value:
                row["invitation"]["cart_value"] = self.invitation_cart_value
        return row
