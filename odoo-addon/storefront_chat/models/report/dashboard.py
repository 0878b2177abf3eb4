"""Dashboard: the current state and the last days, in the channels of the person who asks."""

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ...tools.alert_minutes import alert_minutes
from ...tools.groups import AGENTS, MANAGERS


class StorefrontChatDashboard(models.AbstractModel):
    _name = "storefront.chat.dashboard"
    _description = "Dashboard of Storefront Chat"

    @api.model
    def figures(self, channel_id=False, days=7, agent_id=False):
        """All that the dashboard shows of one channel, or of every channel of this person, over some days.

        `days` is as `_dates` takes it. With `agent_id`, of a user, what is counted by agent is this person's alone.
        """
        mine, channels = self._channels(), self._chosen(channel_id)
        agent = self._agent(channels, agent_id)
        dates = self._dates(channels, days)
        tickets = [*self._tickets(channels, every=not channel_id), *([("user_id", "=", agent.id)] if agent else [])]
        period = self._period(channels, dates, every=not channel_id, agent=agent)
        agents, counts = self._agents(channels), self._ticket_counts(tickets)
        return {
            "channels": [{"id": channel.id, "name": channel.name} for channel in mine],
            "agents": agents,
            **self._now(channels),
            **counts,
            "category_names": dict(self._category_names(counts["tickets_by_category"])),
            **period,
            **self._bot_answers(channels, dates),
            "recent_tickets": self._recent_tickets(tickets),
            "top_agents": self._top_agents(period),
            "dates": [str(date) for date in dates],
            "today_date": str(self._today(channels)),
            "alert_after": self._alert_seconds(),
        }

    def _chosen(self, channel_id):
        """The one channel of this person's, or all."""
        return self._channels().filtered(lambda channel: not channel_id or channel.id == channel_id)

    def _agent(self, channels, agent_id):
        """The user, if one of those who serve these channels or once had chats of them."""
        if not agent_id:
            return self.env["res.users"]
        # sudo: res.users, storefront.chat.assignment - colleagues of the same channels
        serving = channels.sudo().user_ids.filtered(lambda user: user.id == agent_id)
        past = [("agent_id.user_id", "=", agent_id), ("livechat_channel_id", "in", channels.ids)]
        had = self.env["storefront.chat.assignment"].sudo().with_context(active_test=False).search(past, limit=1)
        return (serving or had.agent_id.user_id).sudo(False)

    @api.model
    def badge(self):
        """Numbers for the menu: chats that wait and tickets that are open, and whether one of them is pressing."""
        channels = self._channels()
        now = self._now(channels)
        tickets = self._running_counts([])
        running = tickets["running"]
        late_answers = self._has_late_answers(channels)
        return {
            "open_tickets": running.get("open", 0),
            "in_progress": running.get("in_progress", 0),
            "unassigned": tickets["unassigned_tickets"],
            "waiting_chats": now["waiting_chats"],
            "has_alerts": (
                now["longest_wait"] > self._alert_seconds() or bool(tickets["late_tickets"]) or late_answers
            ),
            "late_answers": late_answers,
        }

    @api.model
    def _channels(self):
        """The storefront's channels: those that an agent serves, or all that belong to a manager's companies."""
        if not self.env.user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users have a dashboard."))
        domain = [
            ("storefront_key", "!=", False),
            "|",
            ("company_id", "=", False),
            ("company_id", "in", self.env.companies.ids),
        ]
        if not self._is_manager():
            domain.append(("user_ids", "in", self.env.user.ids))
        return self.env["im_livechat.channel"].search(domain)

    def _is_manager(self):
        return self.env.user.has_group(MANAGERS)

    def _today(self, channels):
        """The local date: of the channel if it is one, else of the person."""
        zone = channels.timezone if len(channels) == 1 else self.env.user.tz
        return fields.Date.context_today(self.with_context(tz=zone or "UTC"))

    def _alert_seconds(self):
        return 60 * alert_minutes(self.env)
