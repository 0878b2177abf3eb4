"""Façade: `left_out`, the patterns that the bridge cannot run."""

from odoo import models

from ...tools.shapes import list_of, one_of, record, text
from ..bot.rejected_pattern import REASONS
from .api import facade

_pattern = record({"intent": text, "pattern": text, "reason": one_of(*(reason for reason, _label in REASONS))})


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade(version=text, patterns=list_of(_pattern, most=1000))
    def left_out(self, *, version, patterns):
        """Shows admins which patterns the bot rejects; ignored when `version` is not the current one."""
        if version == self._settings_version():
            self._as_shop("chatbot.rejected.pattern")._storefront_replace(patterns)
        return {}
