"""Cleanup: agents are removed from chats that ended some time ago, since Odoo gets slower with each membership.

The history stays where it is, for managers and the agents of the channel (see `security`).
"""

from datetime import timedelta

from odoo import api, fields, models

from ...tools import parameters
from ...tools.one_by_one import one_by_one

CLEANUP_AFTER_HOURS = 24
AT_ONCE = 500


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_cleanup(self):
        """Cron: removes people from chats that ended long ago."""
        before = fields.Datetime.now() - timedelta(hours=self._storefront_cleanup_after_hours())
        members = self.env["discuss.channel.member"].search(
            [
                ("channel_id.storefront_state", "=", "ended"),
                ("channel_id.storefront_ended_at", "<", before),
                ("partner_id", "!=", False),
            ],
            limit=AT_ONCE,
        )
        left = one_by_one(
            members.channel_id,
            lambda channel: channel._storefront_remove_members(channel.channel_member_ids.partner_id),
            "cleanup of",
        )
        if len(members) == AT_ONCE and left:
            self.env.ref("storefront_chat.ir_cron_cleanup")._trigger()

    @api.model
    def _storefront_cleanup_after_hours(self):
        return parameters.whole_number(self.env, "cleanup_after_hours", CLEANUP_AFTER_HOURS)
