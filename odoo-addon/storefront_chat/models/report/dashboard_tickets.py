"""Dashboard: current tickets."""

from collections import Counter

from odoo import models
from odoo.tools import SQL

from ...tools.ticket_status import RUNNING
from ..ticket.support_ticket import PRIORITIES, STATUSES

RECENT = 6
# As columns of `support_ticket`, whatever else a rule joins.
COLUMNS = [SQL.identifier("support_ticket", name) for name in ("status", "priority", "category")]


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _tickets(self, channels, every=True):
        """Domain of the tickets that are counted: of these channels, for managers also tickets without a channel."""
        ids = [*channels.ids, False] if every and self._is_manager() else channels.ids
        return [("channel_id", "in", ids)]

    def _ticket_counts(self, domain):
        """Counts by status, priority and category, unassigned and late ones; record rules apply."""
        rows = self._counted_tickets(domain, SQL(", ").join(COLUMNS), ["status", "priority", "category"])
        by_status, by_priority, by_category = (_added_up(rows, place) for place in range(3))
        return {
            "tickets_by_status": _counted(STATUSES, by_status),
            "tickets_by_priority": _counted(PRIORITIES, by_priority),
            "tickets_by_category": _counted(self._category_names(by_category), by_category),
            **self._running_counts(domain),
        }

    def _category_names(self, counted):
        """`(code, name)` of the categories that are offered, and of those that tickets have: `counted`."""
        every = self.env["support.category"].with_context(active_test=False).search([])
        names = {category.code: category.name for category in every if category.active or category.code in counted}
        return [*names.items(), *((code, code) for code in counted if code not in names)]

    def _running_counts(self, domain):
        """Unassigned and late ones, and `running` by status: of the tickets that are not settled."""
        figures = SQL(
            "%s, COUNT(*) FILTER (WHERE %s IS NULL),"
            " COUNT(*) FILTER (WHERE %s = 'late' OR %s < now() AT TIME ZONE 'UTC')",
            COLUMNS[0],
            *(SQL.identifier("support_ticket", name) for name in ("user_id", "sla_state", "sla_deadline")),
        )
        read = ["status", "user_id", "sla_state", "sla_deadline"]
        rows = self._counted_tickets([*domain, ("status", "in", RUNNING)], figures, read, groups=COLUMNS[:1])
        return {
            "running": {status: number for status, _unassigned, _late, number in rows},
            "unassigned_tickets": sum(row[1] for row in rows),
            "late_tickets": sum(row[2] for row in rows),
        }

    def _counted_tickets(self, domain, columns, read, groups=COLUMNS):
        """Rows of these columns, each with a number at its end; `read` names the fields, for what is not stored yet."""
        tickets = self.env["support.ticket"]
        tickets.flush_model(read)
        query = tickets._search(domain)
        return self.env.execute_query(
            SQL(
                "SELECT %s, COUNT(*) FROM %s WHERE %s GROUP BY %s",
                columns,
                query.from_clause,
                query.where_clause or SQL("TRUE"),
                SQL(", ").join(groups),
            )
        )

    def _recent_tickets(self, domain):
        """`StaffTicketRow`s of the façade, newest first."""
        tickets = self.env["support.ticket"].search(domain, limit=RECENT, order="id desc")
        return [{"id": ticket.id, **row} for ticket, row in zip(tickets, tickets._storefront_staff_rows(), strict=True)]


def _added_up(rows, place):
    numbers = Counter()
    for row in rows:
        numbers[row[place]] += row[-1]
    return numbers


def _counted(choices, numbers):
    return {key: numbers.get(key, 0) for key, _label in choices}
