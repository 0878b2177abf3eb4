"""Suggested answers on a ticket: what fits its words and those of its customer, in the customer's language."""

from odoo import models
from odoo.exceptions import AccessError, UserError

from ...tools.groups import AGENTS
from ..conversation.placeholders import fill_placeholders
from ..conversation.suggested_answers import LONGEST_QUESTION

# Messages of the customer since an agent wrote that count as the question.
LATEST = 3


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def storefront_suggestions(self):
        """Rows `{kind, id, title, text}` of canned responses and entries of the FAQ, best first."""
        self._check_at_desk()
        answers = self.env["storefront.chat.suggested.answers"].with_context(lang=self.customer_lang)
        return answers._for(self._suggesting_channel(), self._spoken_locale(), self._open_question(), self._reply_row)

    def storefront_canned_used(self, response_id):
        """Counts a use."""
        self._check_at_desk()
        responses = self.env["mail.canned.response"]
        found = responses.search([("id", "=", response_id), *responses._storefront_mine()])
        if not found:
            raise UserError(self.env._("There is no such canned response any more."))
        # sudo: mail.canned.response - who may use one may be counted
        found.sudo()._storefront_used()

    def _check_at_desk(self):
        self.ensure_one()
        if not self.env.user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users answer tickets."))
        self.check_access("read")

    def _suggesting_channel(self):
        """The ticket's channel, whose FAQ is searched; of a ticket of no storefront one of its company."""
        channel = self.channel_id
        if not channel.storefront_key:
            wanted = [("storefront_key", "!=", False), ("company_id", "in", [False, self.company_id.id])]
            channel = channel.search(wanted, limit=1)
        if not channel:
            raise UserError(self.env._("No channel of this company has a storefront, so there is no FAQ to look in."))
        return channel

    def _spoken_locale(self):
        """A language tag."""
        return self.locale or (self.customer_lang or "en").replace("_", "-")

    def _open_question(self):
        """Subject and what the customer wrote since an agent answered; until they write again, the description."""
        said = self._conversation_messages()
        kinds = [self._author_kind(message) for message in said]
        answered = max((at for at, kind in enumerate(kinds) if kind == "agent"), default=-1)
        theirs = [message for at, message in enumerate(said) if kinds[at] == "shopper" and at > answered]
        texts = [self.env["discuss.channel"]._storefront_message_text(message) for message in theirs[-LATEST:]]
        words = "\n".join(filter(None, texts)) or self.description or ""
        subject = self.subject or ""
        room = LONGEST_QUESTION - len(subject) - 1
        return f"{subject}\n{words[-room:]}".strip()[:LONGEST_QUESTION]

    def _reply_row(self, response):
        """What the customer would read."""
        text = fill_placeholders(response.substitution or "", self._placeholder)
        return {"kind": "text", "id": response.id, "title": response.storefront_title or response.source, "text": text}

    def _placeholder(self, name):
        # sudo: discuss.channel - what stands in an answer is decided by the ticket's chat, not by who may read it
        chat, agent = self.sudo().discuss_channel_id, self.env.user.partner_id
        if name == "shopper":
            return self.customer_name or ""
        return getattr(chat, f"_storefront_placeholder_{name}")(agent) if chat or name == "agent" else ""
