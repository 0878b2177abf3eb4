"""Operations of the bridge that have been done, so that a repeated one has no second effect."""

import json
from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools.compat import Constraint
from ...tools.in_parts import delete_old

KEEP_DAYS = 60


class StorefrontChatOperation(models.Model):
    _name = "storefront.chat.operation"
    _description = "Operation of Storefront Chat"
    _order = "id desc"
    _log_access = False

    name = fields.Char(string="Idempotency Key", required=True, readonly=True)
    kind = fields.Char(required=True, readonly=True)
    channel_id = fields.Many2one("discuss.channel", readonly=True, ondelete="cascade")
    message_id = fields.Many2one("mail.message", readonly=True, index="btree_not_null", ondelete="set null")
    sequence = fields.Integer(readonly=True)
    result = fields.Json(readonly=True)
    done_at = fields.Datetime(readonly=True, index=True)

    _name_unique = Constraint("UNIQUE(name)", "This operation has been done already.")

    def init(self):
        self.env.cr.execute(
            "CREATE INDEX IF NOT EXISTS storefront_chat_operation_channel_message_idx"
            " ON storefront_chat_operation (channel_id, message_id)"
        )

    @api.model
    def _results(self, names):
        """Stored results of those of these operations that have been done."""
        rows = self.env.execute_query(
            SQL("SELECT name, result FROM storefront_chat_operation WHERE name = ANY(%s)", list(names))
        )
        return dict(rows)

    @api.model
    def _claim(self, operations):
        """Begins operations (of the façade) that have not been done, each with its chat if that exists.

        Should another transaction be doing one right now, this waits for it, and PostgreSQL answers with a
        serialization failure, upon which Odoo does the whole call again and then finds it done. The chat is named
        already here because the foreign key fails likewise if an agent has written the chat's row in the meantime.
        """
        self.env.cr.execute(
            SQL(
                "INSERT INTO storefront_chat_operation (name, kind, channel_id, sequence, done_at)"
                " SELECT claimed.name, claimed.kind, channel.id, 0, now() AT TIME ZONE 'UTC'"
                " FROM unnest(%s::varchar[], %s::varchar[], %s::varchar[])"
                " WITH ORDINALITY AS claimed (name, kind, key, place)"
                " LEFT JOIN discuss_channel AS channel ON channel.storefront_key = claimed.key"
                " ORDER BY claimed.place ON CONFLICT (name) DO NOTHING",
                [operation["id"] for operation in operations],
                [operation["kind"] for operation in operations],
                [operation.get("conversation") for operation in operations],
            ),
            log_exceptions=False,
        )

    @api.model
    def _remember(self, name, result, channel=None):
        """Notes a claimed operation as done."""
        self.env.cr.execute(
            SQL(
                "UPDATE storefront_chat_operation SET channel_id = %s, result = %s::jsonb WHERE name = %s",
                channel.id if channel else None,
                json.dumps(result),
                name,
            )
        )

    @api.model
    def _remember_messages(self, operations, messages):
        """Notes `message` operations, claimed with their chats, as done: each has become one of `messages`."""
        self.env.cr.execute(
            SQL(
                "UPDATE storefront_chat_operation AS operation"
                " SET message_id = done.message_id, sequence = done.sequence, result = '{}'::jsonb"
                " FROM unnest(%s, %s, %s) AS done (name, message_id, sequence) WHERE operation.name = done.name",
                [operation["id"] for operation in operations],
                messages.ids,
                [operation["sequence"] for operation in operations],
            )
        )

    @api.model
    def _seen_sequence(self, channel, message_id):
        """Highest sequence among the pushed messages of `channel` up to this `mail.message` id; 0 for none."""
        rows = self.env.execute_query(
            SQL(
                "SELECT COALESCE(MAX(sequence), 0) FROM storefront_chat_operation"
                " WHERE channel_id = %s AND message_id <= %s",
                channel.id,
                message_id,
            )
        )
        return rows[0][0]

    @api.autovacuum
    def _gc_operations(self):
        before = fields.Datetime.now() - timedelta(days=KEEP_DAYS)
        delete_old(self, [("done_at", "<", before)])
