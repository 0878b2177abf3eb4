"""Tickets as the façade sends them to their shopper, and in more detail to staff."""

from odoo import api, models
from odoo.tools import email_normalize
from odoo.tools.sql import escape_psql

from ...tools import custom_fields, instants
from .shopper import RATED


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def _storefront_row(self):
        """`TicketRow` of the façade."""
        self.ensure_one()
        return self._storefront_rows()[0]

    def _storefront_rows(self):
        """`TicketRow`s of the façade."""
        # sudo: support.ticket - who it is assigned to, whoever asks for this ticket
        cards = self.env["discuss.channel"]._storefront_agent_cards(self.sudo().user_id.partner_id)
        return [ticket._row(cards) for ticket in self]

    def _row(self, cards):
        # sudo: support.ticket - keys of channel and chat, whoever asks for this ticket
        ticket = self.sudo()
        row = {
            "reference": ticket.name,
            "subject": ticket.subject,
            "status": ticket.status,
            "priority": ticket.priority,
            "category": ticket.category,
            "created_at": instants.to_wire(ticket.create_date),
            "updated_at": instants.to_wire(ticket.write_date),
        }
        known = {
            "channel": ticket.channel_id.storefront_key,
            "conversation": ticket.discuss_channel_id.storefront_key,
            "resolved_at": ticket.resolved_at and instants.to_wire(ticket.resolved_at),
            "rating": ticket.rating,
            **{name: ticket[name] for name in RATED},
        }
        if ticket.user_id:
            known["assignee"] = cards[ticket.user_id.partner_id.id]
        return row | {key: value for key, value in known.items() if value}

    def _storefront_detail(self):
        """`TicketDetail` of the façade, with the messages that the shopper may read."""
        return {**self._storefront_row(), **self._conversation(internal=False)}

    def _storefront_staff_row(self):
        """`StaffTicketRow` of the façade."""
        self.ensure_one()
        return self._storefront_staff_rows()[0]

    def _storefront_staff_rows(self):
        """`StaffTicketRow`s of the façade."""
        properties = self._storefront_properties()
        return [
            {**row, **ticket._staff_row(), **_custom(properties.get(ticket.id, []))}
            for ticket, row in zip(self, self._storefront_rows(), strict=True)
        ]

    def _staff_row(self):
        """What staff see beside a `TicketRow`."""
        customer = {"name": self.customer_name, "email": self.customer_email, "phone": self.customer_phone}
        row = {"customer": {key: value for key, value in customer.items() if value}}
        if self.sla_deadline:
            row["sla"] = {"deadline": instants.to_wire(self.sla_deadline), "state": self.sla_state}
        if self.first_response_at:
            row["first_response_seconds"] = self.first_response_seconds
        if self.resolved_at:
            row["resolution_seconds"] = self.resolution_seconds
        if self.feedback:
            row["feedback"] = self.feedback
        if self.feedback_resolved:
            row["resolved_issue"] = self.feedback_resolved == "yes"
        return {**row, "source": self.source, "message_count": self.message_count}

    def _storefront_staff_detail(self):
        """`StaffTicketDetail` of the façade."""
        return {**self._storefront_staff_row(), **self._conversation(internal=True)}

    @api.model
    def _storefront_text_domain(self, text):
        """Domain of the tickets with this text in reference, subject, customer's name or e-mail."""
        fields = ("name", "subject", "customer_name", "customer_email")
        return ["|"] * (len(fields) - 1) + [(field, "ilike", escape_psql(text)) for field in fields]

    def _conversation(self, internal):
        messages = [self._message_row(message, internal) for message in self._conversation_messages(internal)]
        row = {"description": self.description or "", "messages": messages}
        files = self._files_beside(internal)
        return {**row, "attachments": self._file_cards(files)} if files else row

    def _message_row(self, message, internal):
        author = self._author_kind(message)
        files = self._shown_files(message)
        row = {
            "id": str(message.id),
            "author": author,
            "content": self.env["discuss.channel"]._storefront_message_text(message, files),
            "sent_at": instants.to_wire(message.date),
            "is_internal": bool(self._is_note(message)),
        }
        if files:
            row["attachments"] = self._file_cards(files)
        if internal:
            row |= self._staff_facts(message)
        name = self._agent_card(message.author_id)["name"] if author == "agent" else self.customer_name
        return {**row, "name": name} if name and author != "system" else row

    def _staff_facts(self, message):
        """What staff see of a message besides."""
        email = email_normalize(message.email_from or "")
        facts = {"updated_at": instants.to_wire(message.write_date.replace(microsecond=0))}
        return {**facts, "sender_email": email} if email else facts

    def _agent_card(self, partner):
        return self.env["discuss.channel"]._storefront_agent_card(partner)


def _custom(properties):
    values = custom_fields.to_wire(properties)
    return {"custom_fields": values} if values else {}
