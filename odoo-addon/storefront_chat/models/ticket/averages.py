"""Averages of tickets, without those that have no answer or rating yet."""

from odoo import api, models
from odoo.tools import SQL

# As Odoo writes them in a grouping (`read_group`).
AVERAGES = {f"{field}:avg": field for field in ("first_response_seconds", "resolution_seconds", "rating")}


class SupportTicket(models.Model):
    _name = "support.ticket"
    _inherit = ["support.ticket", "storefront.chat.aggregate.mixin"]

    @api.model
    def _storefront_aggregate(self, spec, column):
        field = AVERAGES.get(spec)
        return SQL("AVG(NULLIF(%s, 0))", column(field)) if field else super()._storefront_aggregate(spec, column)
