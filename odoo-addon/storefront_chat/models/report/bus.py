"""Tells browsers of live chat users that something has moved at the desk; what, they ask under their own rights."""

from odoo import api, models

MOVED = "storefront.chat/desk_moved"


class StorefrontChatDeskNews(models.AbstractModel):
    _name = "storefront.chat.desk.news"
    _description = "News of the Desk of Storefront Chat"

    @api.model
    def _moved(self):
        """Once in a transaction, however much moves."""
        told = self.env.cr.precommit.data
        if not told.get(MOVED):
            told[MOVED] = True
            # sudo: res.groups - everybody in it hears that something moved, by whomever
            self.env.ref("im_livechat.im_livechat_group_user").sudo()._bus_send(MOVED, {})


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"storefront_state", "storefront_queue_position"}:
            self.env["storefront.chat.desk.news"]._moved()
        return result


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model_create_multi
    def create(self, vals_list):
        tickets = super().create(vals_list)
        self.env["storefront.chat.desk.news"]._moved()
        return tickets

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"status", "user_id", "channel_id", "sla_state"}:
            self.env["storefront.chat.desk.news"]._moved()
        return result
