"""Dashboard: waiting chats, running chats and available agents."""

from collections import Counter
from datetime import timedelta

from odoo import fields, models
from odoo.tools import SQL

from ..agent.support_agent import STATUS


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _now(self, channels):
        """Chats that wait or that an agent has; `longest_wait` in seconds."""
        self.env["discuss.channel"].flush_model(["livechat_channel_id", "storefront_state", "storefront_waiting_since"])
        [(waiting, active, longest)] = self.env.execute_query(
            SQL(
                "SELECT COUNT(*) FILTER (WHERE storefront_state = 'waiting'),"
                " COUNT(*) FILTER (WHERE storefront_state = 'live'),"
                " COALESCE(EXTRACT(EPOCH FROM now() AT TIME ZONE 'UTC' - MIN(storefront_waiting_since)"
                " FILTER (WHERE storefront_state = 'waiting')), 0)::int"
                " FROM discuss_channel WHERE storefront_state IN ('waiting', 'live') AND livechat_channel_id = ANY(%s)",
                channels.ids,
            )
        )
        return {"waiting_chats": waiting, "active_chats": active, "longest_wait": max(longest, 0)}

    def _has_late_answers(self, channels):
        """Whether somebody has waited for the first answer of their agent for too long."""
        before = fields.Datetime.now() - timedelta(seconds=self._alert_seconds())
        chats = self.env["discuss.channel"]
        self.env.flush_all()
        query = SQL(
            "SELECT 1 FROM discuss_channel AS chat WHERE chat.livechat_channel_id = ANY(%s) AND %s LIMIT 1",
            channels.ids,
            chats._storefront_unanswered_since(before),
        )
        return bool(self.env.execute_query(query))

    def _agents(self, channels):
        """The agents of these channels, those with the most chats first."""
        # sudo: support.agent, res.users - colleagues of the same channels, whatever else may be read of them
        agents = self.env["support.agent"].sudo().search([("user_id", "in", channels.sudo().user_ids.ids)])
        loads = self._loads(channels)
        cards = self._agent_cards(agents.user_id)
        rows = [
            {
                **cards[agent.user_id.partner_id.id],
                "status": agent.status,
                "live_chats": loads.get(agent.user_id.partner_id.id, 0),
                "max_concurrent_chats": agent.max_concurrent_chats,
            }
            for agent in agents
        ]
        return sorted(rows, key=lambda row: (-row["live_chats"], row["status"] == "offline", row["name"]))

    def _loads(self, channels):
        """Partner id of an agent → chats of these channels that this person has now."""
        self.env["discuss.channel"].flush_model(["livechat_channel_id", "storefront_state", "livechat_operator_id"])
        return dict(
            self.env.execute_query(
                SQL(
                    "SELECT livechat_operator_id, COUNT(*) FROM discuss_channel"
                    " WHERE storefront_state = 'live' AND livechat_channel_id = ANY(%s) GROUP BY livechat_operator_id",
                    channels.ids,
                )
            )
        )

    def _availability(self, agents):
        """Number of agents by status."""
        counts = Counter(agent["status"] for agent in agents)
        return {status: counts[status] for status, _label in STATUS}

    def _agent_cards(self, users):
        """`AgentCard`s of the façade, by the id of the person's partner."""
        return self.env["discuss.channel"]._storefront_agent_cards(users.partner_id)
