"""Façade for staff: search over transcripts."""

from odoo import models

from ...tools.shapes import ShapeError, integer, text
from ...tools.transcript_words import words_in
from .api import facade

MAX_HITS = 100


def _text(value, where):
    text(value, where)
    if not 2 <= len(value) <= 200:
        raise ShapeError(f"{where}: expected 2 to 200 characters")


def _offset(value, where):
    integer(value, where)
    if not 0 <= value < 2**31:
        raise ShapeError(f"{where}: expected no less than 0")


def _limit(value, where):
    integer(value, where)
    if not 1 <= value <= MAX_HITS:
        raise ShapeError(f"{where}: expected 1 to {MAX_HITS}")


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade(staff=text, text=_text, offset=_offset, limit=_limit)
    def staff_transcripts(self, *, staff, text, offset, limit):
        """Messages with all of these words in chats that this person may read, newest first."""

        def find(env):
            lines = env["storefront.chat.transcript"].with_context(storefront_words=" ".join(words_in(text)))
            found = lines.search([("text", "ilike", text)], offset=offset, limit=limit + 1)
            return {"hits": found[:limit]._storefront_hits(), "more": len(found) > limit}

        return self._staff_answered(staff, find)
