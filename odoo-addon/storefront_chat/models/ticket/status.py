"""Status of a ticket: the allowed steps and their effects."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ...tools.groups import MANAGERS
from ...tools.refuses import refuses
from .deadlines import SETTLED

# What is closed stays closed, except that an administrator may reopen it; a shopper's answer reopens what is resolved.
ALLOWED = {
    "open": {"in_progress", "waiting_customer", "resolved", "closed"},
    "in_progress": {"open", "waiting_customer", "resolved", "closed"},
    "waiting_customer": {"open", "in_progress", "resolved", "closed"},
    "resolved": {"open", "in_progress", "closed"},
    "closed": set(),
}
REOPENED = {"open", "in_progress"}
# Fields that the system writes, never a person.
SYSTEM_FIELDS = {
    "name",
    "source",
    "chat_message_id",
    "shopper_id",
    "discuss_channel_id",
    "first_response_at",
    "first_response_seconds",
    "resolved_at",
    "resolution_seconds",
    "first_response_deadline",
    "resolution_deadline",
    "sla_deadline",
    "sla_state",
    "sla_paused_since",
    "sla_paused_seconds",
    "sla_escalated",
    "rating",
    "recommendation",
    "agent_rating",
    "response_time_rating",
    "communication_rating",
    "feedback",
    "feedback_resolved",
}


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._check_system_fields(vals)
            if vals.get("status", "open") not in REOPENED:
                raise ValidationError(self.env._("A new ticket is open or in progress."))
            if vals.get("user_id"):
                vals["status"] = "in_progress"
        return super().create(vals_list)

    def write(self, vals):
        self._check_system_fields(vals)
        taken = self.filtered(lambda ticket: ticket.status == "open") if self._assigns(vals) else self.browse()
        changed = self._changed_by(vals)
        result = super().write(vals)
        changed._status_changed()
        if taken:
            # sudo: support.ticket - who gave it away with its channel may have it no longer
            taken.sudo().write({"status": "in_progress"})
        return result

    def _message_auto_subscribe_notify(self, partner_ids, template):
        """Who is given a ticket is told so, also by an agent who has it no longer with that."""
        # sudo: mail.message - whether this person could give it away was checked when they did
        return super(SupportTicket, self.sudo())._message_auto_subscribe_notify(partner_ids, template)

    def _check_system_fields(self, vals):
        if not self.env.su and SYSTEM_FIELDS & set(vals):
            raise AccessError(self.env._("Times, promises and feedback of a ticket are not written by hand."))

    def _assigns(self, vals):
        return vals.get("user_id") and "status" not in vals

    def _changed_by(self, vals):
        """Tickets whose status these values change; ValidationError for a step that is not allowed."""
        if "status" not in vals:
            return self.browse()
        changed = self.filtered(lambda ticket: ticket.status != vals["status"])
        for ticket in changed:
            ticket._check_step(vals["status"])
        return changed

    @refuses("status")
    def _check_step(self, status):
        reopens = self.status == "closed" and status in REOPENED
        if reopens and self.env.user.has_group(MANAGERS):
            return
        if status not in ALLOWED[self.status]:
            names = dict(self._fields["status"]._description_selection(self.env))
            message = self.env._("Ticket %(name)s is “%(from)s” and cannot become “%(to)s”.")
            if reopens:
                message = self.env._("Ticket %(name)s is closed. Only a live chat administrator can reopen it.")
            raise ValidationError(
                message % {"name": self.name, "from": names[self.status], "to": names.get(status, status)}
            )

    def _status_changed(self):
        """The status of these tickets has changed."""
        now = fields.Datetime.now()
        # sudo: support.ticket - nobody may write the system's fields
        for ticket in self.sudo():
            if ticket.status not in SETTLED:
                ticket.resolved_at = False
            elif not ticket.resolved_at:
                ticket.resolved_at = now
            ticket._sla_update_pause()
