"""Figures of an intent: how often the bot answered with it lately, and how often that was enough."""

from datetime import timedelta

from odoo import fields, models

FIGURES_OF = timedelta(days=30)


class ChatbotIntent(models.Model):
    _inherit = "chatbot.intent"

    answered_count = fields.Integer(string="Answered", compute="_compute_answers", help="In the last 30 days.")
    resolved_count = fields.Integer(
        string="Resolved",
        compute="_compute_answers",
        help="Answers of the last 30 days after which neither a person was asked for nor the same had to be "
        "answered again.",
    )
    resolution_rate = fields.Float(string="Resolved (Share)", compute="_compute_answers", aggregator=None)

    def _compute_answers(self):
        since = fields.Date.today() - FIGURES_OF
        domain = [("intent_id", "in", self.ids), ("date", ">=", since)]
        rows = self.env["chatbot.answer"]._figures(domain, ["intent_id"])
        figures = {intent.id: counts for intent, *counts in rows}
        for intent in self:
            answered, resolved = figures.get(intent.id, (0, 0))
            intent.answered_count, intent.resolved_count = answered, resolved
            intent.resolution_rate = resolved / answered if answered else 0

    def action_answers(self):
        """Opens what became of the answers of this intent."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.chatbot_answer_action")
        return {**action, "domain": [("intent_id", "=", self.id)], "context": {}}
