"""Escalation: an overdue ticket becomes an activity, once."""

from odoo import api, fields, models

from ...tools.compat import ALL_USER_GROUPS
from ...tools.groups import MANAGERS
from ...tools.in_parts import in_parts
from ...tools.one_by_one import one_by_one
from ...tools.ticket_status import RUNNING, SETTLED
from .deadlines import PAUSED

# Those whose clock runs.
TIMED = [status for status in RUNNING if status not in PAUSED]
ACTIVITY = "mail.mail_activity_data_warning"


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model
    def _sla_mark_overdue(self):
        """Cron: marks running tickets past their deadline as late, and escalates them."""
        self._release_of_gone()
        late = self.search(
            [
                ("status", "in", TIMED),
                ("sla_deadline", "<", fields.Datetime.now()),
                "|",
                ("sla_state", "!=", "late"),
                ("sla_escalated", "=", False),
            ]
        )
        late, _stuck = in_parts(late, lambda some: some.write({"sla_state": "late"}), "marking as late")
        late = late.filtered(lambda ticket: not ticket.sla_escalated)
        one_by_one(late, type(late)._escalate, "escalation of")

    def _status_changed(self):
        super()._status_changed()
        # sudo: mail.activity - a settled ticket needs no warning any more, whoever settled it
        self.sudo().filtered(lambda ticket: ticket.status in SETTLED).activity_unlink([ACTIVITY])

    def _escalate(self):
        # Odoo gives nobody an activity on what that person may no longer read.
        mine = self.user_id and self.user_id.active and self.with_user(self.user_id).has_access("read")
        user = self.user_id if mine else self._escalation_manager()
        self.sla_escalated = True
        if user:
            self.activity_schedule(ACTIVITY, user_id=user.id, summary=self.env._("Ticket %s is late", self.name))

    def _escalation_manager(self):
        """The first live chat administrator of the ticket's company who is a person."""
        domain = [("share", "=", False), (ALL_USER_GROUPS, "in", self.env.ref(MANAGERS).ids)]
        if self.company_id:
            domain.append(("company_ids", "in", self.company_id.ids))
        return self.env["res.users"].search(domain, order="id", limit=1)
