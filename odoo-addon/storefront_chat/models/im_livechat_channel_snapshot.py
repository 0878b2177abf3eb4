"""A live chat channel as the settings snapshot of the façade shows it."""

from odoo import models

from ..tools.localized import primary_tag


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_schedule(self):
        """`Schedule` of the façade."""
        self.ensure_one()
        return {
            "timezone": self.timezone or "UTC",
            "use_business_hours": self.use_business_hours,
            "hours": [row._storefront_snapshot() for row in self.business_hour_ids],
            "exceptions": [row._storefront_snapshot() for row in self.hours_exception_ids if row.date],
        }

    def _storefront_snapshot(self):
        """`ChannelRow` of the façade."""
        self.ensure_one()
        row = {
            "key": self.storefront_key,
            "name": self.name,
            "default_locale": primary_tag(self.default_lang),
            "schedule": self._storefront_schedule(),
            "texts": {
                "welcome": self._storefront_localized("welcome_message"),
                "offline": self._storefront_localized("offline_message"),
                "greeting": self._storefront_localized("chatbot_greeting"),
                "fallback": self._storefront_localized("chatbot_fallback"),
            },
            "enable_chatbot": self.enable_chatbot,
            "theme": {"primary_color": self.primary_color, "position": self.widget_position},
        }
        if self.chatbot_engine_id.active:
            row["engine_id"] = str(self.chatbot_engine_id.id)
        return row
