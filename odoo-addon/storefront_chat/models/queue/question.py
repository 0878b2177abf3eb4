"""The question of a shopper: what they wrote last and nobody has answered."""

from odoo import fields, models
from odoo.tools import SQL, html2plaintext

from ...tools.compat import NINETEEN
from ...tools.groups import AGENTS

PREVIEW = 160


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_question = fields.Char(
        string="Question", compute="_compute_storefront_question", compute_sudo=True, groups=AGENTS
    )

    def _compute_storefront_question(self):
        messages = self._storefront_unanswered()
        for chat in self:
            words = (_words(message) for message in messages.get(chat.id, ()))
            text = " · ".join(filter(None, words)) or chat.storefront_reason or ""
            chat.storefront_question = text if len(text) <= PREVIEW else text[: PREVIEW - 1] + "…"

    def _storefront_unanswered(self):
        """Chat id → the shopper's latest messages, with none of bot or agent between them; the oldest first."""
        self.env["mail.message"].flush_model()
        query = SQL(
            """
              WITH asked AS (
                SELECT res_id, MAX(id) AS last FROM mail_message WHERE model = 'discuss.channel' AND res_id = ANY(%s)
                   AND message_type = 'comment' AND author_guest_id IS NOT NULL GROUP BY res_id),
                   said AS (
                SELECT asked.res_id, (
                    SELECT MAX(other.id) FROM mail_message AS other
                     WHERE other.model = 'discuss.channel' AND other.res_id = asked.res_id
                       AND other.message_type = 'comment' AND other.author_guest_id IS NULL AND other.id < asked.last
                ) AS before FROM asked)
            SELECT message.id FROM mail_message AS message JOIN said USING (res_id)
             WHERE message.model = 'discuss.channel' AND message.message_type = 'comment'
               AND message.author_guest_id IS NOT NULL AND message.id > COALESCE(said.before, 0) ORDER BY message.id
            """,
            self.ids,
        )
        # sudo: mail.message - who sees the chat sees its last messages
        messages = self.env["mail.message"].sudo().browse(row[0] for row in self.env.execute_query(query))
        return dict(messages.grouped("res_id"))

    def _storefront_begin_reading(self, partner):
        """Who is new in the chat begins to read at the question, or at the end, and not at the bot's greeting."""
        messages = self._storefront_unanswered().get(self.id)
        first_unread = min(messages.ids) if messages else max(self.message_ids.ids, default=0) + 1
        member = self.channel_member_ids.filtered(lambda member: member.partner_id == partner)
        # 18.0 leaves Discuss at the place that it knows unless told otherwise.
        member._set_new_message_separator(first_unread, **({} if NINETEEN else {"sync": True}))


def _words(message):
    text = " ".join(html2plaintext(message.body or "").split())
    return text or ", ".join(message.attachment_ids.mapped("name"))
