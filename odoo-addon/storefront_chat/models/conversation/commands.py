"""Commands for agents in Discuss, registered in `static/src/conversation/commands.js`."""

from odoo import models
from odoo.exceptions import UserError


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def execute_command_end(self, **_kwargs):
        """`/end`"""
        self.ensure_one()
        self._storefront_end_as(self.env.user)

    def execute_command_take(self, **_kwargs):
        """`/take`, also from another agent."""
        self.ensure_one()
        self._storefront_take(self.env.user)

    def execute_command_queue(self, **_kwargs):
        """`/queue`"""
        self._storefront_pass_to_queue(self.env.user)

    def execute_command_transfer(self, body="", **_kwargs):
        """`/transfer @Nadia` or `/transfer #billing`"""
        target = body.strip().removeprefix("/transfer").strip()
        if target[:1] == "#" and target[1:].strip():
            self._storefront_pass_to_skill(self.env.user, target[1:].strip())
        elif target[:1] == "@" and target[1:].strip():
            # Before anybody is looked for: only who has this chat learns who serves its channel.
            self._storefront_as_holder(self.env.user)
            self._storefront_pass_to(self.env.user, self._storefront_named_agent(target[1:].strip()).user_id)
        else:
            raise UserError(self.env._("To whom? Type /transfer @name or /transfer #skill."))

    def execute_command_available(self, **_kwargs):
        """`/available`"""
        self.env["support.agent"]._storefront_mine().action_available()

    def execute_command_busy(self, **_kwargs):
        """`/busy`"""
        self.env["support.agent"]._storefront_mine().action_busy()

    def execute_command_away(self, **_kwargs):
        """`/away`"""
        self.env["support.agent"]._storefront_mine().action_away()

    def _storefront_named_agent(self, name):
        """The agent of this channel who is called so: full name, name for shoppers, or login."""
        # sudo: support.agent - colleagues of a channel may be named, in whichever company they are
        agents = self.sudo().livechat_channel_id._storefront_agents()
        found = agents.filtered(
            lambda agent: name.lower() in {(known or "").lower() for known in agent._storefront_known_as()}
        )
        if len(found) != 1:
            raise UserError(self.env._("No agent of this channel is called “%s”.", name))
        return found
