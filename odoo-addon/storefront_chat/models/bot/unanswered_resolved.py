"""An intent or FAQ entry made from an unanswered question marks the question as answered."""

from odoo import api, models


class ChatbotIntent(models.Model):
    _inherit = "chatbot.intent"

    @api.model_create_multi
    def create(self, vals_list):
        intents = super().create(vals_list)
        self.env["chatbot.unanswered"]._answered()
        return intents


class SupportFaq(models.Model):
    _inherit = "support.faq"

    @api.model_create_multi
    def create(self, vals_list):
        faqs = super().create(vals_list)
        self.env["chatbot.unanswered"]._answered()
        return faqs
