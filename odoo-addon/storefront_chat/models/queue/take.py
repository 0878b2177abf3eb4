"""Who has the chat: waiting in the queue, taken by an agent, ended."""

from odoo import Command, fields, models
from odoo.exceptions import AccessError, UserError

from ...tools.context import ECHO
from ...tools.groups import AGENTS
from ..agent.picture import version_of


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_connect(self, operation):
        """Puts the chat in the queue and serves the queue; what became of it is told by `_storefront_desk`."""
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
            self.storefront_priority = self._storefront_own_priority()
            note = self.env._("The shopper asked for a person.")
            self._storefront_notify(self.env._("The shopper asked for a person: %s", reason) if reason else note)
        if self.storefront_state == "waiting":
            self.livechat_channel_id._storefront_serve_queue(quiet=self)
        if self.storefront_state == "waiting":
            self._storefront_nobody_there()
            # Once more when this is done: an agent who came at this very moment has not seen this chat.
            self.env["im_livechat.channel"]._storefront_serve_soon()

    def _storefront_desk(self):
        """`DeskState` of the façade."""
        livechat = self.livechat_channel_id
        desk = {"state": self.storefront_state, "agents_online": len(livechat._storefront_present_agents())}
        if self.storefront_state == "live":
            desk["agent"] = self._storefront_agent_card(self.livechat_operator_id)
        else:
            desk["queue"] = self._storefront_place()
        return desk

    def _storefront_agent_card(self, partner):
        """`AgentCard` of the façade: a user's id, and the name and picture that this shopper may see."""
        # sudo: res.users, support.agent - who somebody is must be known whoever triggers the event
        user = partner.sudo().user_ids[:1]
        agent = self.env["support.agent"].sudo().search([("user_id", "=", user.id)])
        name = agent and agent._storefront_name(self.storefront_guest_id.lang)
        card = {"id": str(user.id), "name": name or user.livechat_username or partner.sudo().name}
        picture = agent._storefront_picture()
        return {**card, "picture": version_of(picture)} if picture else card

    def _storefront_assign(self, user, quiet=False):
        """Makes `user` the operator. Unless `quiet`, the shopper learns of it by an event.

        True when the chat was waiting: then the caller has to tell the others their new places.
        """
        self.ensure_one()
        partner = user.partner_id
        was_waiting = self.storefront_state == "waiting"
        # sudo: discuss.channel - which chats a person may take was decided by the caller
        channel = self.sudo().with_context(**{ECHO: True})
        agent = channel.env["support.agent"]._storefront_of(user)
        agent._storefront_given_chat()
        channel.env["storefront.chat.turn"]._begin(channel, agent)
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
        channel._storefront_add_agent(user)
        if not quiet:
            channel._storefront_event("agent_joined", {"agent": self._storefront_agent_card(partner)})
        return was_waiting

    def _storefront_take(self, user, from_agent=True):
        """`user` takes the chat, as far as that person's rights go; from another agent only if so wanted."""
        self.ensure_one()
        if not user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users can take a chat."))
        self.with_user(user).check_access("read")
        # sudo: discuss.channel - an agent may read, but not write, chats of which they are no member
        channel = self.sudo()
        if not channel.storefront_key or channel.storefront_state == "ended":
            raise UserError(self.env._("This chat has ended."))
        agent = channel.livechat_operator_id if channel.storefront_state == "live" else None
        if agent and agent != user.partner_id and not from_agent:
            raise UserError(self.env._("%s has this chat already.", agent.name))
        if agent != user.partner_id:
            channel._storefront_assign_and_tell(user)

    def _storefront_assign_and_tell(self, user):
        if self._storefront_assign(user):
            self.livechat_channel_id._storefront_tell_places()

    def _storefront_end_as(self, user, by="agent"):
        """`user` ends the chat for the shopper, as far as that person's rights go."""
        self.ensure_one()
        if not user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users can end a chat."))
        self.with_user(user).check_access("read")
        # sudo: discuss.channel - see _storefront_take
        channel = self.sudo()
        if channel.storefront_key and channel.storefront_state != "ended":
            channel._storefront_end(by=by, agent=user.partner_id)

    def _storefront_end(self, by, agent=None, note=None):
        """Ends the chat natively. By an agent or by Odoo itself: the shopper learns of it; by the shop's side: not."""
        self.ensure_one()
        was_waiting = self.storefront_state == "waiting"
        self.with_context(**{ECHO: True}).write(
            {
                "storefront_state": "ended",
                "storefront_ended_at": fields.Datetime.now(),
                "storefront_queue_position": 0,
            }
        )
        self.env["storefront.chat.turn"]._end(self, "ended")
        self._storefront_close_native(by, agent, note)
        if not self.env.context.get(ECHO):
            payload = {"by": "agent" if by == "agent" else "system"}
            if agent:
                payload["agent"] = self._storefront_agent_card(agent)
            self._storefront_event("ended", payload)
        if was_waiting:
            self.livechat_channel_id._storefront_tell_places()
        self.env["im_livechat.channel"]._storefront_serve_soon()
