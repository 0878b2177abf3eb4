"""Tickets by e-mail: what people write to an alias, and what machines send."""

from odoo import api, models
from odoo.tools.mail import email_normalize, email_split_tuples

from ...tools.automatic_mail import is_automatic
from ...tools.context import OURS

# Context key: what is received now was sent by a machine.
AUTOMATIC = "storefront_chat_automatic_mail"


class MailThread(models.AbstractModel):
    _inherit = "mail.thread"

    @api.model
    def _message_route_process(self, message, message_dict, routes):
        if is_automatic(message) and any(route[0] == "support.ticket" for route in routes):
            self = self.with_context(**{AUTOMATIC: OURS})
        return super()._message_route_process(message, message_dict, routes)


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model
    def message_new(self, msg_dict, custom_values=None):
        """A mail to an alias for tickets; its text is the first message of the ticket."""
        name, email = (email_split_tuples(msg_dict.get("email_from") or "") or [("", "")])[0]
        values = {
            "subject": msg_dict.get("subject") or self.env._("E-mail of %s", name or email),
            "customer_name": name or email,
            "customer_email": email_normalize(email),
            **(custom_values or {}),
            "source": "email",
        }
        return super().message_new(msg_dict, values)
