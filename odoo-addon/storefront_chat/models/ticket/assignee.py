"""Running tickets of people who were archived or may read them no longer are nobody's again."""

from odoo import api, models

from ...tools.in_parts import in_parts
from ...tools.ticket_status import RUNNING


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model
    def _release_of_gone(self):
        """Cron: a colleague can take them; and once late, it is an administrator who learns of it."""
        running = self._read_group([("user_id", "!=", False), ("status", "in", RUNNING)], ["user_id"], ["id:recordset"])
        gone = self.browse().union(*(_out_of_reach(user, of_user) for user, of_user in running))
        in_parts(gone, lambda some: some.write({"user_id": False}), "taking from who is gone")


def _out_of_reach(user, tickets):
    """Those of these tickets that this person cannot work on."""
    as_user = tickets.browse().with_user(user)
    if not user.active or not as_user.has_access("read"):
        return tickets
    # A search reads no more than ids, of however many tickets.
    readable = as_user.search([("id", "in", tickets.ids)], order="id")
    return tickets - tickets.browse(readable.ids)
