"""Settings snapshot of a live chat channel, as the façade sends it."""

from odoo import models

from ...tools.localized import primary_tag


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    _storefront_text_fields = (
        "welcome_message",
        "offline_message",
        "waiting_message",
        "closing_message",
        "chatbot_greeting",
        "chatbot_fallback",
        "away_offer_text",
        "launcher_text",
        "invitation_text",
        "consent_text",
        "consent_link",
    )

    def _storefront_snapshot(self, texts):
        """`ChannelRow` of the façade."""
        self.ensure_one()
        row = {
            "key": self.storefront_key,
            "name": self.name,
            "default_locale": primary_tag(self.default_lang),
            "schedule": self._storefront_schedule(),
            "texts": {
                "welcome": texts["welcome_message"],
                "offline": texts["offline_message"],
                "greeting": texts["chatbot_greeting"],
                "fallback": texts["chatbot_fallback"],
                **self._storefront_launcher(texts),
                **self._storefront_lines(texts),
            },
            "away_offer": self.away_offer,
            "enable_chatbot": self.enable_chatbot,
            "theme": self._storefront_theme(),
        }
        if any(texts["away_offer_text"].values()):
            row["texts"]["away_offer"] = texts["away_offer_text"]
        if self.chatbot_engine_id.active:
            row["engine_id"] = str(self.chatbot_engine_id.id)
        return {
            **row,
            **self._storefront_identity(),
            **self._storefront_prechat(texts),
            **self._storefront_consent(texts),
            **self._storefront_attachments(),
            **self._storefront_abandoned(),
            **self._storefront_switches(),
            **self._storefront_products(),
        }
