"""Customers hear of receipt, answers, resolution and closing: in an open chat, else by e-mail; once each."""

from odoo import api, fields, models

from ...tools import instants
from .deadlines import SETTLED


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    notice_ids = fields.One2many("support.ticket.notice", "ticket_id", string="The Customer Was Told", readonly=True)

    @api.model_create_multi
    def create(self, vals_list):
        tickets = super().create(vals_list)
        # What is imported was received elsewhere.
        if not self.env.context.get("import_file"):
            for ticket in tickets:
                ticket._tell_news("received")
        return tickets

    def _status_changed(self):
        super()._status_changed()
        for ticket in self:
            if ticket.status in SETTLED:
                ticket._tell_news(ticket.status)
            else:
                # sudo: support.ticket - the shopper is notified, whoever changed the status
                ticket.sudo()._notify_shopper()

    def _tell_news(self, kind):
        """Tells it, and lets the chat's page know of the change in any case."""
        if self._tell(kind).way != "chat":
            # sudo: support.ticket - see `_tell`
            self.sudo()._notify_shopper(silent=True)

    def _tell(self, kind, message=None):
        """Tells the customer, if it is news and there is a way; returns the `support.ticket.notice`, or none.

        In one transaction with its cause: what is noted as told stands in the outbox of the chat, or of Odoo's mails.
        """
        self.ensure_one()
        # sudo: support.ticket - the customer is told, whoever is the cause
        ticket = self.sudo()
        said = ticket._said_until(kind, message)
        way = ticket._way_to_customer(kind)
        if not way or ticket.notice_ids.filtered(lambda told: (told.kind, told.said) == (kind, said)):
            return ticket.notice_ids.browse()
        vals = {"ticket_id": ticket.id, "kind": kind, "way": way, "said": said}
        notice = ticket.notice_ids.create({**vals, "message_id": message.id if message else False})
        if way == "chat":
            ticket._notify_shopper(message, notice=notice)
        else:
            ticket._mail_news(kind, message)
        return notice

    def _said_until(self, kind, message):
        if kind == "received":
            return 0
        return (message or self._conversation_messages()[-1:]).id or 0

    def _way_to_customer(self, kind):
        """One of `WAYS`, or None."""
        chat = self.discuss_channel_id
        if chat.storefront_key and chat.storefront_state != "ended":
            return "chat"
        return "email" if self._may_be_mailed(kind) else None

    def _tell_unheard(self, notice_id=None):
        """The chat ended before this was said or seen in it: the receipt, or what another notice is of."""
        for notice in self.notice_ids.filtered(lambda notice: notice.way == "chat"):
            if notice.id != notice_id and (notice_id or notice.kind != "received"):
                continue
            is_there = notice.kind != "answered" or notice.message_id
            if is_there and self._may_be_mailed(notice.kind):
                notice.write({"way": "email", "told_at": fields.Datetime.now()})
                self._mail_news(notice.kind, notice.message_id)
            else:
                notice.unlink()

    def _told_last(self, kind):
        """The latest notice of this kind, if there is one."""
        return self.notice_ids.filtered(lambda notice: notice.kind == kind)[:1]

    def _told(self, notices):
        """`told` of the façade: what the customer was told, in this order."""
        return [{"by": notice.way, "at": instants.to_wire(notice.told_at)} for notice in notices.sorted("id")]
