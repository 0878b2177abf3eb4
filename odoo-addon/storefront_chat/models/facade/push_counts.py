"""Façade: the operations `faq_counts`, `unanswered` and `bot_answers`, counted by the bridge."""

from odoo import models

from ..bot.chatbot_answer import FAILURES
from ..bot.chatbot_unanswered import MAX_TEXT
from .refusal import Refusal

MOST_ANSWERS = 100


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

    def _apply_bot_answers(self, operation):
        channel = self._conversation(operation, locked=False)
        answers = operation["answers"]
        if len(answers) > MOST_ANSWERS:
            raise Refusal("INVALID", f"at most {MOST_ANSWERS} subjects are answered in a chat")
        if not all(map(_can_be, answers)):
            raise Refusal("INVALID", "no more answers can fail than were given, and one was")
        self._as_shop("chatbot.answer")._storefront_collect(channel, operation["answered_at"], answers)
        return self._remember(operation, channel=channel)


def _can_be(answer):
    failures = [answer[name] for name in FAILURES]
    return answer["answered"] >= 1 and min(failures) >= 0 and sum(failures) <= answer["answered"]
