"""Assignment of a chat: it waits for a person, and an agent gets or takes it."""

from odoo import Command, fields, models
from odoo.exceptions import AccessError, UserError

from ...tools.context import FROM_BRIDGE
from ...tools.groups import AGENTS


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_connect(self, operation):
        """Puts the chat into the queue and serves the queue. `_storefront_assignment_state` has the result."""
        if self.storefront_state == "bot":
            reason = operation.get("reason", "").strip()
            self.write(
                {
                    "storefront_state": "waiting",
                    "storefront_waiting_since": fields.Datetime.now(),
                    "storefront_reason": reason[:200] or False,
                    "storefront_skill": operation.get("skill", "").strip()[:64] or False,
                }
            )
            self.storefront_queue_rank = self._storefront_own_rank()
            self._storefront_reopen()
            note = self.env._("The shopper asked for a person.")
            self._storefront_notify(self.env._("The shopper asked for a person: %s", reason) if reason else note)
        if self.storefront_state == "waiting":
            self.livechat_channel_id._storefront_serve_queue(quiet=self)
        if self.storefront_state == "waiting":
            self._storefront_mark_unserved()
            # Again after this transaction: an agent who came online during it has not seen this chat.
            self.env["im_livechat.channel"]._storefront_trigger_serving()

    def _storefront_assignment_state(self):
        """`DeskState` of the façade."""
        livechat = self.livechat_channel_id
        state = {"state": self.storefront_state, "agents_online": len(livechat._storefront_present_agents())}
        if self.storefront_state == "live":
            state["agent"] = self._storefront_agent_card(self.livechat_operator_id)
        else:
            state["queue"] = self._storefront_queue_state()
        return state

    def _storefront_assign(self, user, quiet=False):
        """Makes `user` the operator. Unless `quiet`, an event tells the shopper.

        Returns whether the chat was waiting: then the caller notifies the others of their new positions.
        """
        self.ensure_one()
        partner = user.partner_id
        was_waiting = self.storefront_state == "waiting"
        # sudo: discuss.channel - which chats a person may take was decided by the caller
        channel = self.sudo().with_context(**FROM_BRIDGE)
        agent = channel.env["support.agent"]._storefront_of(user)
        agent._storefront_given_chat()
        channel.env["storefront.chat.assignment"]._begin(channel, agent)
        vals = {
            "storefront_state": "live",
            "livechat_operator_id": partner.id,
            "storefront_agent_ids": [Command.link(partner.id)],
            "storefront_queue_position": 0,
        }
        if was_waiting:
            waited = fields.Datetime.now() - channel.storefront_waiting_since
            vals["storefront_wait_seconds"] = channel.storefront_wait_seconds + int(waited.total_seconds())
        channel.write(vals)
        is_new = partner not in channel.channel_member_ids.partner_id
        channel._storefront_add_agent(user)
        if is_new:
            channel._storefront_begin_reading(partner)
        if not quiet:
            channel._storefront_event("agent_joined", {"agent": self._storefront_agent_card(partner)})
        return was_waiting

    def _storefront_take(self, user, from_agent=True):
        """`user` takes the chat, with that person's own rights; from another agent only if `from_agent`."""
        self.ensure_one()
        if not user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users can take a chat."))
        self.with_user(user).check_access("read")
        # sudo: discuss.channel - an agent may read, but not write, chats of which they are no member
        channel = self.sudo()
        channel._storefront_check_served_by(user)
        if not channel.storefront_key or channel.storefront_state == "ended":
            raise UserError(self.env._("This chat has ended."))
        agent = channel.livechat_operator_id if channel.storefront_state == "live" else None
        if agent and agent != user.partner_id and not from_agent:
            raise UserError(self.env._("%s has this chat already.", agent.name))
        if agent != user.partner_id:
            channel._storefront_assign_and_notify(user)

    def _storefront_assign_and_notify(self, user):
        if self._storefront_assign(user):
            self.livechat_channel_id._storefront_notify_positions()
