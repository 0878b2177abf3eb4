"""Façade: `left_out`, what of the settings the bot cannot use."""

from odoo import models

from ...tools.shapes import list_of, one_of, record, text
from ..bot.rejected_pattern import REASONS
from .api import facade

_pattern = record({"intent": text, "pattern": text, "reason": one_of(*(reason for reason, _label in REASONS))})


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade(version=text, patterns=list_of(_pattern, most=1000))
    def left_out(self, *, version, patterns):
        """Admins see which patterns the bot leaves out. Said of other settings than those of now it is ignored."""
        if version == self._settings_version():
            self._as_shop("chatbot.left.out")._storefront_replace(patterns)
        return {}
