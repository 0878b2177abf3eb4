"""Chats whose agent is gone or silent go back to the head of the queue."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from .serving import CLASHES

# Longer than a page takes to be loaded again.
GRACE = timedelta(seconds=60)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_care(self):
        """Cron: gives back what nobody looks after, then serves the queues and tells new waits."""
        turns = self.env["storefront.chat.turn"].search(
            [("ended_at", "=", False), ("channel_id.storefront_state", "=", "live")]
        )
        turns._watch_presence()
        silent = self._storefront_silent_chats()
        for turn in turns:
            chat = turn.channel_id
            if turn.absent_since and turn.absent_since <= fields.Datetime.now() - GRACE:
                chat._storefront_lose(turn, "away", self.env._("%s is away: the chat waits for somebody else."))
            elif chat in silent and turn._may_be_relieved():
                chat._storefront_lose(turn, "silent", self.env._("%s has not answered: the chat waits again."))
        self.env["im_livechat.channel"]._storefront_serve_all()

    def _storefront_lose(self, turn, outcome, reason):
        """This chat goes back to the queue, unless somebody is writing it at this moment: then, next time."""
        try:
            with self.env.cr.savepoint():
                if self._storefront_free_to_write():
                    self._storefront_give_back(outcome, reason % turn.agent_id.user_id.name)
        except CLASHES:
            pass  # Whoever was first has done something with this chat; the next run sees what.

    @api.model
    def _storefront_silent_chats(self):
        """Chats in which the shopper has written and waits for longer than their channel allows."""
        self.env.flush_all()
        query = SQL(
            """
            SELECT chat.id FROM discuss_channel AS chat
              JOIN im_livechat_channel AS shop ON shop.id = chat.livechat_channel_id
              JOIN storefront_chat_turn AS turn ON turn.channel_id = chat.id AND turn.ended_at IS NULL
             CROSS JOIN LATERAL (
                SELECT MAX(id) AS id FROM mail_message WHERE model = 'discuss.channel' AND res_id = chat.id
                   AND message_type = 'comment' AND author_id IS NOT NULL
                   AND author_id IS DISTINCT FROM chat.storefront_bot_partner_id) AS answer
             CROSS JOIN LATERAL (
                SELECT MIN(create_date) AS asked_at FROM mail_message WHERE model = 'discuss.channel'
                   AND res_id = chat.id AND message_type = 'comment' AND author_guest_id IS NOT NULL
                   AND id > COALESCE(answer.id, 0)) AS question
             WHERE chat.storefront_state = 'live' AND shop.silent_minutes > 0
               AND GREATEST(question.asked_at, turn.began_at) < %s - shop.silent_minutes * INTERVAL '1 minute'
               AND question.asked_at IS NOT NULL
            """,
            fields.Datetime.now(),
        )
        return self._storefront_rows(query)
