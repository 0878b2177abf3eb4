"""Late chats: a shopper waits for a person, or for the first answer, for too long. Staff are told once of each wait."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools.alert_minutes import alert_minutes
from ...tools.compat import ALL_USER_GROUPS
from ...tools.failure_log import log_failure
from ...tools.groups import AGENTS, MANAGERS
from .serving import LOCK_CONFLICTS

LATE = "storefront.chat/late"
# Chats that one alert names; it counts the others.
NAMED = 3


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_alerted_at = fields.Datetime(
        string="Alerted At",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="When agents and managers were told that the shopper has waited for too long; they are told once of each"
        " wait.",
    )

    @api.model
    def _storefront_alert(self):
        """Cron: tells staff of chats that have become late, while their channel is open."""
        try:
            with self.env.cr.savepoint():
                late = self._storefront_late_chats().filtered("livechat_channel_id.is_open_now")
                late._storefront_try_lock()._storefront_alert_staff()
        except LOCK_CONFLICTS:
            pass  # Another transaction has changed one of them; the next run sees the result.
        except Exception as error:
            log_failure("telling staff of late chats", error)

    @api.model
    def _storefront_late_chats(self):
        """Chats that are late and of which nobody was told yet."""
        self.env.flush_all()
        before = fields.Datetime.now() - timedelta(minutes=alert_minutes(self.env))
        query = SQL(
            "SELECT chat.id FROM discuss_channel AS chat WHERE chat.storefront_alerted_at IS NULL"
            " AND chat.livechat_channel_id IS NOT NULL AND (%s OR %s) ORDER BY chat.id",
            SQL("chat.storefront_state = 'waiting' AND chat.storefront_waiting_since < %s", before),
            self._storefront_unanswered_since(before),
        )
        return self._storefront_rows(query)

    @api.model
    def _storefront_unanswered_since(self, before):
        """SQL condition on a chat: an agent has it, nobody has answered, and its shopper asked before this moment."""
        return SQL(
            """
            chat.storefront_state = 'live' AND COALESCE(chat.storefront_waiting_since, (
                SELECT MIN(began_at) FROM storefront_chat_assignment WHERE channel_id = chat.id)) < %s
            AND NOT EXISTS (SELECT FROM storefront_chat_assignment AS assignment
                WHERE assignment.channel_id = chat.id AND assignment.answered_at IS NOT NULL)
            """,
            before,
        )

    def _storefront_alert_staff(self):
        """One notification per person, however many chats have become late."""
        self.storefront_alerted_at = fields.Datetime.now()
        told = {}
        for chat in self:
            for user in chat._storefront_alerted_people():
                told[user] = told.get(user, self.browse()) | chat
        for user, chats in told.items():
            user.partner_id._bus_send(LATE, chats._storefront_alert_content())
        if self:
            self.env["storefront.chat.bus"]._send_update()

    def _storefront_alerted_people(self):
        """Who has the chat, or while it waits every agent of its channel; and the managers of the channel's company."""
        livechat = self.livechat_channel_id
        waits = self.storefront_state == "waiting"
        agents = livechat._storefront_agents().user_id if waits else self._storefront_agent().user_id
        managers = self.env["res.users"].search(
            [(ALL_USER_GROUPS, "in", self.env.ref(MANAGERS).ids), ("share", "=", False)]
        )
        return agents | managers.filtered(livechat._storefront_is_at_home)

    def _storefront_alert_content(self):
        return {
            "minutes": alert_minutes(self.env),
            "count": len(self),
            "chats": [
                {
                    "id": chat.id,
                    "name": chat.storefront_guest_id.name or chat.name,
                    "waits": chat.storefront_state == "waiting",
                }
                for chat in self.sorted(lambda chat: chat.storefront_state != "waiting")[:NAMED]
            ],
        }
