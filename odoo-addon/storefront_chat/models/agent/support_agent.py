"""Support agents: their status, their limit of chats at once, languages and skills."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ...tools import parameters
from ...tools.compat import Constraint
from ...tools.context import ALIKE, is_ours
from ...tools.groups import AGENTS, MANAGERS

STATUS = [("available", "Available"), ("busy", "Busy"), ("away", "Away"), ("offline", "Offline")]
# Odoo's own names for the presence of a person; every other one counts as offline.
BY_PRESENCE = {"online": "available", "busy": "busy", "away": "away"}
MAX_CHATS = 50
# Fields that agents may change of themselves; the others are for managers.
OWN = {"manual_status", "name", "lang_ids", "bio"}


class SupportAgent(models.Model):
    _name = "support.agent"
    _description = "Support Agent"
    _order = "user_id, id"
    _rec_name = "user_id"
    _rec_names_search = ("user_id.name", "user_id.login", "name")

    user_id = fields.Many2one("res.users", string="Person", required=True, ondelete="cascade")
    active = fields.Boolean(default=True)
    name = fields.Char(
        string="Name for Shoppers",
        translate=True,
        help="Empty: the live chat name of the person, or else the person's name.",
    )
    avatar_128 = fields.Image(related="user_id.avatar_128")
    manual_status = fields.Selection(
        STATUS, string="Status by Hand", help="Empty: the status follows the person's presence in Odoo."
    )
    status = fields.Selection(STATUS, compute="_compute_status", search="_search_status", compute_sudo=True)
    max_concurrent_chats = fields.Integer(
        string="Chats at Once",
        required=True,
        default=lambda self: self._default_max_concurrent_chats(),
        help="An agent with so many live chats gets no more from the queue.",
    )
    skill_ids = fields.Many2many("support.skill", string="Skills")
    lang_ids = fields.Many2many("res.lang", string="Languages", help="Empty: the language of the person's settings.")
    last_chat_at = fields.Datetime(string="Last Chat Given", copy=False, readonly=True)

    _user_unique = Constraint("UNIQUE(user_id)", "This person is a support agent already.")

    @api.model
    def _default_max_concurrent_chats(self):
        return min(parameters.whole_number(self.env, "max_live_chats") or 5, MAX_CHATS)

    @api.depends("manual_status", "user_id.active", "user_id.im_status")
    def _compute_status(self):
        for agent in self:
            status = agent.manual_status or agent._storefront_presence()
            agent.status = status if agent.user_id.active else "offline"

    def _search_status(self, operator, value):
        wanted = set(value) if operator in ("in", "not in") else {value}
        # sudo: support.agent - as everybody sees it; record rules are applied to the search itself
        found = self.sudo().search([]).filtered(lambda agent: agent.status in wanted)
        return [("id", "in" if operator in ("in", "=") else "not in", found.ids)]

    @api.constrains("max_concurrent_chats")
    def _check_max_concurrent_chats(self):
        for agent in self:
            if not 1 <= agent.max_concurrent_chats <= MAX_CHATS:
                raise ValidationError(self.env._("An agent has from 1 to %s chats at once.", MAX_CHATS))

    @api.model_create_multi
    def create(self, vals_list):
        agents = super().create(vals_list)
        agents._storefront_availability_changed()
        return agents

    def write(self, vals):
        if set(vals) - OWN and not self.env.su and not self.env.user.has_group(MANAGERS):
            raise AccessError(self.env._("Agents change their own status, name, languages and profile only."))
        gone = self.filtered(lambda agent: agent._storefront_is_gone_with(vals))
        result = super().write(vals)
        if vals.keys() & {"manual_status", "max_concurrent_chats", "skill_ids", "active"}:
            self._storefront_availability_changed()
        if "manual_status" in vals and not is_ours(self.env, ALIKE):
            self._storefront_show_status()
        if gone:
            # sudo: storefront.chat.assignment - nobody has the right to write it
            gone.sudo().assignment_ids._end_running("gone")
            self.env["discuss.channel"]._storefront_trigger_requeue()
        return result

    def unlink(self):
        result = super().unlink()
        self.env["discuss.channel"]._storefront_trigger_requeue()
        return result

    def action_available(self):
        return self._storefront_set_status("available")

    def action_busy(self):
        return self._storefront_set_status("busy")

    def action_away(self):
        return self._storefront_set_status("away")

    def action_follow_presence(self):
        return self._storefront_set_status(False)

    @api.model
    def action_mine(self):
        """The form of the person who asks."""
        action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.support_agent_action_mine")
        return {**action, "res_id": self._storefront_mine().id}

    def _storefront_presence(self):
        """The status that Odoo itself sees."""
        # sudo: res.users - who is present must be known whoever's chats are routed
        return BY_PRESENCE.get(self.sudo().user_id.im_status, "offline")

    def _storefront_is_gone_with(self, vals):
        """Whether these values archive this agent or make another person of it."""
        archived = self.active and not vals.get("active", True)
        return archived or self.user_id.id != vals.get("user_id", self.user_id.id)

    def _storefront_set_status(self, status):
        self.manual_status = status
        return True

    def _storefront_availability_changed(self):
        """An agent may have become available: serves the queues."""
        # sudo: im_livechat.channel - an agent's status sets the queue going, whatever the agent may see of it
        self.env["im_livechat.channel"].sudo()._storefront_trigger_serving()

    @api.model
    def _storefront_mine(self):
        """The agent that the person is who asks."""
        user = self.env.user
        if not user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users are support agents."))
        # sudo: support.agent - a live chat user becomes an agent by asking for it
        return self.sudo()._storefront_of(user).sudo(False)

    @api.model
    def _storefront_of(self, users):
        """The agents that these people are, archived ones too, made if they are none yet."""
        agents = self.with_context(active_test=False).search([("user_id", "in", users.ids)])
        missing = users - agents.user_id
        return agents | self.create([{"user_id": user.id} for user in missing])

    @api.model
    def _storefront_make_for_operators(self):
        """At installation and each update: makes agents of everybody who serves a storefront channel."""
        self._storefront_of(self.env["im_livechat.channel"].search([("storefront_key", "!=", False)]).user_ids)
