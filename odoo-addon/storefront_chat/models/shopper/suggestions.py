"""Suggested answers beside a chat, to what its shopper wrote last."""

from odoo import models
from odoo.exceptions import UserError

from ..conversation.suggested_answers import LONGEST_QUESTION

# Messages since the agent wrote that count as the question.
LATEST = 3


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def storefront_suggestions(self):
        """Answers to what the shopper wrote last, best first."""
        chat = self._storefront_at_desk()
        question = chat._storefront_open_question()
        if not question:
            raise UserError(self.env._("The shopper has written nothing yet."))
        answers = self.env["storefront.chat.suggested.answers"].with_context(lang=chat._storefront_language())
        return answers._for(chat.livechat_channel_id, chat.storefront_locale, question, chat._storefront_reply)

    def _storefront_open_question(self):
        """What the shopper wrote since anybody answered, else their latest message."""
        messages = self.env["mail.message"].search(
            [("model", "=", self._name), ("res_id", "=", self.id), ("message_type", "=", "comment")],
            order="id desc",
            limit=20,
        )
        theirs = messages.filtered("author_guest_id")
        answered = max((messages - theirs).ids, default=0)
        latest = theirs.filtered(lambda message: message.id > answered)[:LATEST] or theirs[:1]
        texts = [self._storefront_message_text(message) for message in latest.sorted("id")]
        return "\n".join(filter(None, texts))[-LONGEST_QUESTION:].strip()
