"""19.0: canned responses in the browsers of agents."""

from odoo import models
from odoo.addons.mail.tools.discuss import Store


class MailCannedResponse(models.Model):
    _inherit = "mail.canned.response"

    def _to_store_defaults(self, target):
        return [*super()._to_store_defaults(target), "storefront_sequence"]

    def _storefront_tell(self, people, delete):
        """Puts this one into the browsers of these users, or takes it away."""
        for user in people:
            store = Store(bus_channel=user)
            (store.delete if delete else store.add)(self)
            store.bus_send()
