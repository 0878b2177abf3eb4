"""Assignment: the time in which one agent has a chat."""

from odoo import api, fields, models
from odoo.tools import SQL


class StorefrontChatAssignment(models.Model):
    _name = "storefront.chat.assignment"
    _description = "Assignment of a Chat to an Agent"
    _order = "id desc"
    _log_access = False

    channel_id = fields.Many2one("discuss.channel", string="Chat", required=True, index=True, ondelete="cascade")
    livechat_channel_id = fields.Many2one(
        "im_livechat.channel", string="Channel", related="channel_id.livechat_channel_id", store=True, index=True
    )
    company_id = fields.Many2one("res.company", related="livechat_channel_id.company_id", store=True, index=True)
    agent_id = fields.Many2one("support.agent", required=True, index=True, ondelete="cascade")
    began_at = fields.Datetime(required=True, default=fields.Datetime.now, index=True)
    at_desk = fields.Boolean(help="Not for a colleague who was invited to the chat and answered in it.")
    answered_at = fields.Datetime()
    ended_at = fields.Datetime()
    absent_since = fields.Datetime(help="Since when the agent is seen to be away or offline.")
    outcome = fields.Selection(
        [
            ("ended", "The chat ended"),
            ("passed", "Passed on"),
            ("taken", "Taken by somebody else"),
            ("away", "Given back: the agent was away"),
            ("silent", "Given back: the agent was silent"),
            ("gone", "Given back: the agent could not serve it any more"),
        ]
    )

    def _watch_presence(self):
        """Updates `absent_since` by the status of each agent."""
        now = fields.Datetime.now()
        gone = self.filtered(lambda assignment: assignment.agent_id.status in ("away", "offline"))
        gone.filtered(lambda assignment: not assignment.absent_since).absent_since = now
        (self - gone).filtered("absent_since").absent_since = False

    def _may_be_relieved(self):
        """Whether another agent could have it. A manual “available” of an agent who is absent is cleared first."""
        agent = self.agent_id
        if agent.manual_status == "available" and agent._storefront_presence() != "available":
            agent.manual_status = False
        livechat = self.livechat_channel_id
        return bool(livechat._storefront_candidates(livechat._storefront_available_loads(), self.channel_id) - agent)

    @api.model
    def _begin(self, channel, agent):
        """Starts the assignment of `agent`, and ends the one before."""
        self._end(channel, "taken")
        at_desk = channel._storefront_has_at_desk(agent.user_id)
        return self.create({"channel_id": channel.id, "agent_id": agent.id, "at_desk": at_desk})

    @api.model
    def _end(self, channel, outcome):
        self._running(channel)._end_running(outcome)

    def _end_running(self, outcome):
        running = self.filtered(lambda assignment: not assignment.ended_at)
        running.write({"ended_at": fields.Datetime.now(), "outcome": outcome})

    @api.model
    def _answered(self, channel, partner):
        """The agent with this partner has written to the shopper."""
        assignment = self._running(channel)
        if assignment and not assignment.answered_at and assignment.agent_id.user_id.partner_id == partner:
            assignment.answered_at = fields.Datetime.now()

    @api.model
    def _running(self, channel):
        return self.search([("channel_id", "=", channel.id), ("ended_at", "=", False)])

    @api.model
    def _mean_seconds(self, domain):
        """Agent id → mean seconds `(until the first answer, until the end)` of the assignments in `domain`."""
        assignments = self.search(domain)
        self.flush_model()
        query = SQL(
            "SELECT agent_id, COALESCE(ROUND(AVG(EXTRACT(EPOCH FROM answered_at - began_at))), 0)::int,"
            " COALESCE(ROUND(AVG(EXTRACT(EPOCH FROM ended_at - began_at))), 0)::int"
            " FROM storefront_chat_assignment WHERE id = ANY(%s) GROUP BY agent_id",
            assignments.ids,
        )
        return {agent_id: means for agent_id, *means in self.env.execute_query(query)}
