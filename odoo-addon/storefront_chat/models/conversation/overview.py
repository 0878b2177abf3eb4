"""Columns of a list of chats: the last message, and how many of the shopper's messages no agent has read."""

from collections.abc import Collection

from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from ...tools import plain_text
from ...tools.groups import AGENTS

#: Characters of a message in a list.
PREVIEW = 120
#: Messages of the shopper behind the last one that an agent has seen, in chats that a person was asked for or has.
UNREAD = SQL(
    "SELECT chat.id, COUNT(*) AS unread FROM discuss_channel AS chat"
    " LEFT JOIN storefront_chat_counter AS counter ON counter.channel_id = chat.id"
    " JOIN storefront_chat_operation AS operation ON operation.channel_id = chat.id"
    " AND operation.kind = 'message' AND operation.sequence > COALESCE(counter.read_sequence, 0)"
    " JOIN mail_message AS message ON message.id = operation.message_id AND message.author_guest_id IS NOT NULL"
    " WHERE (chat.storefront_state IN ('waiting', 'live')"
    " OR chat.storefront_state = 'ended' AND chat.storefront_waiting_since IS NOT NULL)"
)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_unread = fields.Integer(
        string="Unread",
        compute="_compute_storefront_unread",
        search="_search_storefront_unread",
        groups=AGENTS,
        help="Messages of the shopper that no agent has read.",
    )
    storefront_last_message = fields.Char(
        string="Last Message", compute="_compute_storefront_last_message", groups=AGENTS
    )

    def _compute_storefront_unread(self):
        query = SQL("%s AND chat.id = ANY(%s) GROUP BY chat.id", UNREAD, self.ids)
        unread = dict(self.env.execute_query(query))
        for channel in self:
            channel.storefront_unread = unread.get(channel.id, 0)

    @api.model
    def _search_storefront_unread(self, operator, value):
        """Only whether there is any: `> 0`, `= 0` and the like. Odoo guards stored fields, not such searches."""
        if self.env.uid != SUPERUSER_ID and not self.env.user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users see what is unread."))
        if value != 0 and list(value if isinstance(value, Collection) else [value]) != [0]:
            raise ValueError("chats are searched for whether anything is unread")
        return [("id", "in" if operator in (">", "!=", "not in") else "not in", self._storefront_unread_ids())]

    def _storefront_unread_ids(self):
        return SQL("(SELECT chats.id FROM (%s GROUP BY chat.id) AS chats)", UNREAD)

    def _compute_storefront_last_message(self):
        query = SQL(
            "SELECT DISTINCT ON (res_id) res_id, body FROM mail_message WHERE model = 'discuss.channel'"
            " AND res_id = ANY(%s) AND message_type = 'comment' AND is_internal IS NOT TRUE"
            " ORDER BY res_id, id DESC",
            self.ids,
        )
        bodies = dict(self.env.execute_query(query))
        for channel in self:
            said = " ".join(plain_text.from_html(bodies.get(channel.id) or "").split())
            channel.storefront_last_message = said if len(said) <= PREVIEW else f"{said[:PREVIEW]}…"
