"""Façade for staff: status, priority and assignment of many chats, with the person's own rights."""

from odoo import models

from .api import facade, given
from .refusal import Refusal

REASON = ("code", "reason", "fields")


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_conversations_change(self, *, staff, conversations, assign_to_me=False, priority=None, status=None):
        """The same for many chats; each is done or refused by itself."""

        def change(env, key):
            chat = self._chat_to_manage(env, key)
            is_over = chat.sudo().storefront_state == "ended"
            if is_over and (assign_to_me or status not in (None, "closed")):
                raise Refusal("CONVERSATION_ENDED", "the chat has ended")
            if assign_to_me:
                chat._storefront_assign_as(env.user, env.user)
            chat.write(given(storefront_status=status, storefront_priority=priority))
            return {}

        def change_all(_env):
            answers = {key: self._staff_answered(staff, lambda env, key=key: change(env, key)) for key in conversations}
            return {
                "done": [key for key, answer in answers.items() if answer["ok"]],
                "refused": [
                    {"conversation": key, **{name: answer[name] for name in REASON if name in answer}}
                    for key, answer in answers.items()
                    if not answer["ok"]
                ],
            }

        return self._staff_answered(staff, change_all)

    def _chat_to_manage(self, env, key):
        """The chat, locked, as this person sees it."""
        chat = env["discuss.channel"].browse(self._as_shop("discuss.channel")._storefront_lock_by_key(key).ids)
        if not chat or not chat.has_access("read"):
            raise Refusal("UNKNOWN", "no such chat, or none that this person may see")
        return chat
