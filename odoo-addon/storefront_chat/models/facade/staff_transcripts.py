"""Façade for staff: search over transcripts."""

from odoo import models

from ...tools.transcript_words import words_in
from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_transcripts(self, *, staff, text, offset, limit):
        """Messages with all of these words in chats that this person may read, newest first."""

        def find(env):
            lines = env["storefront.chat.transcript"].with_context(storefront_words=" ".join(words_in(text)))
            found = lines.search([("text", "ilike", text)], offset=offset, limit=limit + 1)
            return {"hits": found[:limit]._storefront_hits(), "more": len(found) > limit}

        return self._staff_answered(staff, find)
