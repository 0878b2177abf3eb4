"""Badges: the numbers in the menu bar, by company, sent to everybody who is there when something changes.

One look at what runs and waits serves all of them, and nobody's browser asks; it adds up the companies that are ticked.
"""

from collections import defaultdict
from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from ...tools.compat import ALL_USER_GROUPS
from ...tools.groups import AGENTS, MANAGERS
from ...tools.ticket_status import RUNNING

CHANGED = "storefront.chat/badge"
NUMBERS = ("open_tickets", "in_progress", "unassigned", "late_tickets")


class StorefrontChatBadge(models.AbstractModel):
    _name = "storefront.chat.badge"
    _description = "Badges of Storefront Chat"

    @api.model
    def mine(self):
        """Of the person who asks: a browser does once, when it is opened."""
        if not self.env.user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users have a dashboard."))
        return self._of(self.env.user)[self.env.user.id]

    @api.model
    def _send(self):
        """Cron, run soon after each change: to every live chat user who is there."""
        users = self.env["res.users"].search([(ALL_USER_GROUPS, "in", self.env.ref(AGENTS).ids)])
        present = users.filtered(lambda user: user.im_status not in (False, "offline"))
        badges = self._of(present)
        for user in present:
            user._bus_send(CHANGED, badges[user.id])

    @api.model
    def _of(self, users):
        """User id → badge, as `storefront.chat.dashboard.badge` counts for each of them."""
        # sudo: support.ticket, discuss.channel - counted for all; each person gets what their rights let them count
        waiting, running, channels = self._waiting(), self._running(), self._served()
        seconds = self.env["storefront.chat.dashboard"].sudo()._alert_seconds()
        late = self._late(fields.Datetime.now() - timedelta(seconds=seconds))
        return {
            user.id: {"alert_after": seconds, "companies": _badge(user, waiting, running, late, channels)}
            for user in users
        }

    def _served(self):
        """Channel id → company id, ids of the people who serve it."""
        channels = self.env["im_livechat.channel"].sudo().search([])
        return {channel.id: (channel.company_id.id, set(channel.user_ids.ids)) for channel in channels}

    def _waiting(self):
        """Channel id → chats that wait, and since when (in seconds) the first of them does."""
        self.env["discuss.channel"].flush_model(["livechat_channel_id", "storefront_state", "storefront_waiting_since"])
        query = SQL(
            "SELECT livechat_channel_id, COUNT(*), EXTRACT(EPOCH FROM MIN(storefront_waiting_since))::float"
            " FROM discuss_channel WHERE storefront_state = 'waiting' GROUP BY livechat_channel_id"
        )
        return {
            channel: {"waiting_chats": number, "since": since}
            for channel, number, since in self.env.execute_query(query)
        }

    def _late(self, before):
        """Ids of channels in which an agent has not answered a shopper who asked before this moment."""
        self.env.flush_all()
        query = SQL(
            "SELECT DISTINCT chat.livechat_channel_id FROM discuss_channel AS chat WHERE %s",
            self.env["discuss.channel"]._storefront_unanswered_since(before),
        )
        return {channel for (channel,) in self.env.execute_query(query)}

    def _running(self):
        """Company id, channel id → numbers of all its running tickets, and of each assignee's."""
        self.env["support.ticket"].flush_model()
        query = SQL(
            "SELECT company_id, channel_id, user_id, COUNT(*) FILTER (WHERE status = 'open'),"
            " COUNT(*) FILTER (WHERE status = 'in_progress'), COUNT(*) FILTER (WHERE user_id IS NULL),"
            " COUNT(*) FILTER (WHERE sla_state = 'late' OR sla_deadline < now() AT TIME ZONE 'UTC')"
            " FROM support_ticket WHERE status IN %s GROUP BY company_id, channel_id, user_id",
            RUNNING,
        )
        running = defaultdict(lambda: (dict.fromkeys(NUMBERS, 0), {}))
        for company, channel, assignee, *numbers in self.env.execute_query(query):
            together, own = running[company, channel]
            own[assignee] = dict(zip(NUMBERS, numbers, strict=True))
            for name, number in own[assignee].items():
                together[name] += number
        return running


def _badge(user, waiting, running, late, channels):
    """Company id (0: of none) → numbers, of what the record rules let this person see."""
    manager, companies = user.has_group(MANAGERS), {False, None, *user.company_ids.ids}

    def serves(channel):
        return manager or user.id in channels.get(channel, (None, ()))[1]

    badge = defaultdict(lambda: dict.fromkeys((*NUMBERS, "waiting_chats"), 0))
    for (company, channel), (together, own) in running.items():
        if company in companies:
            seen = together if not channel or serves(channel) else own.get(user.id, {})
            for name, number in seen.items():
                badge[company or 0][name] += number
    for channel, figures in waiting.items():
        company = channels.get(channel, (None, ()))[0]
        if company in companies and serves(channel):
            mine = badge[company or 0]
            mine["waiting_chats"] += figures["waiting_chats"]
            mine["since"] = min(figures["since"] or 0, mine.get("since") or figures["since"] or 0)
    for channel in late:
        company = channels.get(channel, (None, ()))[0]
        if company in companies and serves(channel):
            badge[company or 0]["late_answers"] = True
    return {str(company): numbers for company, numbers in badge.items()}
