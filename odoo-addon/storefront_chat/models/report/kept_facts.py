"""Facts of chats and tickets that were deleted: the figures of the days that are still recounted must not shrink.

Numbers only, by day, channel, agent or kind; nothing of them leads to anybody who wrote.
"""

from contextlib import contextmanager
from datetime import datetime, time, timedelta

from odoo import api, fields, models

from ...tools.in_parts import delete_old
from .daily_stats import EAST, RECOUNTED_DAYS, WEST
from .daily_stats_facts import facts

# Longer than any day is recounted, even when the counting stood still for some time.
KEEP_DAYS = 90
_DAY = timedelta(days=1)


class StorefrontChatKeptFact(models.Model):
    _name = "storefront.chat.kept.fact"
    _description = "Figures of What Was Deleted"
    _log_access = False

    date = fields.Date(required=True, readonly=True, index=True)
    channel_id = fields.Many2one("im_livechat.channel", readonly=True, ondelete="cascade")
    company_id = fields.Many2one("res.company", readonly=True, ondelete="cascade")
    fact = fields.Char(required=True, readonly=True)
    label = fields.Char(readonly=True)
    number = fields.Integer(required=True, readonly=True)
    total = fields.Float(readonly=True, digits=0)

    @api.model
    @contextmanager
    def _figures_kept(self):
        """What is deleted inside still counts in the daily statistics."""
        before = self._facts()
        yield
        left = self._facts()
        rows = []
        for key, (number, total) in before.items():
            fewer = number - left.get(key, (0, 0))[0]
            if fewer > 0:
                rows.append(
                    dict(zip(("date", "channel_id", "company_id", "fact", "label"), key, strict=True), number=fewer)
                    | {"total": None if total is None else float(total - (left.get(key, (0, 0))[1] or 0))}
                )
        self.create(rows)

    @api.model
    def _facts(self):
        """`(date, channel, company, fact, label)` → `(number, total)` of the days that are recounted."""
        self.env.flush_all()
        today = fields.Date.today()
        since, until = today - RECOUNTED_DAYS - _DAY, today + _DAY
        query = facts(datetime.combine(since, time.min) - EAST, datetime.combine(until, time.max) + WEST)
        return {tuple(row[:5]): tuple(row[5:]) for row in self.env.execute_query(query)}

    @api.autovacuum
    def _gc_facts(self):
        delete_old(self, [("date", "<", fields.Date.today() - timedelta(days=KEEP_DAYS))])
