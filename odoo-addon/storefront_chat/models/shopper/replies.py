"""Canned responses beside a chat: found by a word, in the shopper's language, with their placeholders filled."""

from odoo import models
from odoo.exceptions import UserError
from odoo.tools.sql import escape_psql

from ..conversation.mail_canned_response import ORDER

FOUND = 8
# At least as many as Discuss lists at once.
MOST_SHOWN = 20


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def storefront_canned(self, text=""):
        """Those that Discuss offers this person and that have these words, in their order."""
        chat = self._storefront_at_desk()
        responses = self.env["mail.canned.response"]
        found = chat._storefront_in_both(responses, lambda spoken: spoken._storefront_with(text, FOUND))[:FOUND]
        shown = chat._storefront_responses(self.env).browse(found.ids)
        return [chat._storefront_reply(response) for response in shown]

    def storefront_canned_texts(self, response_ids):
        """Those that Discuss lists, as rows: what the shopper would read."""
        chat = self._storefront_at_desk()
        responses = chat._storefront_responses(self.env)
        found = responses.search([("id", "in", response_ids[:MOST_SHOWN]), *responses._storefront_mine()])
        return [chat._storefront_reply(response) for response in found]

    def storefront_canned_used(self, response_id):
        """Counts a use."""
        self._storefront_at_desk()
        responses = self.env["mail.canned.response"]
        found = responses.search([("id", "=", response_id), *responses._storefront_mine()])
        if not found:
            raise UserError(self.env._("There is no such canned response any more."))
        # sudo: mail.canned.response - who may use one may be counted
        found.sudo()._storefront_used()

    def _storefront_in_both(self, records, find):
        """What is found in the language of the person who asks, and then in the shopper's."""
        return find(records) | find(records.with_context(lang=self._storefront_language()))

    def _storefront_responses(self, desk):
        """Canned responses with the rights of the person who asks, in the language of this chat."""
        return desk["mail.canned.response"].with_context(lang=self._storefront_language())

    def _storefront_reply(self, response):
        """A row: what the shopper would read."""
        text = self._storefront_fill(response.substitution or "", response.env.user.partner_id)
        return {"kind": "text", "id": response.id, "title": response.storefront_title or response.source, "text": text}


class MailCannedResponse(models.Model):
    _inherit = "mail.canned.response"

    def _storefront_with(self, text, limit):
        """Of those that this person is offered."""
        domain = self._storefront_mine()
        for word in (text or "")[:100].split()[:5]:
            word = escape_psql(word)
            looked_in = ("source", "storefront_title", "substitution")
            domain = [*domain, "|", "|", *((name, "ilike", word) for name in looked_in)]
        return self.search(domain, order=ORDER, limit=limit)
