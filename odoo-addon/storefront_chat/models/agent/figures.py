"""Figures of an agent: chats now and today, ratings, times."""

from datetime import timedelta

import pytz

from odoo import fields, models

from ...tools.ticket_status import RUNNING

FIGURES_OF = timedelta(days=30)


class SupportAgent(models.Model):
    _inherit = "support.agent"

    assignment_ids = fields.One2many("storefront.chat.assignment", "agent_id", string="Assignments")
    live_chats = fields.Integer(string="Chats Now", compute="_compute_live_chats", compute_sudo=True)
    chats_today = fields.Integer(compute="_compute_chats_today", compute_sudo=True)
    rating_average = fields.Float(compute="_compute_rating", compute_sudo=True, digits=(3, 2))
    rating_count = fields.Integer(string="Ratings", compute="_compute_rating", compute_sudo=True)
    first_response_seconds = fields.Integer(
        string="First Response (s)",
        compute="_compute_times",
        compute_sudo=True,
        help="Mean of the last 30 days, from being given a chat to the first answer.",
    )
    handling_seconds = fields.Integer(
        string="Handling (s)", compute="_compute_times", compute_sudo=True, help="Mean of the last 30 days."
    )
    open_tickets = fields.Integer(compute="_compute_open_tickets", compute_sudo=True)
    tickets_resolved = fields.Integer(compute="_compute_tickets_resolved", compute_sudo=True)
    resolution_seconds = fields.Integer(
        string="Resolution (s)",
        compute="_compute_resolution",
        compute_sudo=True,
        help="Mean of the last 30 days, from a ticket being made to its being resolved.",
    )

    def _compute_live_chats(self):
        loads = self._storefront_loads()
        for agent in self:
            agent.live_chats = loads[agent]

    def _compute_chats_today(self):
        zone = pytz.timezone(self.env.user.tz or "UTC")
        midnight = fields.Datetime.now().replace(tzinfo=pytz.utc).astimezone(zone).replace(hour=0, minute=0, second=0)
        since = midnight.astimezone(pytz.utc).replace(tzinfo=None, microsecond=0)
        domain = [("agent_id", "in", self.ids), ("began_at", ">=", since)]
        counts = dict(
            self.env["storefront.chat.assignment"]._read_group(domain, ["agent_id"], ["channel_id:count_distinct"])
        )
        for agent in self:
            agent.chats_today = counts.get(agent, 0)

    def _compute_rating(self):
        domain = [("rated_partner_id", "in", self.user_id.partner_id.ids), ("consumed", "=", True), ("rating", ">", 0)]
        rows = self.env["rating.rating"]._read_group(domain, ["rated_partner_id"], ["rating:avg", "__count"])
        figures = {partner: (average, count) for partner, average, count in rows}
        for agent in self:
            agent.rating_average, agent.rating_count = figures.get(agent.user_id.partner_id, (0, 0))

    def _compute_times(self):
        since = fields.Datetime.now() - FIGURES_OF
        times = self.env["storefront.chat.assignment"]._mean_seconds(
            [("agent_id", "in", self.ids), ("began_at", ">=", since)]
        )
        for agent in self:
            agent.first_response_seconds, agent.handling_seconds = times.get(agent.id, (0, 0))

    def _compute_open_tickets(self):
        counts = {}
        if "support.ticket" in self.env:
            domain = [("user_id", "in", self.user_id.ids), ("status", "in", RUNNING)]
            counts = dict(self.env["support.ticket"]._read_group(domain, ["user_id"], ["__count"]))
        for agent in self:
            agent.open_tickets = counts.get(agent.user_id, 0)

    def _compute_tickets_resolved(self):
        domain = [("user_id", "in", self.user_id.ids), ("resolved_at", "!=", False)]
        counts = dict(self.env["support.ticket"]._read_group(domain, ["user_id"], ["__count"]))
        for agent in self:
            agent.tickets_resolved = counts.get(agent.user_id, 0)

    def _compute_resolution(self):
        since = fields.Datetime.now() - FIGURES_OF
        domain = [("user_id", "in", self.user_id.ids), ("resolved_at", ">=", since)]
        means = dict(self.env["support.ticket"]._read_group(domain, ["user_id"], ["resolution_seconds:avg"]))
        for agent in self:
            agent.resolution_seconds = round(means.get(agent.user_id) or 0)

    def _storefront_loads(self):
        """Agent → number of chats that this agent has now, Odoo's own live chats included."""
        chats = self.env["discuss.channel"]
        domain = [
            ("channel_type", "=", "livechat"),
            *chats._storefront_running_domain(),
            ("livechat_operator_id", "in", self.user_id.partner_id.ids),
            ("storefront_state", "in", [False, "live"]),
        ]
        counts = dict(chats._read_group(domain, ["livechat_operator_id"], ["__count"]))
        return {agent: counts.get(agent.user_id.partner_id, 0) for agent in self}

    def _storefront_row(self, channels):
        """`AgentRow` of the façade; `channels` are those of this agent that the asking person may see."""
        self.ensure_one()
        row = {
            "id": str(self.user_id.id),
            "name": self.user_id.name,
            "status": self.status,
            "max_concurrent_chats": self.max_concurrent_chats,
            "live_chats": self.live_chats,
            "skills": self.skill_ids.mapped("name"),
            "languages": self._storefront_languages(),
            "channels": channels.mapped("storefront_key"),
            "rating_count": self.rating_count,
            "chats_today": self.chats_today,
            "open_tickets": self.open_tickets,
            "tickets_resolved": self.tickets_resolved,
            **self._storefront_profile(),
        }
        if self.rating_count:
            row["rating_average"] = round(self.rating_average, 2)
        for name in ("first_response_seconds", "resolution_seconds"):
            if self[name]:
                row[name] = self[name]
        return row
