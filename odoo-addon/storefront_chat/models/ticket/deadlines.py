"""Deadlines of a ticket by its service level, in the working hours of its channel."""

from datetime import timezone

from odoo import api, fields, models

from ...tools.open_time import add_open_time, open_seconds
from ...tools.ticket_status import SETTLED

# While a ticket waits for the customer, or is settled, its clock is paused.
PAUSED = ("waiting_customer", *SETTLED)
ALWAYS = {"use_business_hours": False}


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    sla_id = fields.Many2one("support.sla", string="Service Level", compute="_compute_sla_id", store=True, copy=False)
    first_response_deadline = fields.Datetime(compute="_compute_deadlines", store=True, copy=False)
    resolution_deadline = fields.Datetime(compute="_compute_deadlines", store=True, copy=False)
    sla_deadline = fields.Datetime(compute="_compute_sla_deadline", store=True)
    sla_state = fields.Selection(compute="_compute_sla_state", store=True)
    sla_paused_since = fields.Datetime(string="Paused Since", copy=False, readonly=True)
    sla_paused_seconds = fields.Integer(
        string="Paused For (s)",
        copy=False,
        readonly=True,
        help="Working time in which the shop waited for the customer.",
    )
    sla_escalated = fields.Boolean(string="Escalated", copy=False, readonly=True)

    @api.depends("priority", "category", "channel_id", "company_id")
    def _compute_sla_id(self):
        for ticket in self:
            ticket.sla_id = self.env["support.sla"]._for_ticket(ticket)

    @api.depends("sla_id", "sla_paused_seconds")
    def _compute_deadlines(self):
        """From the policy as it is now; a policy changed later holds for later tickets."""
        for ticket in self:
            policy, paused = ticket.sla_id, ticket.sla_paused_seconds
            ticket.first_response_deadline = ticket._after(policy.first_response_hours)
            ticket.resolution_deadline = ticket._after(policy.resolution_hours, paused)

    @api.depends("first_response_deadline", "resolution_deadline", "first_response_at")
    def _compute_sla_deadline(self):
        """The next deadline."""
        for ticket in self:
            due = [ticket.resolution_deadline]
            if not ticket.first_response_at:
                due.append(ticket.first_response_deadline)
            ticket.sla_deadline = min(filter(None, due), default=False)

    @api.depends("sla_deadline", "status", "first_response_at", "resolved_at")
    def _compute_sla_state(self):
        for ticket in self:
            ticket.sla_state = ticket._sla_state_at(fields.Datetime.now())

    def _sla_state_at(self, now):
        answered, settled = self.first_response_at or self.resolved_at, self.resolved_at
        promised = self.first_response_deadline or self.resolution_deadline
        if not promised:
            return False
        missed = _after_deadline(answered, self.first_response_deadline)
        if self.status in SETTLED:
            return "missed" if missed or _after_deadline(settled, self.resolution_deadline) else "kept"
        if self.status not in PAUSED and _after_deadline(now, self.sla_deadline):
            return "late"
        return "missed" if missed else "on_time"

    def _after(self, hours, paused_seconds=0):
        """The instant this many working hours after the ticket was made, False without a deadline."""
        if not hours:
            return False
        start = (self.create_date or fields.Datetime.now()).replace(tzinfo=timezone.utc)
        due = add_open_time(self._sla_schedule(), start, round(hours * 3600) + paused_seconds)
        return due.replace(tzinfo=None) if due else False

    def _sla_schedule(self):
        """`Schedule` of the channel; without a channel every hour counts."""
        return self.channel_id._storefront_schedule() if self.channel_id else ALWAYS

    def _sla_update_pause(self):
        """The status has changed: pauses the clock, or lets it go on."""
        now = fields.Datetime.now()
        for ticket in self:
            if ticket.status in PAUSED:
                if not ticket.sla_paused_since:
                    ticket.sla_paused_since = now
            elif ticket.sla_paused_since:
                since, until = (moment.replace(tzinfo=timezone.utc) for moment in (ticket.sla_paused_since, now))
                paused = open_seconds(ticket._sla_schedule(), since, until)
                ticket.write({"sla_paused_since": False, "sla_paused_seconds": ticket.sla_paused_seconds + paused})


def _after_deadline(moment, deadline):
    return bool(moment and deadline and moment > deadline)
