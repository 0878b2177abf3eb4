"""Takes erased people out of the unanswered questions: the counts drop, and what nobody else asked is deleted."""

import re
from collections import Counter

from odoo import api, models
from odoo.tools import html2plaintext

from .chatbot_unanswered import MAX_TEXT, normalised

# What the bridge puts in the place of personal data.
MASKS = re.compile(r"\[(?:link|e-mail|reference|number|name)\]")


class ChatbotUnanswered(models.Model):
    _inherit = "chatbot.unanswered"

    @api.model
    def _asked_in(self, chats):
        """Question id → how often it was asked in these chats, whose messages are still there."""
        asked = Counter()
        for livechat in chats.livechat_channel_id:
            said = chats.filtered(lambda chat, livechat=livechat: chat.livechat_channel_id == livechat)
            texts = said._storefront_shopper_texts()
            for question in self.search([("channel_id", "=", livechat.id)]) if texts else ():
                pattern = question._pattern()
                number = sum(1 for text in texts if pattern.fullmatch(text))
                if number:
                    asked[question.id] += number
        return asked

    @api.model
    def _forget_of(self, chats):
        self._ask_less(self._asked_in(chats))

    @api.model
    def _forget_asked(self, questions):
        """`questions` of the façade's `privacy_done`."""
        asked = Counter()
        for question in questions:
            domain = [
                ("channel_id.storefront_key", "=", question["channel"]),
                ("normalised", "=", normalised(question["text"])),
            ]
            for found in self.search(domain):
                asked[found.id] += 1
        self._ask_less(asked)

    @api.model
    def _ask_less(self, asked):
        for question in self.browse(asked):
            if question.count <= asked[question.id]:
                question.unlink()
            else:
                question.count -= asked[question.id]

    def _pattern(self):
        """Matches the normalised messages that became this question once personal data were masked."""
        parts = [re.escape(normalised(part)) for part in MASKS.split(self.text)]
        cut = ".*" if len(self.text) >= MAX_TEXT else ""
        return re.compile(r"\s*" + r".*?".join(parts) + cut + r"\s*")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_shopper_texts(self):
        """What the shoppers of these chats said, normalised as questions are."""
        # sudo: mail.message - whoever erases, erases all of it
        said = (
            self.env["mail.message"]
            .sudo()
            .search([("model", "=", self._name), ("res_id", "in", self.ids), ("author_guest_id", "!=", False)])
        )
        return [normalised(html2plaintext(message.body)) for message in said]
