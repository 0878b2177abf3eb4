"""Analytics: figures of any days, together and by day, week, month, channel or agent; from the dashboard's rows."""

from collections import defaultdict
from datetime import timedelta

from odoo import models

from .daily_stats_columns import MEANS, NUMBERS
from .dashboard_agent import of_agent
from .dashboard_period import by_agent, together

#: What is counted by agent; of the others an agent's figures say nothing.
OF_AN_AGENT = ("chats_started", "tickets_resolved", "ratings", "customer_satisfaction_score")
_DAY = timedelta(days=1)


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _analytics(self, channels, every, dates, group_by, agent):
        """`Analytics` of the façade over these local dates; of one `agent`, or of all (an empty user)."""
        rows = self._daily_rows(channels, *dates, every)
        times = self._times_by_agent(channels, every, dates)
        if agent:
            rows = [of_agent(row, agent.id) for row in rows]
            total = _of_agent(together(rows), times.get(agent.id, {}))
        else:
            total = _of_all(together(rows))
        if group_by == "agent":
            groups = self._by_agent(rows, times, agent)
        else:
            grouped = self._by_channel(channels, rows) if group_by == "channel" else _by_date(dates, group_by, rows)
            figures = _of_agent if agent else _of_all
            groups = [{**group, "figures": figures(together(own))} for group, own in grouped]
        return {"total": total, "groups": groups}

    def _by_channel(self, channels, rows):
        """Each channel with its rows; at the end the tickets without a channel, if there are any."""
        own = defaultdict(list)
        for row in rows:
            own[row["channel_id"]].append(row)
        without = [({}, own[None])] if own[None] else []
        return [({"channel": channel.storefront_key}, own[channel.id]) for channel in channels] + without

    def _by_agent(self, rows, times, agent):
        """Those who did something in these days, the busiest first; of one agent that one."""
        counts = by_agent(rows)
        # sudo: res.users - colleagues of the channels whose figures are asked for
        users = self.env["res.users"].sudo().browse(agent.ids or {*counts, *times}).exists()
        cards = self._agent_cards(users)
        groups = []
        for user in users:
            done = counts.get(user.id, {})
            figures = {
                "chats_started": done.get("chats", 0),
                "tickets_resolved": done.get("tickets_resolved", 0),
                "ratings": done.get("ratings", 0),
                **times.get(user.id, {}),
            }
            if "rating_average" in done:
                figures["customer_satisfaction_score"] = done["rating_average"]
            groups.append({"agent": cards[user.partner_id.id], "figures": figures})
        return sorted(groups, key=_busiest)

    def _times_by_agent(self, channels, every, dates):
        """User id → mean times of that agent, each absent when there is none."""
        times = defaultdict(dict)
        moment = self._within("storefront.chat.assignment", "answered_at", channels, False, dates)
        # sudo: storefront.chat.assignment, support.ticket - of the channels that this person may look at
        assignments = self.env["storefront.chat.assignment"].sudo()
        means = assignments._mean_seconds(moment)
        agents = self.env["support.agent"].sudo().browse(means)
        for agent in agents:
            response, handling = means[agent.id]
            times[agent.user_id.id] |= _present(agent_response_time=response, average_chat_duration=handling)
        tickets = self.env["support.ticket"].sudo()
        resolved = [("user_id", "!=", False), *self._within("support.ticket", "resolved_at", channels, every, dates)]
        for user, mean in tickets._read_group(resolved, ["user_id"], ["resolution_seconds:avg"]):
            times[user.id] |= _present(average_resolution_time=mean)
        return times


def _by_date(dates, unit, rows):
    """Every day, week (from Monday) or month of these dates, the first and last cut at their ends, with its rows."""
    own = defaultdict(list)
    for row in rows:
        own[max(_begin(row["date"], unit), dates[0])].append(row)
    groups, day = [], dates[0]
    while day <= dates[1]:
        after = _begin(_begin(day, unit) + {"day": 1, "week": 7, "month": 31}[unit] * _DAY, unit)
        last = min(after - _DAY, dates[1])
        groups.append(({"first_date": str(day), "last_date": str(last)}, own[day]))
        day = after
    return groups


def _begin(date, unit):
    if unit == "week":
        return date - date.weekday() * _DAY
    return date.replace(day=1) if unit == "month" else date


def _of_all(figures):
    return {name: figures[name] for name in (*NUMBERS, *MEANS) if name in figures}


def _of_agent(figures, times=None):
    return {name: figures[name] for name in OF_AN_AGENT if name in figures} | (times or {})


def _present(**times):
    return {name: seconds for name, seconds in times.items() if seconds}


def _busiest(group):
    figures = group["figures"]
    return -figures["chats_started"] - figures["tickets_resolved"], group["agent"]["name"], group["agent"]["id"]
