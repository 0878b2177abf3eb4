"""Façade: `faq_counts` and `unanswered`, what the bridge counted since the last time."""

from odoo import models

from ..chatbot_unanswered import MAX_TEXT
from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_faq_counts(self, operation):
        if any(row[key] < 0 for row in operation["counts"] for key in ("views", "helpful", "not_helpful")):
            raise Refusal("INVALID", "counts are never negative")
        self._as_shop("support.faq")._storefront_count(operation["counts"])
        return self._remember(operation)

    def _apply_unanswered(self, operation):
        if any(row["count"] < 1 for row in operation["questions"]):
            raise Refusal("INVALID", "a question was asked at least once")
        if any(len(row["text"]) > MAX_TEXT for row in operation["questions"]):
            raise Refusal("INVALID", f"a question has at most {MAX_TEXT} letters")
        self._as_shop("chatbot.unanswered")._storefront_collect(operation["questions"])
        return self._remember(operation)
