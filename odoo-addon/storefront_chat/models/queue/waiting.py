"""A chat in the queue: its place, what it may expect, and whom it should go to."""

from odoo import fields, models

from ...tools.context import ECHO
from ...tools.groups import AGENTS

# An expected wait is told anew when it has moved by more than this.
NEWS_SECONDS, NEWS_SHARE = 30, 0.2
GIVEN_UP = ("passed", "silent", "away")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_priority = fields.Integer(
        string="Priority",
        default=0,
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="2: an agent had the chat and gave it back. 1: the channel or the skill goes before others. 0: the rest.",
    )
    storefront_expected_wait = fields.Integer(string="Expected Wait (s)", copy=False, readonly=True, groups=AGENTS)
    storefront_turn_ids = fields.One2many("storefront.chat.turn", "channel_id", string="Turns", groups=AGENTS)

    def _storefront_own_priority(self):
        """Priority of a shopper who asks for a person."""
        skills = self.env["support.skill"]._storefront_named(
            self.storefront_skill or "", self.livechat_channel_id.company_id
        )
        first = self.livechat_channel_id.verified_first and self.storefront_verified
        return 1 if first or "1" in skills.mapped("priority") else 0

    def _storefront_place(self):
        """Place in the queue, as the façade tells it."""
        wait = self.storefront_expected_wait
        return {
            "position": self.storefront_queue_position,
            **({"estimated_wait_seconds": wait} if wait else {}),
        }

    def _storefront_is_news(self, position, wait):
        told = self.storefront_expected_wait
        return position != self.storefront_queue_position or abs(wait - told) > max(NEWS_SECONDS, NEWS_SHARE * told)

    def _storefront_give_back(self, outcome, reason):
        """The chat goes from its agent back to the head of the queue; the caller serves the queue then."""
        self.ensure_one()
        self.env["storefront.chat.turn"]._end(self, outcome)
        self.with_context(**{ECHO: True}).write(
            {
                "storefront_state": "waiting",
                "storefront_waiting_since": fields.Datetime.now(),
                "storefront_priority": 2,
                "storefront_queue_position": 0,
                "livechat_operator_id": self.storefront_bot_partner_id.id or self.env.ref("base.partner_root").id,
            }
        )
        self._storefront_notify(reason)

    def _storefront_given_up_by(self):
        """Agents who gave this chat back or passed it on, who did so last at the end."""
        agents = self.env["support.agent"]
        if self.storefront_priority == 2:
            for turn in self.storefront_turn_ids.sorted("id"):
                if turn.outcome in GIVEN_UP:
                    agents = agents - turn.agent_id + turn.agent_id
        return agents

    def _storefront_previous_agent(self):
        """The agent who last answered this shopper, in this chat or an earlier one."""
        turns = self.env["storefront.chat.turn"].search(
            [
                ("channel_id.storefront_shopper_id", "=", self.storefront_shopper_id),
                ("livechat_channel_id", "=", self.livechat_channel_id.id),
                ("answered_at", "!=", False),
            ],
            order="id desc",
            limit=1,
        )
        return turns.agent_id
