"""Façade: the settings snapshot and its version."""

import hashlib
import json

from odoo import models

from ..faq.support_faq import COUNTERS
from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def settings(self, *, known_version=""):
        """All settings of all channels; `{unchanged: true}` when `known_version` is still the current one."""
        snapshot = self._settings_snapshot()
        version = self._version_of(snapshot)
        if version == known_version:
            return {"version": version, "unchanged": True}
        return {"version": version, "unchanged": False, "snapshot": snapshot}

    def _settings_version(self):
        return self._version_of(self._settings_snapshot())

    def _settings_snapshot(self):
        """`SettingsSnapshot` of the façade: active records only, in the order in which they are shown."""
        rows = {
            "channels": ("im_livechat.channel", [("storefront_key", "!=", False)]),
            "engines": ("chatbot.engine", []),
            "faq_categories": ("support.faq.category", []),
            "ticket_categories": ("support.category", []),
            "faqs": ("support.faq", self.env["support.faq"]._storefront_shown_domain()),
        }
        return {
            name: self._as_shop(model).search(domain)._storefront_snapshots() for name, (model, domain) in rows.items()
        }

    def _version_of(self, snapshot):
        """Changes whenever the snapshot does, FAQ counters aside."""
        faqs = [{key: value for key, value in faq.items() if key not in COUNTERS} for faq in snapshot["faqs"]]
        canonical = json.dumps({**snapshot, "faqs": faqs}, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:32]
