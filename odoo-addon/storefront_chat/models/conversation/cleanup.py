"""Cleanup: agents are removed from chats that ended some time ago, since Odoo gets slower with each membership.

The history stays where it is, for managers and the agents of the channel (see `security`).
"""

from datetime import timedelta
from time import monotonic

from odoo import api, fields, models

from ...tools import parameters
from ...tools.one_by_one import one_by_one

CLEANUP_AFTER_HOURS = 24
AT_ONCE = 500
# Then the next run follows, which goes on from there.
RUN_SECONDS = 45
# Parameter: the id behind which the next run goes on, where one did not come to the end.
AFTER = "cleanup_after_id"


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_cleanup(self):
        """Cron: removes people from chats that ended long ago; one that cannot be left holds up no other.

        Those that cannot be left are tried again when all begins anew.
        """
        before = fields.Datetime.now() - timedelta(hours=self._storefront_cleanup_after_hours())
        left, after, deadline = self.browse(), parameters.whole_number(self.env, AFTER), monotonic() + RUN_SECONDS
        while len(left) < AT_ONCE and monotonic() < deadline:
            chats = self._storefront_ended_with_people(before, after)
            if not chats:
                return parameters.keep(self.env, AFTER, 0)
            left += one_by_one(
                chats,
                lambda channel: channel._storefront_remove_members(channel.channel_member_ids.partner_id),
                "cleanup of",
            )
            after = chats[-1].id
        parameters.keep(self.env, AFTER, after)
        self.env.ref("storefront_chat.ir_cron_cleanup")._trigger()

    def _storefront_ended_with_people(self, before, after):
        """Chats that ended before this instant with people in them, by id, from behind the id `after`."""
        domain = [
            ("id", ">", after),
            ("storefront_state", "=", "ended"),
            ("storefront_ended_at", "<", before),
            ("channel_member_ids.partner_id", "!=", False),
        ]
        return self.with_context(active_test=False).search(domain, order="id", limit=AT_ONCE)

    @api.model
    def _storefront_cleanup_after_hours(self):
        return parameters.whole_number(self.env, "cleanup_after_hours", CLEANUP_AFTER_HOURS)
