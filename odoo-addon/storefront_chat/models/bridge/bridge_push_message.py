"""Façade: `message` and `read`, and typing."""

from odoo import models

from ...tools.shapes import as_record_id, boolean
from . import shapes
from .door import facade
from .refusal import Refusal

MAX_CONTENT_BYTES = 50 * 1024


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade(conversation=shapes.conversation_id, is_typing=boolean)
    def typing(self, *, conversation, is_typing):
        """Shows the shopper typing in Discuss; an unknown or ended conversation is ignored."""
        channel = self._as_shop("discuss.channel")._storefront_by_key(conversation)
        if channel and channel.storefront_state != "ended":
            channel._storefront_shopper_types(is_typing)
        return {}

    def _apply_message(self, operation):
        channel = self._running_conversation(operation)
        flaw = flaw_of(operation)
        if flaw:
            raise Refusal("INVALID", flaw)
        message = channel._storefront_post(operation["author"], operation["content"], operation["sent_at"])
        self._as_shop("storefront.chat.operation")._remember_messages([operation], message)
        return {}

    def _apply_read(self, operation):
        channel = self._conversation(operation, locked=False)
        message_id = as_record_id(operation["message_id"])
        message = self._as_shop("mail.message").search(
            [("id", "=", message_id), ("model", "=", "discuss.channel"), ("res_id", "=", channel.id)]
        )
        if not message:
            raise Refusal("INVALID", "the chat has no such message")
        channel._storefront_shopper_saw(message)
        return self._remember(operation, channel=channel)


def flaw_of(operation):
    """Why this `message` operation is invalid, or None."""
    if not operation["content"].strip():
        return "the message is empty"
    if len(operation["content"].encode()) > MAX_CONTENT_BYTES:
        return "the message is longer than 50 KB"
    if operation["sequence"] < 1:
        return "sequences begin with 1"
    return None
