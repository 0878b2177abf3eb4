"""Façade for staff: assigns chats to people, or passes them on."""

from odoo import models

from ...tools.shapes import as_record_id
from .api import facade
from .refusal import Refusal

_MAX_NOTE = 4000


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_assign(self, *, id, staff, conversation, agent=None):  # noqa: A002 - the contract's name
        """Gives a chat to a person, without `agent` to the one who asks: `HandOver`."""

        def assign(chat, user):
            chat._storefront_assign_as(user, user if agent is None else self._target(chat, agent))

        return self._assignment_answer(id, "staff_assign", staff, conversation, assign)

    @facade
    def staff_transfer(self, *, id, staff, conversation, agent=None, skill=None, note=None):  # noqa: A002 - the contract's name
        """Passes a running chat on: to a person, to whoever has a skill, or back into the queue: `HandOver`."""

        def transfer(chat, user):
            if agent is not None and skill is not None:
                raise Refusal("INVALID", "either a person or a skill, not both", "agent", "skill")
            if len(note or "") > _MAX_NOTE:
                raise Refusal("INVALID", f"a note has at most {_MAX_NOTE} characters", "note")
            if agent is not None:
                chat._storefront_pass_to(user, self._target(chat, agent), note)
            elif skill is not None:
                chat._storefront_pass_to_skill(user, skill, note)
            else:
                chat._storefront_pass_to_queue(user, note)

        return self._assignment_answer(id, "staff_transfer", staff, conversation, transfer)

    def _assignment_answer(self, operation_id, kind, staff, conversation, act):
        """Answer of a hand-over, done once: by `act`, with the chat and the person in that person's environment."""

        def hand_over(env):
            chat = self._chat_to_assign(env, conversation)
            act(chat, env.user)
            return self._assignment_row(chat.sudo())

        return self._staff_answered(staff, lambda env: self._staff_once(operation_id, kind, lambda: hand_over(env)))

    def _chat_to_assign(self, env, conversation):
        """The running chat, locked, as this person sees it."""
        chat = self._chat_to_manage(env, conversation)
        # sudo: discuss.channel - an agent may read, but not write, chats of which they are no member
        if chat.sudo().storefront_state == "ended":
            raise Refusal("CONVERSATION_ENDED", "the chat has ended")
        return chat

    def _target(self, chat, agent):
        """The person with this id, if they serve the chat's channel."""
        # sudo: im_livechat.channel - who serves a channel is no secret of those who may see its chats
        users = chat.sudo().livechat_channel_id.user_ids.filtered(lambda user: user.id == as_record_id(agent))
        if not users:
            raise Refusal("UNKNOWN", "no such agent in the channel of this chat")
        return users.with_env(chat.env)

    def _assignment_row(self, chat):
        agent = chat._storefront_agent()
        return {"state": chat.storefront_state, **({"agent": str(agent.user_id.id)} if agent else {})}
