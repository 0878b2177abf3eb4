"""Locks: agents and the bridge write one chat at the same moment, and neither has to repeat its work.

Odoo's transactions are REPEATABLE READ: the second transaction to write a row, or to lock it after it was written,
fails, and Odoo repeats the whole call after a pause of up to two, four, eight seconds.
"""

from datetime import timedelta

import psycopg2

from odoo import fields, models
from odoo.tools import SQL

# Each post of an agent writes `last_interest_dt` in the chat's row; Discuss sorts chats by it and shows unpinned ones
# again. The bridge does not renew it while it is younger than this.
FRESH = timedelta(seconds=5)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_lock_by_key(self, key):
        """As `_storefront_by_key`, with the row locked until the end of the transaction, for callers that write it.

        A conflict then shows up before any work is done, and no query with a shopper's words gets into the log.
        """
        query = SQL("SELECT id FROM discuss_channel WHERE storefront_key = %s FOR NO KEY UPDATE", key)
        return self._storefront_rows(query)

    def _storefront_by_keys(self, keys):
        """The conversations with these ids of the bridge, in a stable order, not locked."""
        query = SQL("SELECT id FROM discuss_channel WHERE storefront_key = ANY(%s) ORDER BY id", list(keys))
        return self._storefront_rows(query)

    def _storefront_bump(self):
        """Moves these chats up in Discuss, as every post does."""
        now = fields.Datetime.now()
        stale = self.filtered(lambda channel: not channel._storefront_bumped_recently(now))
        if stale:
            stale._storefront_try_lock().last_interest_dt = now

    def _storefront_bumped_recently(self, now):
        interest = self.last_interest_dt
        unpinned = self.channel_member_ids.mapped("unpin_dt")
        return interest and interest >= now - FRESH and not any(moment and moment >= interest for moment in unpinned)

    def _storefront_try_lock(self):
        """Locks those of these chats that no other transaction is writing or has just written, and returns them."""
        query = SQL(
            "SELECT id FROM discuss_channel WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED", self.ids
        )
        try:
            with self.env.cr.savepoint(flush=False):
                return self._storefront_rows(query)
        except psycopg2.errors.SerializationFailure:
            alone = len(self) < 2
            return self.browse().union(*(channel._storefront_try_lock() for channel in ([] if alone else self)))

    def _storefront_rows(self, query):
        self.env.cr.execute(query, log_exceptions=False)
        return self.browse(row[0] for row in self.env.cr.fetchall())
