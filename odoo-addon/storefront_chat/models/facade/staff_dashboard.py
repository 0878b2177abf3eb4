"""Façade for staff: the dashboard, and the counts for the menu."""

from odoo import models

from ..ticket.deadlines import SETTLED
from .api import facade
from .refusal import Refusal

# Days that averages cover; the façade does not ask for a period.
DAYS = 30
WEEK = 7
AVERAGES = (
    "average_resolution_time",
    "average_first_response_time",
    "customer_satisfaction_score",
    "average_chat_duration",
    "bot_resolution_rate",
    "sla_kept_rate",
)


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_notifications(self, *, staff):
        """Counts for a badge: what waits for this person, and whether it is urgent."""

        def count(env):
            badge = env["storefront.chat.dashboard"].badge()
            badge.pop("late_answers")
            return {"notifications": badge}

        return self._staff_answered(staff, count)

    @facade
    def staff_dashboard(self, *, staff, channel=None):
        """Figures over this person's channels, or the one with this key. Averages are of the last 30 days."""

        def show(env):
            dashboard = env["storefront.chat.dashboard"]
            channels = dashboard._channels()
            if channel is not None:
                channels = channels.filtered(lambda one: one.storefront_key == channel)
                if not channels:
                    raise Refusal("UNKNOWN", "no such channel, or not one of this person's")
            return {"dashboard": dashboard._to_wire(channels, every=channel is None)}

        return self._staff_answered(staff, show)


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _to_wire(self, channels, every):
        """`Dashboard` of the façade."""
        tickets = self._tickets(channels, every)
        counts, agents = self._ticket_counts(tickets), self._agents(channels)
        dates = self._dates(channels, DAYS)
        period = self._period(channels, dates, every)
        availability = self._availability(agents)
        by_status = counts["tickets_by_status"]
        settled = sum(by_status[status] for status in SETTLED)
        return {
            **self._now(channels),
            **{name: period["period"][name] for name in AVERAGES if name in period["period"]},
            **{name: number for name, number in counts.items() if name.startswith("tickets_by_")},
            **self._bot_answers(channels, dates),
            **_trends(period["trend"][-WEEK:]),
            "total_tickets": sum(by_status.values()),
            "open_tickets": sum(by_status.values()) - settled,
            "resolved_tickets": settled,
            "total_chats": self._total_chats(channels),
            "total_agents": len(agents),
            "available_agents": availability["available"],
            "agent_availability": availability,
            "tickets_created_today": period["today"]["tickets_created"],
            "chats_abandoned": period["period"]["chats_abandoned"],
            "chats_started_today": period["today"]["chats_started"],
            "recent_tickets": [
                {key: value for key, value in row.items() if key != "id"} for row in self._recent_tickets(tickets)
            ],
            "top_agents": self._top_agents(period),
        }


def _trends(days):
    """`DayFigure`s of the façade."""
    trends = {"satisfaction": "customer_satisfaction_score", "ticket_volume": "tickets_created"}
    trends["chat_volume"] = "chats_started"
    return {
        f"{name}_trend_last_week": [
            {"date": day["date"], "value": day[figure]} for day in days if day[figure] is not None
        ]
        for name, figure in trends.items()
    }
