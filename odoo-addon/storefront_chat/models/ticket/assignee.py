"""Running tickets of people who were archived or may read them no longer are nobody's again."""

from odoo import api, models

from ...tools.in_parts import in_parts
from .deadlines import SETTLED


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model
    def _release_of_gone(self):
        """Cron: a colleague can take them; and once late, it is an administrator who learns of it."""
        running = self.search([("user_id", "!=", False), ("status", "not in", SETTLED)])
        gone = self.browse().union(
            *(_out_of_reach(user, of_user) for user, of_user in running.grouped("user_id").items())
        )
        in_parts(gone, lambda some: some.write({"user_id": False}), "taking from who is gone")


def _out_of_reach(user, tickets):
    """Those of these tickets that this person cannot work on."""
    readable = tickets.with_user(user)._filtered_access("read") if user.active else tickets.browse()
    return tickets - tickets.browse(readable.ids)
