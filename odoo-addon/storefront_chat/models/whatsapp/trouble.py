"""Trouble with a number on WhatsApp, as the bridge tells it: shown on the form, and told to administrators once."""

from odoo import api, fields, models

from ...tools.compat import ALL_USER_GROUPS
from ...tools.groups import MANAGERS

#: Meta's codes for what an administrator has to mend, by what it is.
TOKEN = (190,)
PERMISSION = (0, 3, 10, 131005, *range(200, 300))
LOCKED = (368, 131031)
PAYMENT = (131042,)
NOT_REGISTERED = (131045, 133010)


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    _storefront_ignored_fields = frozenset({"whatsapp_trouble_code", "whatsapp_trouble_since"})

    whatsapp_trouble_code = fields.Char(
        string="Code of the Trouble with WhatsApp", readonly=True, copy=False, groups=MANAGERS
    )
    whatsapp_trouble_since = fields.Datetime(
        string="Trouble with WhatsApp Since", readonly=True, copy=False, groups=MANAGERS
    )
    whatsapp_trouble = fields.Char(
        string="Trouble with WhatsApp", compute="_compute_whatsapp_trouble", compute_sudo=False, groups=MANAGERS
    )

    @api.depends("whatsapp_trouble_code")
    @api.depends_context("lang")
    def _compute_whatsapp_trouble(self):
        for channel in self:
            code = channel.whatsapp_trouble_code
            channel.whatsapp_trouble = code and channel._storefront_why_refused_by_meta(int(code))

    @api.model
    def _storefront_why_refused_by_meta(self, code):
        """A sentence on what to do about this code of Meta's."""
        if code in TOKEN:
            return self.env._("Meta refuses the access token: it has expired, or was revoked. Enter a new one.")
        if code in PERMISSION:
            return self.env._(
                "The access token may not send for this number (code %s): its system user needs the WhatsApp account"
                " and the permission whatsapp_business_messaging.",
                code,
            )
        if code in LOCKED:
            return self.env._(
                "Meta has locked the WhatsApp account (code %s): see Account quality in WhatsApp Manager.", code
            )
        if code in PAYMENT:
            return self.env._("Meta needs a payment method (code %s): add it in WhatsApp Manager.", code)
        if code in NOT_REGISTERED:
            return self.env._("The number is not registered for the Cloud API (code %s).", code)
        return self.env._("Meta refuses this number (code %s).", code)

    @api.model
    def _storefront_whatsapp_troubles(self, troubles):
        """Takes phone number ID → code for all that are in trouble; those that are not named are well again."""
        numbers = self.search([("whatsapp_phone_uid", "!=", False)])
        for channel in numbers:
            code = troubles.get(channel.whatsapp_phone_uid, False)
            if (channel.whatsapp_trouble_code or False) == code:
                continue
            was_well = not channel.whatsapp_trouble_code
            channel.write({"whatsapp_trouble_code": code, "whatsapp_trouble_since": code and fields.Datetime.now()})
            if code and was_well:
                channel._storefront_tell_of_trouble()

    def _storefront_tell_of_trouble(self):
        """Once, to the administrators of the channel's company, each in their language."""
        self.ensure_one()
        for user in self._storefront_administrators():
            channel = self.with_context(lang=user.lang)
            subject = channel.env._("WhatsApp of “%s” stands still", channel.name)
            waits = channel.env._("What people write still arrives; what is answered waits, and goes out afterwards.")
            self.env["mail.thread"].message_notify(
                partner_ids=user.partner_id.ids,
                subject=subject,
                body=f"{subject}. {channel._storefront_why_refused_by_meta(int(self.whatsapp_trouble_code))} {waits}",
                author_id=self.env.ref("base.partner_root").id,
                email_layout_xmlid="mail.mail_notification_light",
            )

    def _storefront_administrators(self):
        administrators = self.env["res.users"].search(
            [(ALL_USER_GROUPS, "in", self.env.ref(MANAGERS).ids), ("share", "=", False)]
        )
        return administrators.filtered(self._storefront_is_at_home)
