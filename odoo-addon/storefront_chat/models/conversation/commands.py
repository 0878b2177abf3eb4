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
        """`/transfer @Nadia she wants her money back` or `/transfer #billing`, with or without a note for colleagues"""
        target = body.strip().removeprefix("/transfer").strip()
        words = target[1:].strip()
        if target[:1] == "#" and words:
            skill, note = self._storefront_addressed_skill(words)
            self._storefront_pass_to_skill(self.env.user, skill, note)
        elif target[:1] == "@" and words:
            # Before anybody is looked for: only who has this chat learns who serves its channel.
            self._storefront_as_holder(self.env.user)
            agent, note = self._storefront_addressed_agent(words)
            self._storefront_pass_to(self.env.user, agent.user_id, note)
        else:
            raise UserError(self.env._("To whom? Type /transfer @name or /transfer #skill."))

    def execute_command_history(self, **kwargs):
        """`/history`: page and earlier chats of a storefront's shopper; other visitors' browsers are asked by Odoo."""
        # sudo: discuss.channel - whether it is a storefront chat
        if not self.sudo().storefront_key:
            return super().execute_command_history(**kwargs)
        return self.env.user._bus_send_transient_message(self, self._storefront_visits())

    def execute_command_available(self, **_kwargs):
        """`/available`"""
        self.env["support.agent"]._storefront_mine().action_available()
        self._storefront_whisper(self.env._("You are available: you get chats, whatever Odoo thinks of your presence."))

    def execute_command_busy(self, **_kwargs):
        """`/busy`"""
        self.env["support.agent"]._storefront_mine().action_busy()
        self._storefront_whisper(self.env._("You are busy: you keep your chats and get no more."))

    def execute_command_away(self, **_kwargs):
        """`/away`"""
        self.env["support.agent"]._storefront_mine().action_away()
        self._storefront_whisper(
            self.env._(
                "You are away: in a minute or two your chats go back to the queue. Type /available when you are back."
            )
        )

    def _storefront_whisper(self, text):
        """Tells the person who typed a command, and nobody else."""
        self.env.user._bus_send_transient_message(self, text)
