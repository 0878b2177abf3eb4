"""Whoever serves a storefront channel is a support agent."""

from odoo import api, models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    @api.model_create_multi
    def create(self, vals_list):
        channels = super().create(vals_list)
        channels._storefront_make_agents()
        return channels

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"user_ids", "storefront_key"}:
            self._storefront_make_agents()
        return result

    def _storefront_make_agents(self):
        # sudo: support.agent - operators join by themselves, without the right to make agents
        users = self.sudo().filtered("storefront_key").user_ids
        if users:
            self.env["support.agent"].sudo()._storefront_of(users)

    def _storefront_agents(self):
        """The agents of this channel."""
        return self.env["support.agent"].search([("user_id", "in", self.user_ids.ids)])
