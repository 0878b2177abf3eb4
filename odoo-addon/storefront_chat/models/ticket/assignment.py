"""New tickets are given to somebody where their channel says so."""

from odoo import api, models


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._with_agent(vals) for vals in vals_list])

    @api.model
    def _with_agent(self, vals):
        # sudo: im_livechat.channel - a setting, whoever makes the ticket
        channel = self.env["im_livechat.channel"].sudo().browse(vals.get("channel_id") or ())
        if vals.get("user_id") or not channel.ticket_auto_assign:
            return vals
        user = channel._storefront_ticket_agent(self._wanted_skills(vals))
        return {**vals, "user_id": user.id} if user else vals

    @api.model
    def _wanted_skills(self, vals):
        """The skill that the shopper asked for in the chat, then one named like the category."""
        # sudo: discuss.channel - as above
        chat = self.env["discuss.channel"].sudo().browse(vals.get("discuss_channel_id") or ())
        # sudo: support.category - its names, whoever makes the ticket
        category = self.env["support.category"].sudo().browse(self._with_category(vals).get("category_id") or ())
        category = category or category._general().sudo()
        return [name for name in (chat.storefront_skill, *category._all_names(), category.code) if name]
