"""Dashboard: the records behind each figure, as the list that its tile opens."""

from datetime import datetime, time, timedelta

import pytz

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...tools.compat import any_of
from ..ticket.deadlines import SETTLED

CHATS, TICKETS, ANSWERS, ASSIGNMENTS = (
    "discuss.channel",
    "support.ticket",
    "chatbot.answer",
    "storefront.chat.assignment",
)
ACTIONS = {
    CHATS: "storefront_chat.discuss_channel_action_conversations",
    TICKETS: "storefront_chat.support_ticket_action",
    ANSWERS: "storefront_chat.chatbot_answer_action",
    ASSIGNMENTS: "storefront_chat.storefront_chat_assignment_action",
}
#: Figure of a time → model, field of the moment that counts, and what else holds.
OF_A_TIME = {
    "chats": (CHATS, "storefront_opened_at", []),
    "chat_duration": (CHATS, "storefront_ended_at", []),
    "abandoned": (CHATS, "storefront_ended_at", [("storefront_end_reason", "=", "abandoned")]),
    "bot": (
        CHATS,
        "storefront_ended_at",
        [("storefront_waiting_since", "=", False), ("storefront_agent_ids", "=", False)],
    ),
    "chat_response": (ASSIGNMENTS, "answered_at", []),
    "tickets": (TICKETS, "create_date", []),
    "ticket_response": (TICKETS, "first_response_at", []),
    "resolved": (TICKETS, "resolved_at", []),
    "resolution": (TICKETS, "resolved_at", []),
    "sla": (TICKETS, "resolved_at", [("sla_state", "!=", False)]),
}
OPEN = [("status", "not in", list(SETTLED))]
#: Figure of now → model, and what holds.
OF_NOW = {
    "waiting": (CHATS, [("storefront_state", "=", "waiting")]),
    "active": (CHATS, [("storefront_state", "=", "live")]),
    "open": (TICKETS, OPEN),
    "unassigned": (TICKETS, [*OPEN, ("user_id", "=", False)]),
}
CHANNEL = {CHATS: "livechat_channel_id", ASSIGNMENTS: "livechat_channel_id", TICKETS: "channel_id"}
KINDS = ("status", "priority", "category")


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    @api.model
    def records(self, figure, channel_id=False, days=7, agent_id=False, date=False):
        """Action that lists what `figure` counts, over these days or on one `date`; filters as for `figures`."""
        channels = self._chosen(channel_id)
        agent, dates = self._agent(channels, agent_id), self._dates(channels, [date, date] if date else days)
        if figure == "csat":
            domain = self._ratings(channels, not channel_id, dates, agent)
            views = [(False, view) for view in ("list", "kanban", "form")]
            window = {"type": "ir.actions.act_window", "name": self.env._("Ratings"), "views": views}
            return {**window, "res_model": "rating.rating", "domain": domain}
        if figure == "agents":
            # sudo: res.users - as the list of agents on the dashboard counts them
            domain = [("user_id", "in", channels.sudo().user_ids.ids)]
            action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.support_agent_action")
            return {**action, "domain": domain, "context": {}, "target": "current"}
        if agent and figure == "chats":
            model, domain = CHATS, [("id", "in", self._own_chats(channels, agent, dates).ids)]
        else:
            model, domain = self._records_of(figure, channels, not channel_id, dates)
            domain = [*domain, *self._of(model, agent)]
        action = self.env["ir.actions.act_window"]._for_xml_id(ACTIONS[model])
        return {**action, "domain": domain, "context": {}, "target": "current"}

    def _records_of(self, figure, channels, every, dates):
        """`(model, domain)` of a figure."""
        kind, _colon, value = str(figure).partition(":")
        if figure in OF_A_TIME:
            model, field, leaves = OF_A_TIME[figure]
            return model, [*self._scope(model, leaves), *self._within(model, field, channels, every, dates)]
        if figure in OF_NOW:
            model, leaves = OF_NOW[figure]
            return model, [*self._scope(model, leaves), *self._where(model, channels, every)]
        if figure == "late":
            late = ["|", ("sla_state", "=", "late"), ("sla_deadline", "<", fields.Datetime.now())]
            return TICKETS, [*OPEN, *late, *self._tickets(channels, every)]
        if kind in KINDS:
            return TICKETS, [(kind, "=", value), *self._tickets(channels, every)]
        if figure == "answers":
            period = [("date", ">=", dates[0]), ("date", "<=", dates[1])]
            return ANSWERS, [("channel_id", "in", channels.ids), ("is_question", "=", True), *period]
        raise ValidationError(self.env._("No records are behind “%s”.", figure))

    def _of(self, model, agent):
        """What is this agent's; nothing more when all are asked for."""
        # sudo: support.agent - who left these channels is nobody's colleague any more, but did something in them
        agents = self.env["support.agent"].sudo().with_context(active_test=False)
        leaves = {
            CHATS: [("livechat_operator_id", "=", agent.partner_id.id)],
            TICKETS: [("user_id", "=", agent.id)],
            ASSIGNMENTS: [("agent_id", "in", agents.search([("user_id", "=", agent.id)]).ids)],
        }
        return leaves.get(model, []) if agent else []

    def _scope(self, model, leaves):
        return [("storefront_key", "!=", False), *leaves] if model == CHATS else leaves

    def _where(self, model, channels, every):
        return self._tickets(channels, every) if model == TICKETS else [(CHANNEL[model], "in", channels.ids)]

    def _within(self, model, field, channels, every, dates):
        """Domain of these local dates, by the clock of each channel as in the daily statistics."""
        clocks = {}
        for channel in channels:
            clocks.setdefault(channel.timezone or "UTC", []).append((CHANNEL[model], "in", channel.ids))
        if model == TICKETS and every and self._is_manager():
            for company in self.env.companies:
                zone = company.partner_id.tz or "UTC"
                clocks.setdefault(zone, []).append((CHANNEL[model], "=", False, company.id))
        return any_of([self._by_clock(field, zone, leaf, dates) for zone, leaves in clocks.items() for leaf in leaves])

    def _by_clock(self, field, zone, leaf, dates):
        where, company = [leaf[:3]], leaf[3:]
        if company:
            where.append(("company_id", "=", company[0]))
        first, last = (_midnight(zone, day) for day in (dates[0], dates[1] + timedelta(days=1)))
        moment = [(field, ">=", first), (field, "<", last)]
        if field == "storefront_opened_at":
            # As the daily statistics count chats of before that field.
            created = [(field, "=", False), ("create_date", ">=", first), ("create_date", "<", last)]
            moment = any_of([moment, created])
        return [*where, *moment]


def _midnight(zone, day):
    local = pytz.timezone(zone).localize(datetime.combine(day, time.min))
    return fields.Datetime.to_string(local.astimezone(pytz.utc))
