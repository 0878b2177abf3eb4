"""Exports what was found of a person: one JSON document, and every file beside it, in a ZIP archive."""

import io
import json
import zipfile

from odoo import api, models
from odoo.tools import html2plaintext

from ...tools import custom_fields, instants
from ..ticket.shopper import RATED

FORMAT = 1
DOCUMENT = "personal-data.json"


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _archive(self, found, company, bridge, of_nobody=0):
        """The ZIP archive, as bytes. `bridge`: what the bridge holds, as it said.

        `of_nobody`: number of chats that are left out, for nobody can tell the company that they are of.
        """
        files = {}
        chats, tickets = found["chats"], found["tickets"]
        beside = self._beside(chats, chats.storefront_guest_id, tickets)
        document = {
            "format": FORMAT,
            "company": company.name,
            "chats": [self._chat(chat, files, beside) for chat in chats],
            "tickets": [self._ticket(ticket, files, beside) for ticket in tickets],
            "watched_orders": [
                {"order": watch.order_id.name, "email": watch.email or None} for watch in found["watches"]
            ],
            "emails_not_sent": [self._email(mail, files) for mail in found["mails"].sorted("id")],
            "unanswered_questions": self._questions(chats),
            "bridge": bridge,
        }
        if of_nobody:
            document["left_out"] = [{"chats": of_nobody, "reason": "no_company"}]
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as content:
            content.writestr(DOCUMENT, json.dumps(document, ensure_ascii=False, indent=1))
            for path, attachment in files.items():
                content.writestr(path, attachment.raw or b"")
        return archive.getvalue()

    @api.model
    def _chat(self, chat, files, beside):
        rating, guest = chat.rating_ids[:1], chat.storefront_guest_id
        return {
            "conversation": chat.storefront_key,
            "channel": chat.livechat_channel_id.name or None,
            "state": chat.storefront_state,
            "opened_at": _instant(chat.storefront_opened_at or chat.create_date),
            "ended_at": _instant(chat.storefront_ended_at),
            "shopper": {
                "id": chat.storefront_shopper_id or None,
                "name": guest.name or None,
                "email": chat.storefront_email or None,
                "phone": chat.storefront_phone or None,
                "verified_by_the_shop": chat.storefront_verified,
                "language": chat.storefront_locale or None,
                "country": guest.country_id.code or None,
                "time_zone": guest.timezone or None,
            },
            "page": {"url": chat.storefront_page_url or None, "title": chat.storefront_page_title or None},
            "page_before": {
                "url": chat.storefront_page_before_url or None,
                "title": chat.storefront_page_before_title or None,
            },
            "cart_value": chat.storefront_cart_value or None,
            "reason": chat.storefront_reason or None,
            "consent": {
                "agreed": chat.storefront_consent == "agreed",
                "version": chat.storefront_consent_version,
                "language": chat.storefront_consent_locale,
                "given_at": _instant(chat.storefront_consent_at),
            }
            if chat.storefront_consent
            else None,
            "rating": {"stars": rating.rating, "feedback": rating.feedback or None} if rating else None,
            "messages": self._said(chat, files),
            "files": _paths(self._own_files(chat), files),
            "beside": self._rows_beside([chat, *guest], beside),
        }

    @api.model
    def _ticket(self, ticket, files, beside):
        return {
            "reference": ticket.name,
            "subject": ticket.subject,
            "description": ticket.description or None,
            "status": ticket.status,
            "made_at": _instant(ticket.create_date),
            "custom_fields": custom_fields.to_wire(ticket._storefront_properties().get(ticket.id, [])) or None,
            "customer": {
                "name": ticket.customer_name or None,
                "email": ticket.customer_email or None,
                "phone": ticket.customer_phone or None,
                "shopper": ticket.shopper_id or None,
            },
            "rating": {
                "stars": ticket.rating,
                "feedback": ticket.feedback or None,
                **{name: ticket[name] or None for name in RATED},
            }
            if ticket.rating
            else None,
            "messages": self._said(ticket, files),
            "files": _paths(self._own_files(ticket), files),
            "beside": self._rows_beside([ticket], beside),
        }

    @api.model
    def _own_files(self, record):
        domain = [("res_model", "=", record._name), ("res_id", "=", record.id)]
        return self.env["ir.attachment"].search(domain, order="id")

    @api.model
    def _said(self, record, files):
        """Messages, oldest first; `internal` ones are notes that the person has not seen."""
        return [
            {
                "author": message.author_guest_id.name or message.author_id.name or message.email_from or None,
                "sent_at": _instant(message.date),
                "internal": message.is_internal or bool(message.subtype_id.internal),
                "text": html2plaintext(message.body or ""),
                "files": _paths(message.attachment_ids, files),
            }
            for message in self._messages(record).sorted(lambda message: (message.date, message.id))
        ]

    @api.model
    def _email(self, mail, files):
        return {
            "to": mail.email_to or ", ".join(mail.recipient_ids.mapped("email_formatted")) or None,
            "made_at": _instant(mail.create_date),
            "failed": mail.state == "exception",
            "subject": mail.subject or None,
            "text": html2plaintext(mail.body_html or mail.body or ""),
            "files": _paths(mail.attachment_ids, files),
        }

    @api.model
    def _questions(self, chats):
        asked = self.env["chatbot.unanswered"].sudo()._asked_in(chats)
        return self.env["chatbot.unanswered"].sudo().browse(asked).mapped("text")


def _instant(moment):
    return instants.to_wire(moment.replace(microsecond=0)) if moment else None


def _paths(attachments, files):
    """Paths in the archive of these attachments, which are added to `files`."""
    paths = []
    for attachment in attachments.filtered(lambda file: file.type == "binary"):
        name = "".join(char if char.isalnum() or char in "._- " else "_" for char in attachment.name or "file")
        paths.append(f"files/{attachment.id}-{name[-100:]}")
        files[paths[-1]] = attachment
    return paths
