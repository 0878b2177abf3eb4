"""Averages of tickets count only what there is: a ticket that nobody has answered or rated yet is no zero."""

from odoo import models
from odoo.tools import SQL

# As Odoo writes them in a grouping (`read_group`).
AVERAGES = {f"{field}:avg": field for field in ("first_response_seconds", "resolution_seconds", "rating")}


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def _read_group_select(self, aggregate_spec, query):
        field = AVERAGES.get(aggregate_spec)
        if not field:
            return super()._read_group_select(aggregate_spec, query)
        return SQL("AVG(NULLIF(%s, 0))", self._field_to_sql(self._table, field, query))
