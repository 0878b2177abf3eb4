"""Number of a live chat channel on WhatsApp, by the names that Meta has for its parts."""

import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...tools import parameters
from ...tools.compat import Constraint
from ...tools.groups import MANAGERS
from ...tools.secret_strength import made_secret, secret_weakness

META_ID = re.compile(r"[0-9]{5,25}")
VERSION = re.compile(r"v[1-9][0-9]{0,2}\.[0-9]")
WEBHOOK_PATH = "/api/v1/whatsapp/webhook"
TYPED = ("whatsapp_phone_uid", "whatsapp_account_uid", "whatsapp_verify_token", "whatsapp_graph_version")


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    whatsapp_phone_uid = fields.Char(
        string="Phone Number ID",
        copy=False,
        index="btree_not_null",
        groups=MANAGERS,
        help="Of the number on WhatsApp, as Meta shows it under WhatsApp → API Setup: not the phone number itself.",
    )
    whatsapp_account_uid = fields.Char(
        string="WhatsApp Business Account ID",
        copy=False,
        groups=MANAGERS,
        help="Of the account to which the number belongs, under WhatsApp → API Setup.",
    )
    whatsapp_verify_token = fields.Char(
        string="Verify Token",
        compute="_compute_whatsapp_verify_token",
        store=True,
        readonly=False,
        copy=False,
        groups=MANAGERS,
        help="Meta asks for it once, when the webhook is set up.",
    )
    whatsapp_graph_version = fields.Char(
        string="Graph API Version",
        groups=MANAGERS,
        help="Such as v24.0. Empty: the version for which the bridge is made.",
    )
    whatsapp_webhook_url = fields.Char(string="Callback URL", compute="_compute_whatsapp_webhook_url", groups=MANAGERS)

    _whatsapp_phone_uid_unique = Constraint(
        "UNIQUE(whatsapp_phone_uid)", "Another live chat channel has this phone number ID."
    )

    @api.depends("whatsapp_phone_uid")
    def _compute_whatsapp_verify_token(self):
        for channel in self:
            made = channel.whatsapp_phone_uid and made_secret()
            channel.whatsapp_verify_token = channel.whatsapp_verify_token or made

    def _compute_whatsapp_webhook_url(self):
        bridge = parameters.text(self.env, "bridge_public_url") or parameters.text(self.env, "bridge_url")
        self.whatsapp_webhook_url = bridge and bridge.rstrip("/") + WEBHOOK_PATH

    @api.constrains("whatsapp_phone_uid", "whatsapp_account_uid")
    def _check_whatsapp_uids(self):
        for channel in self.sudo():
            for uid in (channel.whatsapp_phone_uid, channel.whatsapp_account_uid):
                if uid and not META_ID.fullmatch(uid):
                    raise ValidationError(self.env._("“%s” is no ID of Meta's: it has digits only.", uid))

    @api.constrains("whatsapp_verify_token", "whatsapp_graph_version")
    def _check_whatsapp_verify_token(self):
        for channel in self.sudo():
            token, version = channel.whatsapp_verify_token, channel.whatsapp_graph_version
            if token and secret_weakness(token):
                raise ValidationError(self.env._("This verify token can be guessed: empty it, and a new one is made."))
            if version and not VERSION.fullmatch(version):
                raise ValidationError(self.env._("A version of the Graph API looks like v24.0, not “%s”.", version))

    @api.model_create_multi
    def create(self, vals_list):
        vals_list = [_without_blanks(vals) for vals in vals_list]
        for vals in vals_list:
            self._storefront_check_number_is_free(vals)
        return super().create(vals_list)

    def write(self, vals):
        vals = _without_blanks(vals)
        self._storefront_check_number_is_free(vals)
        if vals.get("whatsapp_verify_token", True) is False:
            vals["whatsapp_verify_token"] = made_secret()
        return super().write(vals)

    def action_renew_whatsapp_verify_token(self):
        """A new one; a webhook that is set up goes on, for Meta asks for it then only."""
        self.write({"whatsapp_verify_token": False})

    def _storefront_check_number_is_free(self, vals):
        """Before it is written: what the database says to a second one helps nobody."""
        uid = vals.get("whatsapp_phone_uid")
        if uid:
            self._check_may_set_up(vals)  # Whoever may not enter numbers is not to learn which there are.
        # sudo: im_livechat.channel - of every company; which one has it is not told
        others = self.sudo().with_context(active_test=False)
        domain = [("whatsapp_phone_uid", "=", uid), ("id", "not in", self.ids)]
        if uid and (len(self) > 1 or others.search_count(domain, limit=1)):
            raise ValidationError(self.env._("Another live chat channel has this phone number ID."))

    def _storefront_whatsapp_rows(self):
        """`WhatsAppNumberRow`s of the façade, of those channels whose number is set up whole."""
        return [row for channel in self if (row := channel._storefront_whatsapp_row())]

    def _storefront_whatsapp_row(self):
        self.ensure_one()
        secrets = self._storefront_whatsapp_secrets()._to_wire()
        if not (secrets and self.storefront_key and self.whatsapp_phone_uid and self.whatsapp_verify_token):
            return None
        optional = {"account": self.whatsapp_account_uid, "graph_version": self.whatsapp_graph_version}
        return {
            "id": self.whatsapp_phone_uid,
            "channel": self.storefront_key,
            "verify_token": self.whatsapp_verify_token,
            **secrets,
            **{name: value for name, value in optional.items() if value},
        }


def _without_blanks(vals):
    """What people copy has blanks around it, and what is empty is not there."""
    typed = {name: (vals[name] or "").strip() or False for name in TYPED if name in vals}
    return {**vals, **typed}
