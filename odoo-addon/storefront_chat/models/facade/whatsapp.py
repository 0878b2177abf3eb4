"""Façade: the shop's numbers on WhatsApp, their secrets among them, and which of them Meta refuses."""

import hashlib
import json

from odoo import models

from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def whatsapp_numbers(self, *, known_version=""):
        """All numbers that are set up; `{unchanged: true}` when `known_version` is still the current one."""
        rows = self._whatsapp_rows()
        version = _version_of(rows)
        if version == known_version:
            return {"version": version, "unchanged": True}
        return {"version": version, "unchanged": False, "numbers": rows}

    @facade
    def whatsapp_troubles(self, *, numbers):
        """Numbers that Meta refuses, with its code; those told before and not named are well again."""
        told = {row["id"]: str(row["code"]) for row in numbers}
        self._as_shop("im_livechat.channel")._storefront_whatsapp_troubles(told)
        return {}

    def _whatsapp_rows(self):
        domain = [("storefront_key", "!=", False), ("whatsapp_phone_uid", "!=", False)]
        return self._as_shop("im_livechat.channel").search(domain, order="id")._storefront_whatsapp_rows()

    def _whatsapp_version(self):
        return _version_of(self._whatsapp_rows())


def _version_of(rows):
    canonical = json.dumps(rows, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:32]
