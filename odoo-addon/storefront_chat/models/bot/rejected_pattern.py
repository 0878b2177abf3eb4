"""A pattern that the bot leaves out, as the bridge that runs it says."""

from odoo import api, fields, models

from ...tools.shapes import as_record_id

REASONS = [
    ("not_understood", "the bridge cannot run it"),
    ("too_many", "there are more patterns than it looks at"),
]


class ChatbotLeftOut(models.Model):
    _name = "chatbot.left.out"
    _description = "Pattern that the Bot Leaves Out"
    _order = "id"
    _rec_name = "pattern"
    _log_access = False

    intent_id = fields.Many2one("chatbot.intent", required=True, readonly=True, index=True, ondelete="cascade")
    pattern = fields.Text(required=True, readonly=True)
    reason = fields.Selection(REASONS, required=True, readonly=True)

    @api.model
    def _storefront_replace(self, patterns):
        """Keeps what the façade's `left_out` tells, and nothing else; intents that are gone are ignored."""
        told = {(as_record_id(row["intent"]), row["pattern"]): row["reason"] for row in patterns}
        known = self.env["chatbot.intent"].browse(intent for intent, _pattern in told if intent).exists()
        told = {key: reason for key, reason in told.items() if key[0] in known.ids}
        there = {(row.intent_id.id, row.pattern): row for row in self.search([])}
        kept = {key for key, row in there.items() if told.get(key) == row.reason}
        self.union(*(row for key, row in there.items() if key not in kept)).unlink()
        self.create(
            [
                {"intent_id": intent, "pattern": pattern, "reason": reason}
                for (intent, pattern), reason in told.items()
                if (intent, pattern) not in kept
            ]
        )
