"""Dashboard: figures of one agent, from the same rows as those of all."""

from odoo import models
from odoo.tools import SQL

from .daily_stats_columns import NUMBERS, TOTALS


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _own_times(self, channels, user, dates):
        """Mean times of this agent, each absent when there is none."""
        moment = self._within("storefront.chat.assignment", "answered_at", channels, False, dates)
        # sudo: storefront.chat.assignment - of the channels that this person may look at
        assignments = self.env["storefront.chat.assignment"].sudo()
        [(response, handling)] = assignments._mean_seconds([("agent_id.user_id", "=", user.id), *moment]).values() or [
            (0, 0)
        ]
        times = {"agent_response_time": response, "average_chat_duration": handling}
        return {name: seconds for name, seconds in times.items() if seconds}

    def _own_chats(self, channels, user, dates):
        """Chats that this agent had for the first time in these days, as the daily statistics count them."""
        moment = self._within("storefront.chat.assignment", "began_at", channels, False, dates)
        # sudo: storefront.chat.assignment - of the channels that this person may look at, also of who left them
        own = [("agent_id.user_id", "=", user.id), *moment]
        assignments = self.env["storefront.chat.assignment"].sudo().search(own)
        earlier = self.env.execute_query(
            SQL(
                "SELECT channel_id FROM storefront_chat_assignment WHERE agent_id = ANY(%s) AND channel_id = ANY(%s)"
                " GROUP BY channel_id HAVING MIN(id) <> ALL(%s)",
                assignments.agent_id.ids,
                assignments.channel_id.ids,
                assignments.ids,
            )
        )
        chats = assignments.channel_id - assignments.channel_id.browse(chat_id for (chat_id,) in earlier)
        return chats.sudo(False)


def of_agent(row, user_id):
    """A row of the daily statistics with what is this agent's of it."""
    ratings, stars = (row["ratings_by_agent"] or {}).get(str(user_id), (0, 0))
    return {
        **row,
        **dict.fromkeys((*NUMBERS, *TOTALS), 0),
        "chats_started": (row["chats_by_agent"] or {}).get(str(user_id), 0),
        "tickets_resolved": (row["tickets_by_agent"] or {}).get(str(user_id), 0),
        "ratings": ratings,
        "stars": stars,
    }
