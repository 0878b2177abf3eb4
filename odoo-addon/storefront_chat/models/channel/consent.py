"""The line that tells shoppers of their data before their first message, and whether they have to agree to it."""

import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

LONGEST_TEXT = 1000
ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
VERSION = re.compile(r"[A-Za-z0-9._-]{1,64}")
NOTHING = "none"


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    consent_line = fields.Selection(
        [(NOTHING, "Nothing is said"), ("told", "A line to read"), ("required", "A box to tick")],
        string="About Their Data",
        required=True,
        default=NOTHING,
        help="What shoppers see beside their first message. With a box to tick, nothing that they write is taken "
        "before they agree. Version, language and time are kept with each chat.",
    )
    consent_text = fields.Text(
        string="Line",
        translate=True,
        default="We keep what you write here, to answer you. You can ask us to delete it.",
    )
    consent_link = fields.Char(
        string="Link",
        translate=True,
        help="Of a page that says more. Each language may have its own. Empty: there is none.",
    )
    consent_version = fields.Char(
        string="Version",
        default="1",
        help="Give a new one when what you say becomes something else: everybody is asked again then, also in the "
        "middle of a chat. Under the same version a change counts as a correction, and nobody is asked again.",
    )

    @api.constrains("consent_line", "consent_text", "consent_link", "consent_version")
    def _check_consent(self):
        texts = self._storefront_texts()
        for channel in self:
            texts_here, links = texts[channel.id]["consent_text"], texts[channel.id]["consent_link"]
            if channel.consent_line != NOTHING and not any(text.strip() for text in texts_here.values()):
                raise ValidationError(self.env._("Write what shoppers are told of their data."))
            if any(len(text) > LONGEST_TEXT for text in texts_here.values()):
                raise ValidationError(
                    self.env._("The line about shoppers' data has at most %s characters.", LONGEST_TEXT)
                )
            for link in filter(None, links.values()):
                if not ADDRESS.fullmatch(link):
                    raise ValidationError(self.env._("The link must begin with https:// or http://, not “%s”.", link))
            if channel.consent_line != NOTHING and not VERSION.fullmatch(channel.consent_version or ""):
                raise ValidationError(
                    self.env._("A version has up to 64 letters, digits, “.”, “-” and “_”, for example 2026-11.")
                )

    def _update_field_translations(self, field_name, translations, *args, **kwargs):
        result = super()._update_field_translations(field_name, translations, *args, **kwargs)
        if field_name in ("consent_text", "consent_link"):
            self._check_consent()
        return result

    @api.onchange("consent_text", "consent_link")
    def _onchange_consent(self):
        before = self._origin
        said = (self.consent_text, self.consent_link) != (before.consent_text, before.consent_link)
        if said and before.consent_line != NOTHING and self.consent_version == before.consent_version:
            return {
                "warning": {
                    "title": self.env._("Same Version"),
                    "message": self.env._(
                        "Whoever agreed to version %s is not asked again. Give a new version if this is more than a "
                        "correction.",
                        self.consent_version,
                    ),
                }
            }
        return None

    def _storefront_consent(self, texts):
        """`consent` of the façade's `ChannelRow`; absent when nothing is said."""
        self.ensure_one()
        if self.consent_line == NOTHING:
            return {}
        line = {
            "text": texts["consent_text"],
            "version": self.consent_version,
            "required": self.consent_line == "required",
        }
        if any(texts["consent_link"].values()):
            line["link"] = texts["consent_link"]
        return {"consent": line}
