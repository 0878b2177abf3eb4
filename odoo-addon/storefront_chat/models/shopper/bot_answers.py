"""Questions of a chat that the bot answered, the latest first: what need not be said again."""

from odoo import models

from .history import listed

LONGEST = 200
# Messages that are looked at.
READ = 60


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_bot_said(self):
        said = []
        for message in self._storefront_said_with_bot():
            text = self._storefront_message_text(message)[:LONGEST]
            if message.author_guest_id:
                said.append({"question": text, "answer": ""})
            elif said and not said[-1]["answer"]:
                said[-1]["answer"] = text
        answered = [pair for pair in said if pair["answer"]]
        return listed(answered[::-1])

    def _storefront_said_with_bot(self):
        """Messages of shopper and bot, in order, up to the bot's last one."""
        domain = [("model", "=", self._name), ("res_id", "=", self.id), ("message_type", "=", "comment")]
        messages = self.env["mail.message"]
        last = messages.search(
            [*domain, ("author_id", "=", self.storefront_bot_partner_id.id or 0)], order="id desc", limit=1
        )
        if not last:
            return messages
        theirs = ["|", ("author_id", "=", self.storefront_bot_partner_id.id), ("author_guest_id", "!=", False)]
        found = messages.search([*domain, ("id", "<=", last.id), *theirs], order="id desc", limit=READ)
        return found.sorted("id")
