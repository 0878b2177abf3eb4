"""Dashboard: current tickets."""

from odoo import models
from odoo.tools import SQL

from ...tools.categories import CATEGORIES
from ..ticket.deadlines import SETTLED
from ..ticket.support_ticket import PRIORITIES, STATUSES

RECENT = 6


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _tickets(self, channels, every=True, readable=False):
        """Domain of the tickets that are counted: of these channels, for managers also tickets without a channel.

        `readable`: all that the person may read.
        """
        if readable:
            return []
        ids = [*channels.ids, False] if every and self._is_manager() else channels.ids
        return [("channel_id", "in", ids)]

    def _ticket_counts(self, domain):
        """Counts by status, priority and category, unassigned and late ones; record rules apply."""
        tickets = self.env["support.ticket"]
        tickets.flush_model(["status", "priority", "category", "user_id", "sla_state", "sla_deadline"])
        rows = self.env.execute_query(
            SQL(
                "SELECT status, priority, category, COUNT(*), COUNT(*) FILTER (WHERE user_id IS NULL),"
                " COUNT(*) FILTER (WHERE sla_state = 'late' OR sla_deadline < now() AT TIME ZONE 'UTC')"
                " FROM support_ticket WHERE id IN (%s)"
                " GROUP BY GROUPING SETS ((status), (priority), (category))",
                tickets._search(domain).subselect(),
            )
        )
        by_status = {row[0]: row[3:] for row in rows if row[0]}
        running = [by_status.get(status, (0, 0, 0)) for status, _label in STATUSES if status not in SETTLED]
        return {
            "tickets_by_status": {key: by_status.get(key, (0,))[0] for key, _label in STATUSES},
            "tickets_by_priority": _counted(PRIORITIES, {row[1]: row[3] for row in rows if row[1]}),
            "tickets_by_category": _counted(CATEGORIES, {row[2]: row[3] for row in rows if row[2]}),
            "unassigned_tickets": sum(unassigned for _number, unassigned, _late in running),
            "late_tickets": sum(late for _number, _unassigned, late in running),
        }

    def _recent_tickets(self, domain):
        """`StaffTicketRow`s of the façade, newest first."""
        tickets = self.env["support.ticket"].search(domain, limit=RECENT, order="id desc")
        return [{"id": ticket.id, **ticket._storefront_staff_row()} for ticket in tickets]


def _counted(choices, numbers):
    return {key: numbers.get(key, 0) for key, _label in choices}
