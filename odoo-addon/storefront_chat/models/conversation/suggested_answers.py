"""Answers that fit a question: entries of the FAQ and canned responses, ranked by the search of the bot.

That search is the bridge's, so it is asked: there is one ranking. It gets the question and the canned responses that
might fit; texts are read here, with the rights of the person who asks and in the language of the environment.
"""

import re

from odoo import api, models
from odoo.exceptions import UserError

from ...tools import plain_text

PATH = "/api/v1/odoo/suggest"
# As many and as long as the bridge takes.
MOST_TEXTS, LONGEST_TEXT, LONGEST_QUESTION = 150, 400, 2_000
WORD = re.compile(r"\w{4,}")


class StorefrontChatSuggestedAnswers(models.AbstractModel):
    _name = "storefront.chat.suggested.answers"
    _description = "Suggested Answers"

    @api.model
    def _for(self, channel, locale, question, row_of):
        """Rows, best first. `row_of`: what to show of a canned response."""
        responses = self._candidates(channel, question)
        asked = {
            "channel": channel.storefront_key,
            "locale": locale or "en",
            "text": question,
            "texts": [{"id": str(response.id), "text": response.substitution[:LONGEST_TEXT]} for response in responses],
        }
        # What is wrong is told in the language of who asks.
        bridge = self.env["storefront.chat.webhook"].with_context(lang=self.env.user.lang)
        ranking = _ranking(bridge.env, bridge._ask(PATH, asked))
        known = {("text", response.id): row_of(response) for response in responses}
        wanted = [record_id for kind, record_id in ranking if kind == "faq"]
        for faq in self.env["support.faq"].search([("id", "in", wanted)]):
            text = plain_text.from_html(faq.answer)
            known["faq", faq.id] = {"kind": "faq", "id": faq.id, "title": faq.name, "text": text}
        return [known[hit] for hit in ranking if hit in known]

    @api.model
    def _candidates(self, channel, question):
        """Canned responses with a word of the question first, then those that are used most."""
        responses = self.env["mail.canned.response"]
        companies = [False, *channel.company_id.ids]
        offered, found = [*responses._storefront_mine(), ("company_id", "in", companies)], responses
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


def _ranking(env, response):
    try:
        return [(row["kind"], int(row["id"])) for row in response.json()["suggestions"]]
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(env._("What answers at the bridge's address is no bridge of this version.")) from error
