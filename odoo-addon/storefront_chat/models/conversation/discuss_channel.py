"""Conversation: a native live chat with the data that the bridge sends, its state, and the buttons of its form."""

from odoo import api, fields, models
from odoo.tools import email_normalize

from ...tools.compat import Constraint
from ...tools.groups import AGENTS


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_key = fields.Char(string="Storefront Conversation", copy=False, readonly=True)
    storefront_state = fields.Selection(
        [("bot", "With the bot"), ("waiting", "Waiting"), ("live", "With an agent"), ("ended", "Ended")],
        string="Chat State",
        copy=False,
        readonly=True,
        index="btree_not_null",
    )
    storefront_shopper_id = fields.Char(
        string="Shopper Id", copy=False, readonly=True, groups=AGENTS, index="btree_not_null"
    )
    storefront_guest_id = fields.Many2one(
        "mail.guest", string="Shopper", copy=False, readonly=True, ondelete="set null", groups=AGENTS
    )
    storefront_bot_partner_id = fields.Many2one("res.partner", string="Bot", copy=False, readonly=True, groups=AGENTS)
    storefront_email = fields.Char(string="Shopper's E-mail", copy=False, readonly=True, groups=AGENTS)
    # This name is where Odoo's Privacy Lookup looks.
    email_normalized = fields.Char(
        string="Shopper's E-mail, Normalised",
        compute="_compute_email_normalized",
        store=True,
        index="btree_not_null",
        groups=AGENTS,
    )
    storefront_phone = fields.Char(string="Shopper's Phone", copy=False, readonly=True, groups=AGENTS)
    storefront_verified = fields.Boolean(
        string="Verified by the Shop",
        compute="_compute_storefront_verified",
        groups=AGENTS,
        help="The shop vouches for name, e-mail and phone, and for the one who writes now.",
    )
    storefront_verified_until = fields.Datetime(
        string="Verified Until", copy=False, readonly=True, groups=AGENTS, help="How long the shop's word counts."
    )
    storefront_locale = fields.Char(string="Shopper's Language", copy=False, readonly=True, groups=AGENTS)
    storefront_page_url = fields.Char(string="Page", copy=False, readonly=True, groups=AGENTS)
    storefront_page_title = fields.Char(string="Page Title", copy=False, readonly=True, groups=AGENTS)
    storefront_reason = fields.Char(string="Reason", copy=False, readonly=True, groups=AGENTS)
    storefront_skill = fields.Char(string="Wanted Skill", copy=False, readonly=True, groups=AGENTS)
    storefront_resolved = fields.Selection(
        [("yes", "Yes"), ("no", "No")], string="Resolved", copy=False, readonly=True, groups=AGENTS
    )
    storefront_waiting_since = fields.Datetime(string="Waiting Since", copy=False, readonly=True, groups=AGENTS)
    storefront_wait_seconds = fields.Integer(string="Waited (s)", copy=False, readonly=True, groups=AGENTS)
    storefront_queue_position = fields.Integer(string="Place in the Queue", copy=False, readonly=True, groups=AGENTS)
    storefront_opened_at = fields.Datetime(
        string="Opened At",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="When the shopper began; chats with the bot come to Odoo later than that.",
    )
    storefront_ended_at = fields.Datetime(string="Ended At", copy=False, readonly=True, groups=AGENTS)
    storefront_end_reason = fields.Selection(
        [("abandoned", "The shopper left the queue"), ("idle", "Nobody wrote any more")],
        string="Why It Ended",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="Of chats that nobody ended.",
    )
    storefront_agent_ids = fields.Many2many(
        "res.partner",
        "storefront_chat_agent_rel",
        "channel_id",
        "partner_id",
        string="Announced Agents",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="Everybody who has been announced to the shopper.",
    )
    storefront_is_mine = fields.Boolean(string="I Am the Agent", compute="_compute_storefront_is_mine")

    _storefront_key_unique = Constraint("UNIQUE(storefront_key)", "This storefront conversation has a chat already.")

    @api.depends("storefront_email")
    def _compute_email_normalized(self):
        for channel in self:
            channel.email_normalized = email_normalize(channel.storefront_email or "")

    @api.depends("storefront_verified_until")
    def _compute_storefront_verified(self):
        now = fields.Datetime.now()
        for channel in self:
            until = channel.storefront_verified_until
            channel.storefront_verified = bool(until) and until > now

    @api.depends("livechat_operator_id")
    @api.depends_context("uid")
    def _compute_storefront_is_mine(self):
        for channel in self:
            channel.storefront_is_mine = channel.livechat_operator_id == self.env.user.partner_id

    def action_storefront_take(self):
        """Takes a chat that no agent has: the person who presses the button joins and becomes its operator."""
        for channel in self:
            channel._storefront_take(self.env.user, from_agent=False)
        return self.action_storefront_open() if len(self) == 1 else True

    def action_storefront_take_over(self):
        """Takes a chat that another agent has."""
        self.ensure_one()
        self._storefront_take(self.env.user)
        return self.action_storefront_open()

    def action_storefront_end(self):
        """Ends the chat for the shopper."""
        for channel in self:
            channel._storefront_end_as(self.env.user)
        return True

    def action_storefront_queue(self):
        """Returns the chat to the queue."""
        self.ensure_one()
        self._storefront_pass_to_queue(self.env.user)
        return True

    def action_storefront_transfer(self):
        """Opens the transfer dialogue."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Pass On"),
            "res_model": "storefront.chat.transfer",
            "view_mode": "form",
            "target": "new",
            "context": {"default_channel_id": self.id},
        }

    def action_storefront_open(self):
        """Shows the chat in Discuss."""
        self.ensure_one()
        return {
            "type": "ir.actions.client",
            "tag": "mail.action_discuss",
            "params": {"active_id": f"discuss.channel_{self.id}"},
            "context": {"active_id": self.id},
        }

    def _storefront_by_key(self, key):
        """The conversation of the bridge with this id, or an empty recordset."""
        return self.search([("storefront_key", "=", key)], limit=1)
