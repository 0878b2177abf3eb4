"""Waiting chats: rank, position, expected wait, and the agents who had the chat before."""

from datetime import timedelta

from odoo import fields, models

from ...tools.context import FROM_BRIDGE
from ...tools.groups import AGENTS

# Shoppers are notified when the expected wait changes by more than this.
CHANGE_SECONDS, CHANGE_SHARE = 30, 0.2
# Longer than reloading a page takes.
GRACE = timedelta(seconds=60)
RELEASED = ("passed", "silent", "away", "gone")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_queue_rank = fields.Integer(
        string="Rank in the Queue",
        default=0,
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="2: an agent had the chat and gave it back. 1: the channel or the skill goes before others. 0: the rest.",
    )
    storefront_expected_wait = fields.Integer(string="Expected Wait (s)", copy=False, readonly=True, groups=AGENTS)
    storefront_assignment_ids = fields.One2many(
        "storefront.chat.assignment", "channel_id", string="Assignments", groups=AGENTS
    )

    def _storefront_own_rank(self):
        """Rank of a shopper who asks for a person. Anybody may name a skill; it lifts only verified shoppers."""
        if not self.storefront_verified:
            return 0
        skills = self.env["support.skill"]._storefront_named(
            self.storefront_skill or "", self.livechat_channel_id.company_id
        )
        return 1 if self.livechat_channel_id.verified_first or "1" in skills.mapped("priority") else 0

    def _storefront_queue_state(self):
        """`queue` of the façade: the position, and the expected wait where shoppers may know who is online."""
        wait = self.livechat_channel_id.show_online_status and self.storefront_expected_wait
        return {
            "position": self.storefront_queue_position,
            **({"estimated_wait_seconds": wait} if wait else {}),
        }

    def _storefront_position_changed(self, position, wait):
        known = self.storefront_expected_wait
        return position != self.storefront_queue_position or abs(wait - known) > max(
            CHANGE_SECONDS, CHANGE_SHARE * known
        )

    def _storefront_return_to_queue(self, outcome, reason):
        """Returns the chat from its agent to the head of the queue; the caller serves the queue afterwards."""
        self.ensure_one()
        self.env["storefront.chat.assignment"]._end(self, outcome)
        self.with_context(**FROM_BRIDGE).write(
            {
                "storefront_state": "waiting",
                "storefront_waiting_since": fields.Datetime.now(),
                "storefront_alerted_at": False,
                "storefront_queue_rank": 2,
                "storefront_queue_position": 0,
                "livechat_operator_id": self.storefront_bot_partner_id.id or self.env.ref("base.partner_root").id,
            }
        )
        self._storefront_notify(reason)

    def _storefront_released_by(self):
        """Agents who released this chat, in the order in which they last did so."""
        agents = self.env["support.agent"]
        if self.storefront_queue_rank == 2:
            for assignment in self.storefront_assignment_ids.sorted("id"):
                if assignment.outcome in RELEASED:
                    agents = agents - assignment.agent_id + assignment.agent_id
        return agents

    def _storefront_just_passed_by(self):
        """The agent who passed this chat on or left it last, so lately that it cannot be meant to come back at once.

        Whoever passed it on before may be meant by the one who has passed it on since.
        """
        lately = fields.Datetime.now() - GRACE
        return (
            self.storefront_assignment_ids.sorted("id")[-1:]
            .filtered(lambda assignment: assignment.outcome == "passed" and assignment.ended_at > lately)
            .agent_id
        )

    def _storefront_previous_agent(self):
        """The agent who last answered this shopper, in this chat or an earlier one."""
        assignments = self.env["storefront.chat.assignment"].search(
            [
                ("channel_id.storefront_shopper_id", "=", self.storefront_shopper_id),
                ("livechat_channel_id", "=", self.livechat_channel_id.id),
                ("answered_at", "!=", False),
            ],
            order="id desc",
            limit=1,
        )
        return assignments.agent_id
