"""Agents and the bridge write to one chat at the same moment: who locks what, so that nobody has to begin anew.

Odoo's transactions are REPEATABLE READ: whoever is second to write a row, or to lock it after it was written, fails,
and Odoo does the whole call again after a pause of up to two, four, eight seconds.
"""

from datetime import timedelta

import psycopg2

from odoo import fields, models
from odoo.tools import SQL

# Every post of an agent writes the time of the last interest into the chat's row. The bridge leaves it alone while it
# is as fresh as this: all it does is to sort chats in Discuss and to bring unpinned ones back.
FRESH = timedelta(seconds=5)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_locked(self, key):
        """As `_storefront_by_key`, with the row locked until the end of the transaction: for who will write it.

        A clash so shows up before any work is done, and without a query full of a shopper's words in the log.
        """
        query = SQL("SELECT id FROM discuss_channel WHERE storefront_key = %s FOR NO KEY UPDATE", key)
        return self._storefront_rows(query)

    def _storefront_by_keys(self, keys):
        """The conversations of the bridge with these ids, in a stable order, nothing locked."""
        query = SQL("SELECT id FROM discuss_channel WHERE storefront_key = ANY(%s) ORDER BY id", list(keys))
        return self._storefront_rows(query)

    def _storefront_move_up(self):
        """Moves these chats up in Discuss, as every post does."""
        now = fields.Datetime.now()
        stale = self.filtered(lambda channel: not channel._storefront_is_fresh(now))
        if stale:
            stale._storefront_free_to_write().last_interest_dt = now

    def _storefront_is_fresh(self, now):
        interest = self.last_interest_dt
        unpinned = self.channel_member_ids.mapped("unpin_dt")
        return interest and interest >= now - FRESH and not any(moment and moment >= interest for moment in unpinned)

    def _storefront_free_to_write(self):
        """Those of these chats that nobody else is writing or has just written, now locked. Who does, moves them up."""
        query = SQL(
            "SELECT id FROM discuss_channel WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED", self.ids
        )
        try:
            with self.env.cr.savepoint(flush=False):
                return self._storefront_rows(query)
        except psycopg2.errors.SerializationFailure:
            alone = len(self) < 2
            return self.browse().union(*(channel._storefront_free_to_write() for channel in ([] if alone else self)))

    def _storefront_rows(self, query):
        self.env.cr.execute(query, log_exceptions=False)
        return self.browse(row[0] for row in self.env.cr.fetchall())
