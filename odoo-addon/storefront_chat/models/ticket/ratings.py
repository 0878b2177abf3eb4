"""Ratings of tickets: only customers give them, by the bridge; Odoo's own calls set none."""

from odoo import models
from odoo.exceptions import AccessError


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def rating_apply(self, *args, **kwargs):
        self._storefront_refuse_rating()
        return super().rating_apply(*args, **kwargs)

    def rating_send_request(self, *args, **kwargs):
        self._storefront_refuse_rating()
        return super().rating_send_request(*args, **kwargs)

    def _message_post_after_hook(self, message, msg_values):
        # Odoo makes a rating, with sudo, of whatever is posted with a value.
        if msg_values.get("rating_id"):
            self._storefront_refuse_rating()
        return super()._message_post_after_hook(message, msg_values)

    def _storefront_refuse_rating(self):
        raise AccessError(self.env._("The customer alone rates a ticket."))
