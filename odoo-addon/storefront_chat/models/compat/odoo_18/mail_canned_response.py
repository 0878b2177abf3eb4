"""18.0: canned responses in the browsers of agents."""

from odoo import models
from odoo.addons.mail.tools.discuss import Store


class MailCannedResponse(models.Model):
    _inherit = "mail.canned.response"

    def _to_store(self, store, /, *, fields=None):
        return super()._to_store(store, fields=fields or ["source", "substitution", "storefront_sequence"])

    def _storefront_tell(self, people, delete):
        """Puts this one into the browsers of these users, or takes it away."""
        people._bus_send_store(Store(self, delete=delete))
