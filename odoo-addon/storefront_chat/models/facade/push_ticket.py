"""Façade: the operations `ticket`, which makes a ticket of a chat, and `transcript`, which mails the transcript."""

from odoo import models
from odoo.tools import email_normalize

from ...tools.shapes import as_record_id
from ..ticket.support_ticket import PRIORITIES
from .push_message import MAX_CONTENT_BYTES, invalid_files_reason
from .refusal import Refusal

MAX_SUBJECT = 200


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_ticket(self, operation):
        channel = self._conversation(operation)
        files = operation.get("attachments", ())
        vals = ticket_vals(operation)
        if invalid_files_reason(files):
            raise Refusal("INVALID", invalid_files_reason(files))
        if "priority" in vals:
            vals["priority"] = shoppers_priority(vals["priority"], channel.storefront_verified)
        if "category" in vals and not self._takes_category(channel, vals["category"]):
            # A request that was accepted is not lost for its category.
            del vals["category"]
        ticket = self._as_shop("support.ticket")._create_from_chat(channel, vals, files)
        return self._remember(operation, {"ticket": ticket._storefront_row()}, channel=channel)

    def _takes_category(self, channel, code):
        companies = [False, channel.livechat_channel_id.company_id.id]
        domain = [("code", "=", code), ("company_id", "in", companies)]
        return bool(self._as_shop("support.category").search_count(domain, limit=1))

    def _apply_ticket_unheard(self, operation):
        channel = self._conversation(operation, locked=False)
        ticket = channel.support_ticket_ids.filtered(lambda ticket: ticket.name == operation["ticket"])
        if not ticket:
            raise Refusal("INVALID", "no such ticket of this chat")
        ticket._tell_unheard((as_record_id(operation["notice"]) or -1) if "notice" in operation else None)
        return self._remember(operation, channel=channel)

    def _apply_transcript(self, operation):
        channel = self._conversation(operation, locked=False)
        if not email_normalize(operation["email"]):
            raise Refusal("INVALID", "not an e-mail address")
        channel._storefront_mail_transcript(operation["email"])
        return self._remember(operation, channel=channel)


def shoppers_priority(asked, verified):
    """How far a shopper's own word on the urgency reaches: high for whom the shop vouches for, medium for the rest."""
    rising = [priority for priority, _label in PRIORITIES]
    return min(asked, "high" if verified else "medium", key=rising.index)


def ticket_vals(given):
    """Values of a new ticket from what a shopper, or staff, gave; Refusal when they cannot be those of one."""
    subject, email = given["subject"].strip(), given.get("email", "").strip()
    if not subject or len(subject) > MAX_SUBJECT:
        raise Refusal("INVALID", f"a subject has 1 to {MAX_SUBJECT} characters", "subject")
    if len(given.get("description", "").encode()) > MAX_CONTENT_BYTES:
        raise Refusal("INVALID", "the description is too long", "description")
    if email and not email_normalize(email):
        raise Refusal("INVALID", "not an e-mail address", "email")
    vals = {
        "subject": " ".join(subject.split()),
        "description": given.get("description"),
        "category": given.get("category"),
        "priority": given.get("priority"),
        "customer_name": given.get("name"),
        "customer_email": email_normalize(email) if email else None,
        "customer_phone": given.get("phone"),
    }
    return {key: value for key, value in vals.items() if value}
