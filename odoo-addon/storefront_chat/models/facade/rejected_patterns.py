"""Façade: `rejected_patterns`, the patterns that the bridge cannot run."""

from odoo import models

from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def rejected_patterns(self, *, version, patterns):
        """Shows admins which patterns the bot rejects; ignored when `version` is not the current one."""
        if version == self._settings_version():
            self._as_shop("chatbot.rejected.pattern")._storefront_replace(patterns)
        return {}
