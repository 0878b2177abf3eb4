"""E-mail of tickets: an agent's answer is sent to the customer, and the customer's reply returns to the ticket."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools.mail import email_normalize, email_split_tuples, formataddr

from ...tools.direction import directed
from ...tools.localized import installed_code


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

    @api.model
    def message_new(self, msg_dict, custom_values=None):
        """A mail to an alias for tickets; its text is the first message of the ticket."""
        name, email = (email_split_tuples(msg_dict.get("email_from") or "") or [("", "")])[0]
        values = {
            "subject": msg_dict.get("subject") or self.env._("E-mail of %s", name or email),
            "customer_name": name or email,
            "customer_email": email_normalize(email),
            **(custom_values or {}),
        }
        return super().message_new(msg_dict, values)

    def _notify_get_recipients(self, message, msg_vals=False, **kwargs):
        """Without the customer: answers are mailed by `_mail_answer`, and notes are none of a customer's business."""
        recipients = super()._notify_get_recipients(message, msg_vals, **kwargs)
        return [row for row in recipients if row["id"] not in self.partner_id.filtered("partner_share").ids]

    def _agent_answered(self, message):
        result = super()._agent_answered(message)
        self._mail_answer(message)
        return result

    def _mail_answer(self, message):
        """Mails an agent's answer, in the company's name and the customer's language.

        The mail is the message itself, so that an answer to it is found by its reference, like any other thread's.
        """
        # sudo: mail.mail, mail.template - an agent may write to the customer whatever that person's rights there
        ticket = self.sudo()
        email = email_normalize(ticket.customer_email or ticket.partner_id.email or "")
        if not email:
            return
        template = self.env.ref("storefront_chat.mail_template_ticket_answer").sudo()
        company = ticket._mail_company()
        sender = company.email_formatted or message.email_from
        self.env["mail.mail"].sudo()._storefront_queue(
            template,
            ticket,
            {
                "mail_message_id": message.id,
                "references": " ".join(filter(None, ticket._conversation_messages().mapped("message_id"))),
                "email_to": formataddr((ticket.customer_name or "", email)),
                "email_from": sender,
                "reply_to": ticket._notify_get_reply_to(default=sender)[ticket.id],
            },
            {"answer": directed(message.body), "company_name": company.name},
        )

    def _mail_company(self):
        return self.company_id or self.env.company
