"""E-mails to customers about their tickets: in the company's name and the customer's language."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools.mail import email_normalize, formataddr

from ...tools.context import is_ours
from ...tools.direction import directed
from ...tools.localized import installed_code
from .gateway import AUTOMATIC
from .messages import SAID

TEMPLATES = {
    "received": "storefront_chat.mail_template_ticket_received",
    "answered": "storefront_chat.mail_template_ticket_answer",
    "resolved": "storefront_chat.mail_template_ticket_resolved",
    "closed": "storefront_chat.mail_template_ticket_closed",
}
# RFC 3834, and what Outlook heeds: nobody's absence notice comes back for what nobody wrote.
NO_REPLY_BY_MACHINES = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
# To one address; a machine that writes for ever is acknowledged no further.
RECEIPTS_AN_HOUR = 5


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    customer_lang = fields.Char(string="Language of E-mails", compute="_compute_customer_lang", compute_sudo=True)

    @api.depends("locale", "partner_id.lang")
    def _compute_customer_lang(self):
        """The installed language to write to the customer in."""
        installed = [code for code, _name in self.env["res.lang"].get_installed()]
        for ticket in self:
            wanted = installed_code(ticket.locale or "", installed) or ticket.partner_id.lang
            ticket.customer_lang = wanted or ticket._mail_company().partner_id.lang or "en_US"

    @api.constrains("customer_email")
    def _check_customer_email(self):
        """Allows one address only: an answer to a customer must not go to a list of people."""
        for ticket in self:
            if ticket.customer_email and not email_normalize(ticket.customer_email):
                raise ValidationError(self.env._("“%s” is not an e-mail address.", ticket.customer_email))

    def _notify_get_recipients(self, message, msg_vals=False, **kwargs):
        """Without the customer: answers are told by `_tell`, and notes are none of a customer's business."""
        recipients = super()._notify_get_recipients(message, msg_vals, **kwargs)
        customers, email = self._customers_among(recipients), self._mail_address()
        is_answer = message.message_type in SAID and not self._is_note(message)

        def hears_of_us(row):
            if row["id"] not in customers.ids and (not email or row.get("email_normalized") != email):
                return False
            # A colleague may be the customer, and still hears of notes.
            return row["share"] or (is_answer and row["notif"] == "email")

        return [row for row in recipients if not hears_of_us(row)]

    def _customers_among(self, recipients):
        """All partners that have the ticket's address, beside its own: who follows, or was suggested."""
        # sudo: res.partner - whoever writes
        partners = self.env["res.partner"].sudo().browse([row["id"] for row in recipients if row["id"]])
        email = self._mail_address()
        return self.partner_id.sudo() | partners.filtered(lambda partner: email and partner.email_normalized == email)

    def _may_be_mailed(self, kind):
        """Whether there is an address, and a mail to it starts no conversation of machines."""
        email = self._mail_address()
        if not email or self._is_own_address(email):
            return False
        return kind != "received" or not (is_ours(self.env, AUTOMATIC) or self._has_many_receipts())

    def _is_own_address(self, email):
        """Whether mails to it come back to this Odoo."""
        # sudo: mail.alias, mail.alias.domain - whoever writes the ticket
        domains = self.env["mail.alias.domain"].sudo().search([])
        own = {address for domain in domains for address in (domain.bounce_email, domain.catchall_email)}
        return email in own or bool(
            self.env["mail.alias"].sudo().search_count([("alias_full_name", "=", email)], limit=1)
        )

    def _has_many_receipts(self):
        since = fields.Datetime.now() - timedelta(hours=1)
        domain = [
            ("ticket_id.email_normalized", "=", self._mail_address()),
            ("kind", "=", "received"),
            ("way", "=", "email"),
            ("told_at", ">", since),
        ]
        return self.env["support.ticket.notice"].search_count(domain, limit=RECEIPTS_AN_HOUR) >= RECEIPTS_AN_HOUR

    def _mail_news(self, kind, message=None):
        """Queues the mail. Of an answer it is the message itself, so that a reply is found by its reference."""
        # sudo: mail.mail, mail.template - the customer is written to, whatever the person's rights there
        template = self.env.ref(TEMPLATES[kind]).sudo()
        company = self._mail_company()
        sender = company.email_formatted or (message.email_from if message else self.env.user.email_formatted)
        values = {
            "references": " ".join(filter(None, self._conversation_messages().mapped("message_id"))),
            "email_to": formataddr((self.customer_name or "", self._mail_address())),
            "email_from": sender,
            "reply_to": self._notify_get_reply_to(default=sender)[self.id],
        }
        if message:
            values["mail_message_id"] = message.id
        else:
            values |= self._own_message_vals()
        context = {"answer": directed(message.body) if message else "", "company_name": company.name}
        self.env["mail.mail"].sudo()._storefront_queue(template, self, values, context)

    def _own_message_vals(self):
        """Of a mail that is no answer: kept on the ticket as a note for the agents."""
        return {
            "model": self._name,
            "res_id": self.id,
            "message_type": "auto_comment",
            "subtype_id": self.env.ref("mail.mt_note").id,
            "author_id": self.env.ref("base.partner_root").id,
            "is_notification": True,
            "headers": repr(NO_REPLY_BY_MACHINES),
        }

    def _mail_address(self):
        return email_normalize(self.customer_email or self.partner_id.email or "")

    def _mail_company(self):
        return self.company_id or self.env.company
