"""Counters of a conversation, in a row of their own.

Not on the chat's row: an agent's browser marks every message as read at once, while the shopper's next message writes
the chat. Both would write one row, and one of the two would have to wait for Odoo to retry its call.
"""

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools.compat import Constraint


class StorefrontChatCounter(models.Model):
    _name = "storefront.chat.counter"
    _description = "Counters of a Storefront Chat"
    _log_access = False

    channel_id = fields.Many2one("discuss.channel", required=True, readonly=True, ondelete="cascade")
    event_number = fields.Integer(required=True, readonly=True, default=0)
    read_sequence = fields.Integer(required=True, readonly=True, default=0)

    _channel_unique = Constraint("UNIQUE(channel_id)", "A conversation has its counters once.")

    @api.model
    def _next_event_number(self, channel):
        """1, 2, 3 …; the row's lock makes the order of numbers the order of commits, without gaps."""
        return self._upsert(
            SQL(
                "INSERT INTO storefront_chat_counter (channel_id, event_number, read_sequence) VALUES (%s, 1, 0)"
                " ON CONFLICT (channel_id) DO UPDATE SET event_number = storefront_chat_counter.event_number + 1"
                " RETURNING event_number",
                channel.id,
            )
        )

    @api.model
    def _advance_read(self, channel, sequence):
        """True when no agent had seen the conversation up to this sequence before."""
        return bool(
            self._upsert(
                SQL(
                    "INSERT INTO storefront_chat_counter (channel_id, event_number, read_sequence) VALUES (%s, 0, %s)"
                    " ON CONFLICT (channel_id) DO UPDATE SET read_sequence = EXCLUDED.read_sequence"
                    " WHERE storefront_chat_counter.read_sequence < EXCLUDED.read_sequence RETURNING read_sequence",
                    channel.id,
                    sequence,
                )
            )
        )

    def _upsert(self, query):
        # Not logged: a conflict is expected, and Odoo then repeats the whole call.
        self.env.cr.execute(query, log_exceptions=False)
        row = self.env.cr.fetchone()
        return row and row[0]
