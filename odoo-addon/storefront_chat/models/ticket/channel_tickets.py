"""Tickets of a channel: their address for e-mails, made with one click, and who is given new ones."""

from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ...tools.groups import MANAGERS
from .deadlines import SETTLED


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    ticket_alias_id = fields.Many2one(
        "mail.alias", string="Ticket Address", readonly=True, copy=False, ondelete="set null"
    )
    ticket_email = fields.Char(
        string="E-mail for Tickets", related="ticket_alias_id.alias_full_name", help="What is sent to it is a ticket."
    )
    ticket_auto_assign = fields.Boolean(
        string="Assign New Tickets",
        help="To the agent with the wanted skill, or one named like the category, who has the fewest running tickets.",
    )

    def action_make_ticket_address(self):
        """Makes the e-mail address; what was made before stays."""
        self.ensure_one()
        if not self.env.user.has_group(MANAGERS):
            raise AccessError(self.env._("Only live chat administrators may change the settings of the storefront."))
        self.check_access("write")
        if not self.ticket_alias_id:
            self.ticket_alias_id = self._storefront_make_alias()
        return {"type": "ir.actions.client", "tag": "soft_reload"}

    def _storefront_make_alias(self):
        domain = (self.company_id or self.env.company).alias_domain_id
        if not domain:
            raise UserError(
                self.env._("Odoo receives no e-mail yet: enter an alias domain in Settings → General Settings.")
            )
        # sudo: mail.alias, ir.model - an administrator of live chat needs no right on aliases for one of the channel
        return (
            self.env["mail.alias"]
            .sudo()
            .create(
                {
                    "alias_name": f"tickets-{self.storefront_key or self.id}".lower(),
                    "alias_domain_id": domain.id,
                    "alias_model_id": self.env["ir.model"].sudo()._get_id("support.ticket"),
                    "alias_defaults": {"channel_id": self.id},
                    "alias_contact": "everyone",
                }
            )
        )

    def unlink(self):
        # sudo: mail.alias - as it was made
        aliases = self.sudo().ticket_alias_id
        result = super().unlink()
        aliases.unlink()
        return result

    def _storefront_ticket_agent(self, wanted):
        """The user for a new ticket; `wanted` are names of skills, the first that somebody has counts."""
        # sudo: support.agent, support.ticket - who is free for it is no question of the person who made it
        agents = self.sudo()._storefront_agents()
        skilled = (agents._storefront_with_skill(name, self.company_id) for name in wanted)
        agents = next(filter(None, skilled), agents)
        running = dict(
            self.env["support.ticket"]
            .sudo()
            ._read_group(
                [("user_id", "in", agents.user_id.ids), ("status", "not in", SETTLED)], ["user_id"], ["__count"]
            )
        )
        present = agents.filtered(lambda agent: agent.status != "offline") or agents
        return min(present.user_id, key=lambda user: (running.get(user, 0), user.id), default=self.env["res.users"])
