"""Indexes of tickets, so that a million of them are counted and searched as quickly as a few.

Texts that are searched have `index="trigram"` where the fields are.
"""

from odoo import models
from odoo.tools.sql import create_index

from ...tools.ticket_status import RUNNING
from ...tools.trigrams import enable_trigrams

_RUNNING = "status IN ({})".format(", ".join(f"'{status}'" for status in RUNNING))
# Name → columns, condition. The first two hold all that their counts need, the others are for the days of figures.
INDEXES = {
    "running": (("status", "company_id", "channel_id", "user_id", "sla_state", "sla_deadline"), _RUNNING),
    "standing": (("status", "priority", "category", "company_id", "channel_id", "user_id"), ""),
    "created": (("create_date",), ""),
    "answered": (("first_response_at",), "first_response_at IS NOT NULL"),
    "resolved": (("resolved_at",), "resolved_at IS NOT NULL"),
}


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def init(self):
        super().init()
        enable_trigrams(self.env)
        for name, (columns, where) in INDEXES.items():
            create_index(self.env.cr, f"support_ticket_{name}_idx", self._table, columns, where=where)
