"""News of a ticket that its customer was told: when, and by which way; each piece once."""

from odoo import fields, models

from ...tools.compat import Constraint

KINDS = [("received", "Received"), ("answered", "Answered"), ("resolved", "Resolved"), ("closed", "Closed")]
WAYS = [("chat", "Chat"), ("email", "E-mail"), ("whatsapp", "WhatsApp")]


class SupportTicketNotice(models.Model):
    _name = "support.ticket.notice"
    _description = "What the Customer Was Told of a Ticket"
    _order = "id desc"
    _rec_name = "kind"

    ticket_id = fields.Many2one("support.ticket", required=True, readonly=True, index=True, ondelete="cascade")
    kind = fields.Selection(KINDS, string="Told", required=True, readonly=True)
    way = fields.Selection(WAYS, string="By", required=True, readonly=True)
    told_at = fields.Datetime(string="At", required=True, readonly=True, default=fields.Datetime.now)
    # The latest message between customer and agents at that time: the same step is news again after another one.
    said = fields.Integer(readonly=True)
    message_id = fields.Many2one("mail.message", string="Answer", readonly=True, ondelete="set null")

    _told_once = Constraint("UNIQUE(ticket_id, kind, said)", "The customer was told this already.")
