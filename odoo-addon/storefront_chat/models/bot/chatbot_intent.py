"""Intents: recognised by patterns and by example phrases, answered with a fixed text."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...tools import linear_patterns
from ...tools.categories import CATEGORIES
from ...tools.linear_syntax import NotLinear


class ChatbotIntent(models.Model):
    _name = "chatbot.intent"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Chatbot Intent"
    _order = "sequence, id"

    _storefront_text_fields = ("response", "patterns", "examples")

    engine_id = fields.Many2one(
        "chatbot.engine",
        required=True,
        index=True,
        ondelete="cascade",
        default=lambda self: self.env["chatbot.engine"].search([], limit=1),
    )
    company_id = fields.Many2one(related="engine_id.company_id", store=True, index=True)
    name = fields.Char(string="Intent Name", required=True)
    patterns = fields.Text(
        translate=True,
        help="One regular expression per line, tried without regard to case, those of all languages in every language. "
        "Note that \\b only works beside Latin letters and digits; \\p{Bengali} is a Bengali letter.",
    )
    examples = fields.Text(
        translate=True,
        help="What shoppers would say, one phrase per line, in each language. The more and the more different, "
        "the better the bot recognises what is said in other words.",
    )
    response = fields.Text(required=True, translate=True)
    active = fields.Boolean(default=True)
    sequence = fields.Integer(default=10)
    category = fields.Selection(CATEGORIES, default="general", required=True)
    is_question = fields.Boolean(
        string="Answers a Question",
        default=True,
        help="Off for greetings, thanks and complaints: there is nothing to resolve, so they count in no share.",
    )

    @api.constrains("patterns")
    def _check_patterns(self):
        texts = self._storefront_texts()
        for intent in self:
            for pattern in patterns_of(texts[intent.id]):
                try:
                    linear_patterns.check(pattern)
                except NotLinear as error:
                    raise ValidationError(
                        self.env._(
                            "The bot cannot run “%(pattern)s” of intent “%(intent)s”: %(reason)s",
                            pattern=pattern,
                            intent=intent.name,
                            reason=self._why_refused(error),
                        )
                    ) from error

    def _update_field_translations(self, field_name, translations, *args, **kwargs):
        result = super()._update_field_translations(field_name, translations, *args, **kwargs)
        if field_name == "patterns":
            self._check_patterns()
        return result

    @api.model
    def _why_refused(self, error):
        """A sentence for the admin on a pattern that a linear-time engine has not."""
        detail = error.detail
        reasons = {
            "look": self.env._("it looks ahead or behind (%s). Describe what is there instead.", detail),
            "backreference": self.env._("it refers back to what a group has matched."),
            "condition": self.env._("it depends on whether a group has matched."),
            "atomic": self.env._("it has an atomic group or a possessive repeat. Use a plain one."),
            "repeat": self.env._("it repeats something more than %s times.", detail),
            "comment": self.env._("it has a comment."),
            "group": self.env._("“%s” begins no kind of group that it knows.", detail),
            "name": self.env._("“%s” is no name of a group: letters a to z, digits and “_” are.", detail),
            "class": self.env._("it knows no class of letters “%s”. Bengali is \\p{Bengali}.", detail),
            "escape": self.env._("it does not know “%s”.", detail),
            "long": self.env._("it is longer than %s letters.", detail),
        }
        return reasons.get(error.reason) or self.env._("it is not a regular expression (%s).", detail)

    def _storefront_snapshot(self, texts):
        """`IntentRow` of the façade."""
        self.ensure_one()
        row = {
            "id": str(self.id),
            "name": self.name,
            "category": self.category,
            "patterns": patterns_of(texts),
            "response": texts["response"],
        }
        examples = {tag: _lines(text) for tag, text in texts["examples"].items() if _lines(text)}
        return {**row, "examples": examples} if examples else row


def _lines(text):
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def patterns_of(texts):
    """Patterns of all languages, each once, in the order in which they are written."""
    return list(dict.fromkeys(line for text in texts["patterns"].values() for line in _lines(text)))
