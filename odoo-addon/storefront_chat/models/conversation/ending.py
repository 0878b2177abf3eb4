"""The end of a chat: by its shopper, by an agent, or by the system."""

from odoo import fields, models
from odoo.exceptions import AccessError

from ...tools.context import ECHO, FROM_BRIDGE, is_ours
from ...tools.groups import AGENTS


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_end_as(self, user, by="agent"):
        """`user` ends the chat for the shopper, as far as that person's rights go."""
        self.ensure_one()
        if not user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users can end a chat."))
        self.with_user(user).check_access("read")
        # sudo: discuss.channel - see _storefront_take
        channel = self.sudo()
        channel._storefront_check_served_by(user)
        if channel.storefront_key and channel.storefront_state != "ended":
            channel._storefront_end(by=by, agent=user.partner_id)

    def _storefront_end(self, by, agent=None, note=None, reason=None):
        """Ends the chat natively. By an agent or by Odoo itself: the shopper learns of it; by the shop's side: not.

        `reason` is one of `storefront_end_reason`.
        """
        self.ensure_one()
        was_waiting = self.storefront_state == "waiting"
        self.with_context(**FROM_BRIDGE).write(
            {
                "storefront_state": "ended",
                "storefront_ended_at": fields.Datetime.now(),
                "storefront_queue_position": 0,
                "storefront_end_reason": reason,
            }
        )
        self.env["storefront.chat.assignment"]._end(self, "ended")
        self._storefront_close_chat(by, agent, note)
        if not is_ours(self.env, ECHO):
            payload = {"by": "agent" if by == "agent" else "system"}
            if agent:
                payload["agent"] = self._storefront_agent_card(agent)
            self._storefront_event("ended", payload)
        if was_waiting:
            self.livechat_channel_id._storefront_notify_positions()
        self.env["im_livechat.channel"]._storefront_trigger_serving()
