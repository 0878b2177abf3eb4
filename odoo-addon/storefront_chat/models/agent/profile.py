"""Profile of an agent for staff, never for shoppers: department, a few words, e-mail, when they were last there."""

from odoo import api, fields, models

from ...tools import instants
from ...tools.compat import PRESENCE
from ...tools.groups import MANAGERS


class SupportAgent(models.Model):
    _inherit = "support.agent"

    department = fields.Char(help="For colleagues, for example Deliveries.")
    bio = fields.Text(string="About", help="For colleagues: what this person knows, and when to ask.")
    email = fields.Char(string="E-mail", related="user_id.email")
    last_activity_at = fields.Datetime(
        string="Last Activity",
        compute="_compute_last_activity_at",
        compute_sudo=True,
        help="Signed in, seen in Odoo, or answered a shopper; managers see it of everybody, agents of themselves.",
    )

    @api.depends_context("uid")
    def _compute_last_activity_at(self):
        seen = self if self.env.user.has_group(MANAGERS) else self.filtered(lambda one: one.user_id == self.env.user)
        presences = dict(
            self.env[PRESENCE]._read_group([("user_id", "in", seen.user_id.ids)], ["user_id"], ["last_presence:max"])
        )
        answers = dict(
            self.env["storefront.chat.assignment"]._read_group(
                [("agent_id", "in", seen.ids)], ["agent_id"], ["answered_at:max"]
            )
        )
        for agent in self:
            user = agent.user_id
            moments = (user.login_date, presences.get(user), answers.get(agent)) if agent in seen else ()
            agent.last_activity_at = max(filter(None, moments), default=False)

    def _storefront_profile(self):
        """What `AgentRow` of the façade says of the person, each absent when there is none."""
        texts = {"department": self.department, "bio": self.bio, "email": self.email}
        moment = {"last_activity_at": instants.to_wire(self.last_activity_at)} if self.last_activity_at else {}
        return {name: text for name, text in texts.items() if text} | moment
