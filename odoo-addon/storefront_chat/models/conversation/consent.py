"""The record of a shopper's consent, or of the line they were shown: kept with the chat, and deleted with it."""

from odoo import fields, models

from ...tools import instants
from ...tools.groups import AGENTS


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_consent = fields.Selection(
        [("told", "Was told"), ("agreed", "Agreed")],
        string="Consent",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="Whether the shopper agreed to what the channel says about their data, or wrote with it in view.",
    )
    storefront_consent_version = fields.Char(string="Consent to Version", copy=False, readonly=True, groups=AGENTS)
    storefront_consent_locale = fields.Char(string="Consent in Language", copy=False, readonly=True, groups=AGENTS)
    storefront_consent_at = fields.Datetime(string="Consent Given", copy=False, readonly=True, groups=AGENTS)

    def _storefront_record_consent(self, operation):
        """Keeps the latest that was given, whatever the order in which they come."""
        given_at = instants.from_wire(operation["given_at"]).replace(microsecond=0)
        if self.storefront_consent_at and self.storefront_consent_at > given_at:
            return
        self.write(
            {
                "storefront_consent": "agreed" if operation["agreed"] else "told",
                "storefront_consent_version": operation["version"],
                "storefront_consent_locale": operation["locale"],
                "storefront_consent_at": given_at,
            }
        )
