"""Transfer dialogue: asks to whom a chat is passed."""

from odoo import api, fields, models


class StorefrontChatTransfer(models.TransientModel):
    _name = "storefront.chat.transfer"
    _description = "Pass a Chat On"

    channel_id = fields.Many2one("discuss.channel", string="Chat", required=True, ondelete="cascade")
    target = fields.Selection(
        [("agent", "A person"), ("skill", "Whoever has a skill"), ("queue", "The queue")],
        string="To",
        required=True,
        default="agent",
    )
    possible_agent_ids = fields.Many2many("support.agent", string="Possible Agents", compute="_compute_possible")
    possible_skill_ids = fields.Many2many("support.skill", string="Possible Skills", compute="_compute_possible")
    agent_id = fields.Many2one("support.agent", string="Person", domain="[('id', 'in', possible_agent_ids)]")
    skill_id = fields.Many2one("support.skill", string="Skill", domain="[('id', 'in', possible_skill_ids)]")
    note = fields.Text(string="Note for Colleagues", help="The shopper never sees it.")

    @api.depends("channel_id")
    def _compute_possible(self):
        for transfer in self:
            agents = transfer.channel_id.livechat_channel_id._storefront_agents()
            transfer.possible_agent_ids = agents.filtered(lambda agent: agent.user_id != self.env.user)
            transfer.possible_skill_ids = agents.skill_ids

    def action_transfer(self):
        self.ensure_one()
        user, chat = self.env.user, self.channel_id
        if self.target == "agent":
            chat._storefront_pass_to(user, self.agent_id.user_id, self.note)
        elif self.target == "skill":
            chat._storefront_pass_to_skill(user, self.skill_id.name, self.note)
        else:
            chat._storefront_pass_to_queue(user, self.note)
        return {"type": "ir.actions.act_window_close"}
