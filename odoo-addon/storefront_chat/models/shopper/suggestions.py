"""Suggested answers: entries of the FAQ and canned responses, ranked by the search of the bot.

That search is the bridge's, so it is asked: there is one ranking. It gets the shopper's latest words and the canned
responses that might fit; texts are read here, with the person's own rights.
"""

import re

from odoo import models
from odoo.exceptions import UserError

from ...tools import plain_text

PATH = "/api/v1/odoo/suggest"
# As many and as long as the bridge takes.
MOST_TEXTS, LONGEST_TEXT, LONGEST_QUESTION = 150, 400, 2_000
# Messages since the agent wrote that count as the question.
LATEST = 3
WORD = re.compile(r"\w{4,}")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def storefront_suggestions(self):
        """Answers to what the shopper wrote last, best first."""
        chat = self._storefront_at_desk()
        question = chat._storefront_open_question()
        if not question:
            raise UserError(self.env._("The shopper has written nothing yet."))
        responses = chat._storefront_candidates(self.env, question)
        asked = {
            "channel": chat.livechat_channel_id.storefront_key,
            "locale": chat.storefront_locale or "en",
            "text": question,
            "texts": [{"id": str(response.id), "text": response.substitution[:LONGEST_TEXT]} for response in responses],
        }
        response = self.env["storefront.chat.webhook"]._ask(PATH, asked)
        return chat._storefront_suggested(self.env, _ranking(self.env, response), responses)

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

    def _storefront_candidates(self, desk, question):
        """Canned responses with a word of the question first, then those that are used most."""
        responses = self._storefront_responses(desk)
        offered, found = responses._storefront_mine(), responses
        words = sorted(set(WORD.findall(question)), key=len, reverse=True)[:8]
        if words:
            fitting = [("substitution", "ilike", word) for word in words]
            found = responses.search([*offered, *["|"] * (len(words) - 1), *fitting], limit=MOST_TEXTS)
        rest = responses.search(
            [*offered, ("id", "not in", found.ids)],
            order="storefront_usage_count desc, id",
            limit=MOST_TEXTS - len(found),
        )
        return (found | rest).filtered("substitution")

    def _storefront_suggested(self, desk, ranking, responses):
        """Rows of what the bridge ranked, as far as the person may read them."""
        known = {("text", response.id): self._storefront_reply(response) for response in responses}
        wanted = [record_id for kind, record_id in ranking if kind == "faq"]
        faqs = desk["support.faq"].with_context(lang=self._storefront_language())
        for faq in faqs.search([("id", "in", wanted)]):
            text = plain_text.from_html(faq.answer)
            known["faq", faq.id] = {"kind": "faq", "id": faq.id, "title": faq.name, "text": text}
        return [known[hit] for hit in ranking if hit in known]


def _ranking(env, response):
    try:
        return [(row["kind"], int(row["id"])) for row in response.json()["suggestions"]]
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(env._("What answers at the bridge's address is no bridge of this version.")) from error
