"""Transfer: a chat is passed to another person, to a skill or to the queue, or assigned by an administrator."""

from odoo import models
from odoo.exceptions import AccessError, UserError

from ...tools import plain_text
from ...tools.context import FROM_BRIDGE
from ...tools.groups import AGENTS, MANAGERS
from ...tools.refuses import refuses


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_pass_to(self, by, to, note=None):
        """`by` passes the chat to the person `to`, who must be available and below the limit."""
        channel = self._storefront_as_holder(by)
        channel._storefront_check_target(to)
        channel._storefront_post_internal_note(by, note)
        channel.env["storefront.chat.assignment"]._end(channel, "passed")
        channel._storefront_notify(self.env._("%(by)s gave the chat to %(to)s.", by=by.name, to=to.name))
        channel._storefront_assign_and_notify(to)
        channel._storefront_release(by)

    @refuses("storefront_skill")
    def _storefront_pass_to_skill(self, by, skill, note=None):
        """`by` passes the chat to an agent with the skill, at once or as soon as one is free."""
        channel = self._storefront_as_holder(by)
        livechat = channel.livechat_channel_id
        skilled = livechat._storefront_agents()._storefront_with_skill(skill, livechat.company_id)
        others = skilled - channel._storefront_agent()
        if not others:
            raise UserError(self.env._("Nobody else in this channel has the skill “%s”.", skill))
        if not others.filtered(lambda agent: agent.status != "offline"):
            raise UserError(self.env._("Nobody with the skill “%s” is at work now.", skill))
        channel.storefront_skill = skill.strip()[:64]
        reason = self.env._("%(by)s passed the chat on to %(skill)s.", by=by.name, skill=skill)
        channel._storefront_requeue_as(by, reason, note)

    def _storefront_pass_to_queue(self, by, note=None):
        """`by` returns the chat to the head of the queue, for somebody else."""
        channel = self._storefront_as_holder(by)
        if channel.storefront_state != "live":
            raise UserError(self.env._("This chat is in the queue already."))
        if not channel.livechat_channel_id._storefront_present_agents() - channel._storefront_agent():
            raise UserError(self.env._("Nobody else is there to take this chat."))
        channel._storefront_requeue_as(by, self.env._("%s put the chat back into the queue.", by.name), note)

    def _storefront_leave_to(self, others, left):
        """`left` left: one of the `others` who is there gets it, an agent of the channel first, or else the queue."""
        livechat = self.livechat_channel_id
        agents = livechat._storefront_present_agents().user_id.filtered(lambda user: user.partner_id in others)
        heir = (agents or self._storefront_online(others))[:1]
        if heir:
            self.env["storefront.chat.assignment"]._end(self, "passed")
            self._storefront_notify(self.env._("%(by)s gave the chat to %(to)s.", by=left.name, to=heir.name))
            self._storefront_assign_and_notify(heir)
        else:
            self._storefront_return_to_queue("passed", self.env._("%s put the chat back into the queue.", left.name))
            livechat._storefront_serve_queue()

    def _storefront_online(self, partners):
        """The people of this Odoo who are these partners and online."""
        users = self.env["res.users"].union(*map(self._storefront_internal_user, partners))
        return users.filtered(lambda user: user.im_status == "online")

    def _storefront_assign_as(self, by, to):
        """`by` assigns the chat to `to`; agents assign to themselves only."""
        if to == by:
            return self._storefront_take(by, from_agent=by.has_group(MANAGERS))
        if not by.has_group(MANAGERS):
            raise AccessError(self.env._("Only live chat administrators assign chats to others."))
        return self._storefront_pass_to(by, to)

    def _storefront_requeue_as(self, by, reason, note):
        self._storefront_post_internal_note(by, note)
        if self.storefront_state == "live":
            self._storefront_return_to_queue("passed", reason)
        self.livechat_channel_id._storefront_serve_queue()
        self._storefront_release(by)

    def _storefront_as_holder(self, by, refusal=None):
        """This chat with sudo, after checking that it is running and that `by` has it or is a manager.

        `refusal` is said to others where it is not about passing the chat on.
        """
        self.ensure_one()
        if not by.has_group(AGENTS):
            raise AccessError(refusal or self.env._("Only live chat users can pass on a chat."))
        self.with_user(by).check_access("read")
        # sudo: discuss.channel - see _storefront_take
        channel = self.sudo()
        channel._storefront_check_served_by(by)
        if not channel.storefront_key or channel.storefront_state == "ended":
            raise UserError(self.env._("This chat has ended."))
        theirs = channel.storefront_state == "live" and channel.livechat_operator_id == by.partner_id
        if not theirs and not by.has_group(MANAGERS):
            raise AccessError(refusal or self.env._("You can pass on the chats that you have yourself."))
        return channel

    @refuses("livechat_operator_id")
    def _storefront_check_target(self, user):
        """Raises UserError with the reason when this person cannot get this chat."""
        agent = self.livechat_channel_id._storefront_agents().filtered(lambda agent: agent.user_id == user)
        if not agent:
            raise UserError(self.env._("%s does not serve this channel.", user.name))
        if agent == self._storefront_agent():
            raise UserError(self.env._("%s has this chat already.", user.name))
        if agent.status != "available":
            status = dict(agent._fields["status"]._description_selection(self.env))[agent.status]
            raise UserError(self.env._("%(name)s is not available: %(status)s.", name=user.name, status=status))
        if agent.live_chats >= agent.max_concurrent_chats:
            raise UserError(
                self.env._("%(name)s has %(count)s chats and takes no more.", name=user.name, count=agent.live_chats)
            )

    def _storefront_agent(self):
        """The agent who has this chat now, or none."""
        agents = self.env["support.agent"]
        if self.storefront_state != "live":
            return agents
        return agents.search([("user_id", "in", self.livechat_operator_id.user_ids.ids)])

    def _storefront_post_internal_note(self, by, note):
        """A note for colleagues. Internal: shoppers see comments of agents only (`_storefront_is_for_shopper`)."""
        if (note or "").strip():
            self.with_context(**FROM_BRIDGE).message_post(
                author_id=by.partner_id.id,
                body=plain_text.to_html(note.strip()),
                is_internal=True,
                message_type="notification",
                subtype_xmlid="mail.mt_note",
            )

    def _storefront_release(self, by):
        """Removes `by` from the chat, unless it was assigned to them again at once."""
        if by != self._storefront_agent().user_id:
            self._storefront_remove_members(by.partner_id)

    def _storefront_remove_members(self, partners):
        """Removes these people from the members; only they are notified."""
        members = self.channel_member_ids.filtered(lambda member: member.partner_id in partners)
        for member in members.filtered("is_pinned"):
            member.channel_id._storefront_show_removed(member)
        members.unlink()
