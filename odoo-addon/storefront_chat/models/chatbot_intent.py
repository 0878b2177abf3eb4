"""One thing a shopper may want, recognised by patterns and answered with a fixed text."""

import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

CATEGORIES = [
    ("shipping", "Shipping"),
    ("returns", "Returns"),
    ("payment", "Payment"),
    ("product", "Product"),
    ("general", "General"),
]


class ChatbotIntent(models.Model):
    _name = "chatbot.intent"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Chatbot Intent"
    _order = "sequence, id"

    _storefront_text_fields = ("response",)

    engine_id = fields.Many2one("chatbot.engine", required=True, index=True, ondelete="cascade")
    name = fields.Char(string="Intent Name", required=True)
    patterns = fields.Text(
        help="One regular expression per line, tried without regard to case. "
        "Note that \\b only works beside Latin letters and digits.",
    )
    response = fields.Text(required=True, translate=True)
    active = fields.Boolean(default=True)
    sequence = fields.Integer(default=10)
    category = fields.Selection(CATEGORIES, default="general", required=True)

    @api.constrains("patterns")
    def _check_patterns(self):
        for intent in self:
            for pattern in intent._pattern_list():
                try:
                    re.compile(pattern)
                except re.error as error:
                    raise ValidationError(
                        self.env._(
                            "“%(pattern)s” of intent “%(intent)s” is not a regular expression: %(reason)s.",
                            pattern=pattern,
                            intent=intent.name,
                            reason=str(error),
                        )
                    ) from error

    def _pattern_list(self):
        return [line.strip() for line in (self.patterns or "").splitlines() if line.strip()]

    def _storefront_snapshot(self, texts):
        """`IntentRow` of the façade."""
        self.ensure_one()
        return {
            "id": str(self.id),
            "name": self.name,
            "category": self.category,
            "patterns": self._pattern_list(),
            "response": texts["response"],
        }
