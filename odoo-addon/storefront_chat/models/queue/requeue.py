"""Requeue: chats whose agent is gone or silent return to the head of the queue."""

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools.failure_log import log_failure
from .serving import LOCK_CONFLICTS
from .waiting import GRACE


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_requeue(self):
        """Cron: returns lost and unattended chats to the queue, serves the queues, and tells staff of late chats."""
        self._storefront_requeue_lost()
        assignments = self.env["storefront.chat.assignment"].search(
            [("ended_at", "=", False), ("channel_id.storefront_state", "=", "live")]
        )
        assignments._watch_presence()
        silent = self._storefront_silent_chats()
        for assignment in assignments:
            chat = assignment.channel_id
            if assignment.absent_since and assignment.absent_since <= fields.Datetime.now() - GRACE:
                chat._storefront_requeue_one("away", self.env._("%s is away: the chat waits for somebody else."))
            elif chat in silent and assignment._may_be_relieved():
                chat._storefront_requeue_one("silent", self.env._("%s has not answered: the chat waits again."))
        self.env["im_livechat.channel"]._storefront_serve_all()
        self._storefront_alert()

    def _storefront_requeue_one(self, outcome, reason):
        """Returns this chat to the queue; if another transaction is writing it, the next run does."""
        agent = self.livechat_operator_id
        try:
            with self.env.cr.savepoint():
                if self._storefront_try_lock():
                    self._storefront_return_to_queue(outcome, reason % agent.name)
                    if outcome == "gone":
                        self._storefront_remove_members(agent)
        except LOCK_CONFLICTS:
            pass  # Another transaction has changed this chat; the next run sees the result.
        except Exception as error:
            # Every other chat goes back, and the queues are served.
            log_failure(f"returning {self} to the queue", error)

    @api.model
    def _storefront_silent_chats(self):
        """Chats in which the shopper has written and waits for longer than their channel allows."""
        self.env.flush_all()
        query = SQL(
            """
            SELECT chat.id FROM discuss_channel AS chat
              JOIN im_livechat_channel AS shop ON shop.id = chat.livechat_channel_id
              JOIN storefront_chat_assignment AS assignment
                ON assignment.channel_id = chat.id AND assignment.ended_at IS NULL
             CROSS JOIN LATERAL (
                SELECT MAX(id) AS id FROM mail_message WHERE model = 'discuss.channel' AND res_id = chat.id
                   AND message_type = 'comment' AND author_id IS NOT NULL
                   AND author_id IS DISTINCT FROM chat.storefront_bot_partner_id) AS answer
             CROSS JOIN LATERAL (
                SELECT MIN(create_date) AS asked_at FROM mail_message WHERE model = 'discuss.channel'
                   AND res_id = chat.id AND message_type = 'comment' AND author_guest_id IS NOT NULL
                   AND id > COALESCE(answer.id, 0)) AS question
             WHERE chat.storefront_state = 'live' AND shop.silent_minutes > 0
               AND GREATEST(question.asked_at, assignment.began_at) < %s - shop.silent_minutes * INTERVAL '1 minute'
               AND question.asked_at IS NOT NULL
            """,
            fields.Datetime.now(),
        )
        return self._storefront_rows(query)
