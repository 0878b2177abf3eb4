"""Some time after a chat is over its agents leave it: Odoo gets slower with each chat of which one is a member.

The history stays where it is, for managers and the agents of the channel (see `security`).
"""

from datetime import timedelta

from odoo import api, fields, models

from ...tools import parameters

LEAVE_AFTER_HOURS = 24
AT_ONCE = 500


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_leave_closed(self):
        """Cron: takes people out of chats that have been over for long."""
        before = fields.Datetime.now() - timedelta(hours=self._storefront_leave_after_hours())
        members = self.env["discuss.channel.member"].search(
            [
                ("channel_id.storefront_state", "=", "ended"),
                ("channel_id.storefront_ended_at", "<", before),
                ("partner_id", "!=", False),
            ],
            limit=AT_ONCE,
        )
        for channel in members.channel_id:
            channel._storefront_take_out(channel.channel_member_ids.partner_id)
        if len(members) == AT_ONCE:
            self.env.ref("storefront_chat.ir_cron_leave_closed")._trigger()

    @api.model
    def _storefront_leave_after_hours(self):
        return parameters.whole_number(self.env, "leave_after_hours", LEAVE_AFTER_HOURS)
