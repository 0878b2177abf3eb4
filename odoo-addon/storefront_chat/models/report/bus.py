"""Updates over the bus: browsers of live chat users learn that chats or tickets changed, and ask for details."""

from odoo import api, models

UPDATED = "storefront.chat/updated"


class StorefrontChatBus(models.AbstractModel):
    _name = "storefront.chat.bus"
    _description = "Updates of Storefront Chat over the Bus"

    @api.model
    def _send_update(self):
        """Sends one notification per transaction, however much changes."""
        sent = self.env.cr.precommit.data
        if not sent.get(UPDATED):
            sent[UPDATED] = True
            # sudo: res.groups - everybody in it is notified, whoever made the change
            self.env.ref("im_livechat.im_livechat_group_user").sudo()._bus_send(UPDATED, {})


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"storefront_state", "storefront_queue_position"}:
            self.env["storefront.chat.bus"]._send_update()
        return result


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model_create_multi
    def create(self, vals_list):
        tickets = super().create(vals_list)
        self.env["storefront.chat.bus"]._send_update()
        return tickets

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"status", "user_id", "channel_id", "sla_state"}:
            self.env["storefront.chat.bus"]._send_update()
        return result
