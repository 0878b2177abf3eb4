"""Updates over the bus: browsers of live chat users learn that chats or tickets changed, and ask for details."""

from odoo import api, models

from ...tools.jobs import run_soon

UPDATED = "storefront.chat/updated"
# A shopper who waits has written: of interest to lists of those who wait only.
QUESTION = "storefront.chat/question"


class StorefrontChatBus(models.AbstractModel):
    _name = "storefront.chat.bus"
    _description = "Updates of Storefront Chat over the Bus"

    @api.model
    def _send_update(self, kind=UPDATED):
        """Sends one notification of a kind per transaction, however much changes."""
        sent = self.env.cr.precommit.data
        if not sent.get(kind):
            sent[kind] = True
            # sudo: res.groups - everybody in it is notified, whoever made the change
            self.env.ref("im_livechat.im_livechat_group_user").sudo()._bus_send(kind, {})
            run_soon(self.env, "ir_cron_badges")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"storefront_state", "storefront_queue_position"}:
            self.env["storefront.chat.bus"]._send_update()
        return result

    def _storefront_question_changed(self):
        """The shoppers of these chats have written."""
        if "waiting" in self.mapped("storefront_state"):
            self.env["storefront.chat.bus"]._send_update(QUESTION)


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
