"""What of an intent the bot cannot use, said where an admin mends it."""

from odoo import api, fields, models

from .chatbot_intent import patterns_of


class ChatbotIntent(models.Model):
    _inherit = "chatbot.intent"

    left_out_ids = fields.One2many("chatbot.left.out", "intent_id", string="Left-out Patterns", readonly=True)
    left_out_warning = fields.Text(string="Left Out by the Bot", compute="_compute_left_out_warning")

    @api.depends("left_out_ids.pattern", "left_out_ids.reason", "patterns")
    def _compute_left_out_warning(self):
        """What was mended since the bridge last looked is no longer spoken of."""
        warned = self.filtered("left_out_ids")
        texts = warned._storefront_texts()
        reasons = dict(self.env["chatbot.left.out"]._fields["reason"]._description_selection(self.env))
        for intent in self:
            written = patterns_of(texts[intent.id]) if intent in warned else ()
            intent.left_out_warning = "\n".join(
                f"“{row.pattern}”: {reasons[row.reason]}" for row in intent.left_out_ids if row.pattern in written
            )
