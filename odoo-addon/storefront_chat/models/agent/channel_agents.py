"""Agents of a live chat channel: everybody who serves a storefront channel is a support agent."""

from odoo import api, fields, models

from ...tools.groups import AGENTS


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    silent_minutes = fields.Integer(
        string="Minutes of Silence",
        default=5,
        help="An agent who leaves a shopper without an answer for so long loses the chat to the queue. 0: never.",
    )
    verified_first = fields.Boolean(
        string="Verified Shoppers First", help="Shoppers whom the shop vouches for are served before others."
    )

    @api.model_create_multi
    def create(self, vals_list):
        channels = super().create(vals_list)
        channels._storefront_make_agents()
        return channels

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"user_ids", "storefront_key"}:
            self._storefront_make_agents()
        if vals.keys() & {"user_ids", "company_id"}:
            self.env["discuss.channel"]._storefront_trigger_requeue()
        return result

    def _storefront_make_agents(self):
        # sudo: support.agent - operators join by themselves, without the right to make agents
        users = self.sudo().filtered("storefront_key").user_ids
        if users:
            self.env["support.agent"].sudo()._storefront_of(users)

    def _storefront_agents(self):
        """The agents of this channel; not who has left live chat or the channel's company since being assigned."""
        self.ensure_one()
        users = self.user_ids.filtered(lambda user: user.has_group(AGENTS) and self._storefront_is_at_home(user))
        return self.env["support.agent"].search([("user_id", "in", users.ids)])
