"""Dashboard: some days. Yesterday and today are counted live, older days come from the daily statistics."""

from collections import Counter, defaultdict
from datetime import timedelta

from odoo import fields, models
from odoo.tools import SQL

from .daily_stats_columns import MEANS, NUMBERS, TOTALS, columns
from .dashboard_agent import of_agent

TREND = ("chats_started", "chats_completed", "tickets_created", "tickets_resolved", *MEANS)
TOP = 5


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _period(self, channels, dates, every=True, agent=None):
        """Figures of these days, of all or of one agent: together, of today (None: not among them), and of each day."""
        first, last = dates
        today = self._today(channels)
        rows = self._daily_rows(channels, first, last, every)
        if agent:
            rows = [of_agent(row, agent.id) for row in rows]
        of_date = defaultdict(list)
        for row in rows:
            of_date[row["date"]].append(row)
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        by_date = {date: together(of_date[date]) for date in days}
        period = together(rows)
        if agent:
            period |= self._own_times(channels, agent, dates)
        return {
            "period": period,
            "today": by_date.get(today),
            "trend": [{"date": str(date), **{name: row.get(name) for name in TREND}} for date, row in by_date.items()],
            "by_agent": by_agent(rows),
        }

    def _daily_rows(self, channels, since, until, every):
        """Rows as those of `storefront.chat.daily.stats`, of each channel and day."""
        fresh = max(since, min(self._today(channels), fields.Date.today()) - timedelta(days=1))
        days = self.env["storefront.chat.daily.stats"]
        self.env.flush_all()
        self.env.cr.execute(
            SQL(
                "SELECT * FROM (SELECT %s FROM storefront_chat_daily_stats WHERE date >= %s AND date < %s"
                " UNION ALL %s) AS day WHERE %s AND date <= %s",
                columns(),
                since,
                fresh,
                days._counted(fresh, until),
                self._seen(channels, every),
                until,
            )
        )
        return self.env.cr.dictfetchall()

    def _seen(self, channels, every):
        """Condition for these channels; for managers also rows without a channel."""
        if every and self._is_manager():
            return SQL(
                "(channel_id = ANY(%s) OR channel_id IS NULL AND company_id = ANY(%s))",
                channels.ids,
                self.env.companies.ids,
            )
        return SQL("channel_id = ANY(%s)", channels.ids)

    def _total_chats(self, channels):
        """Chats ever started."""
        today = fields.Date.today()
        [(past,)] = self.env.execute_query(
            SQL(
                "SELECT COALESCE(SUM(chats_started), 0) FROM storefront_chat_daily_stats"
                " WHERE channel_id = ANY(%s) AND date < %s",
                channels.ids,
                today - timedelta(days=1),
            )
        )
        fresh = self._daily_rows(channels, today - timedelta(days=1), today + timedelta(days=1), every=False)
        return past + sum(row["chats_started"] for row in fresh)

    def _top_agents(self, period):
        """Agents with the most chats and resolved tickets."""
        figures = period.pop("by_agent")
        users = self.env["res.users"].sudo().browse(figures).exists()
        done = {user: figures[user.id]["chats"] + figures[user.id]["tickets_resolved"] for user in users}
        # Names decide between those who did as much as the last of them.
        least = sorted(done.values(), reverse=True)[:TOP][-1:]
        busiest = users.filtered(lambda user: [done[user]] >= least)
        cards = self._agent_cards(busiest)
        rows = [{"agent": cards[user.partner_id.id], **_without_ratings(figures[user.id])} for user in busiest]
        return sorted(rows, key=lambda row: (-row["chats"] - row["tickets_resolved"], row["agent"]["name"]))[:TOP]


def _without_ratings(figures):
    return {name: figure for name, figure in figures.items() if name != "ratings"}


def together(rows):
    """Numbers added up, averages taken of all; an average of nothing is absent."""
    rows = list(rows)
    sums = {name: sum(row[name] or 0 for row in rows) for name in (*NUMBERS, *TOTALS)}
    means = {name: sums[total] / sums[number] for name, (total, number) in MEANS.items() if sums[number]}
    return {name: sums[name] for name in NUMBERS} | means


def by_agent(rows):
    """User id → chats, tickets resolved, ratings and their average."""
    chats, tickets, ratings, stars = Counter(), Counter(), Counter(), Counter()
    for row in rows:
        chats.update(row["chats_by_agent"] or {})
        tickets.update(row["tickets_by_agent"] or {})
        for user_id, (number, total) in (row["ratings_by_agent"] or {}).items():
            ratings[user_id] += number
            stars[user_id] += total
    return {
        int(user_id): {
            "chats": chats[user_id],
            "tickets_resolved": tickets[user_id],
            "ratings": ratings[user_id],
            **({"rating_average": stars[user_id] / ratings[user_id]} if ratings[user_id] else {}),
        }
        for user_id in {*chats, *tickets, *ratings}
    }
