"""Façade: the operations `message` and `read`."""

from odoo import models

from ...tools.shapes import as_record_id
from .refusal import Refusal

MAX_CONTENT_BYTES = 50 * 1024
MAX_FILES = 10
MAX_NAME = 255


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_message(self, operation):
        channel = self._running_conversation(operation)
        flaw = invalid_reason(operation)
        if flaw:
            raise Refusal("INVALID", flaw)
        message = channel._storefront_post(
            operation["author"], operation["content"], operation["sent_at"], operation.get("attachments", ())
        )
        self._as_shop("storefront.chat.operation")._remember_messages([operation], message)
        channel._storefront_question_changed()
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


def invalid_reason(operation):
    """Why this `message` operation is invalid, or None."""
    files = operation.get("attachments", ())
    if not operation["content"].strip() and not files:
        return "the message is empty"
    if invalid_files_reason(files):
        return invalid_files_reason(files)
    if files and operation["author"] != "user":
        return "only shoppers send files"
    if len(operation["content"].encode()) > MAX_CONTENT_BYTES:
        return "the message is too long"
    if operation["sequence"] < 1:
        return "sequences begin with 1"
    return None


def invalid_files_reason(files):
    """Why a message cannot have these files, or None."""
    if len(files) > MAX_FILES:
        return f"a message has at most {MAX_FILES} files"
    if not all(file["data"] and 0 < len(file["name"].strip()) <= MAX_NAME for file in files):
        return "a file is empty, or its name is empty or too long"
    return None
