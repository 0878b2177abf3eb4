"""Rejected patterns: those of an intent that the bridge cannot run, shown where an admin can correct them."""

from odoo import api, fields, models

from ...tools.shapes import as_record_id
from .chatbot_intent import patterns_of

REASONS = [
    ("not_understood", "the bridge cannot run it"),
    ("too_many", "there are more patterns than it looks at"),
]


class ChatbotRejectedPattern(models.Model):
    _name = "chatbot.rejected.pattern"
    _description = "Rejected Pattern"
    _order = "id"
    _rec_name = "pattern"
    _log_access = False

    intent_id = fields.Many2one("chatbot.intent", required=True, readonly=True, index=True, ondelete="cascade")
    pattern = fields.Text(required=True, readonly=True)
    reason = fields.Selection(REASONS, required=True, readonly=True)

    @api.model
    def _storefront_replace(self, patterns):
        """Stores exactly the patterns of the façade's `rejected_patterns`; deleted intents are ignored."""
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


class ChatbotIntent(models.Model):
    _inherit = "chatbot.intent"

    rejected_pattern_ids = fields.One2many(
        "chatbot.rejected.pattern", "intent_id", string="Rejected Patterns", readonly=True
    )
    rejected_pattern_warning = fields.Text(string="Rejected by the Bot", compute="_compute_rejected_pattern_warning")

    @api.depends("rejected_pattern_ids.pattern", "rejected_pattern_ids.reason", "patterns")
    def _compute_rejected_pattern_warning(self):
        """Patterns that were corrected since the bridge last checked are not mentioned."""
        warned = self.filtered("rejected_pattern_ids")
        texts = warned._storefront_texts()
        reasons = dict(self.env["chatbot.rejected.pattern"]._fields["reason"]._description_selection(self.env))
        for intent in self:
            written = patterns_of(texts[intent.id]) if intent in warned else ()
            intent.rejected_pattern_warning = "\n".join(
                f"“{row.pattern}”: {reasons[row.reason]}"
                for row in intent.rejected_pattern_ids
                if row.pattern in written
            )
