"""Chats by what their messages hold: words, pictures, other files, or notices of the chat itself.

Found from the messages and files as they are, so that a file that was deleted or has expired is no reason any more.
"""

from collections.abc import Collection

from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from ...tools.groups import AGENTS

PICTURE = "image/%"
#: Files of messages; pictures of the channel itself are in fields.
OF_CHATS = SQL("res_model = 'discuss.channel' AND res_field IS NULL AND res_id > 0")
OF_MESSAGES = "SELECT res_id FROM mail_message WHERE model = 'discuss.channel' AND res_id > 0"
#: Ids of chats, by kind.
HELD = {
    "text": SQL(OF_MESSAGES + " AND message_type = 'comment' AND regexp_replace(body, '<[^>]*>|\\s', '', 'g') != ''"),
    "image": SQL("SELECT res_id FROM ir_attachment WHERE %s AND mimetype LIKE %s", OF_CHATS, PICTURE),
    "file": SQL("SELECT res_id FROM ir_attachment WHERE %s AND mimetype NOT LIKE %s", OF_CHATS, PICTURE),
    "system": SQL(OF_MESSAGES + " AND message_type = 'notification'"),
}


def held(kind, label):
    return fields.Boolean(
        string=label,
        compute="_compute_storefront_holds",
        search=f"_search_storefront_holds_{kind}",
        groups=AGENTS,
    )


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_holds_text = held("text", "With Words")
    storefront_holds_image = held("image", "With Pictures")
    storefront_holds_file = held("file", "With Files")
    storefront_holds_system = held("system", "With Notices")

    def _compute_storefront_holds(self):
        for kind, ids in HELD.items():
            rows = self.env.execute_query(SQL("%s AND res_id = ANY(%s)", ids, self.ids))
            found = {row[0] for row in rows}
            for channel in self:
                channel[f"storefront_holds_{kind}"] = channel.id in found

    @api.model
    def _storefront_holding(self, kind, operator, value):
        """Odoo guards stored fields, not such searches."""
        if self.env.uid != SUPERUSER_ID and not self.env.user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users see what a chat holds."))
        values = {bool(one) for one in value} if isinstance(value, Collection) else {bool(value)}
        if operator not in ("=", "!=", "in", "not in") or len(values) != 1:
            raise ValueError("chats are searched for whether they hold such messages")
        is_wanted = (operator in ("=", "in")) == values.pop()
        return [("id", "in" if is_wanted else "not in", SQL("(%s)", HELD[kind]))]

    def _search_storefront_holds_text(self, operator, value):
        return self._storefront_holding("text", operator, value)

    def _search_storefront_holds_image(self, operator, value):
        return self._storefront_holding("image", operator, value)

    def _search_storefront_holds_file(self, operator, value):
        return self._storefront_holding("file", operator, value)

    def _search_storefront_holds_system(self, operator, value):
        return self._storefront_holding("system", operator, value)
