"""19.0: the status by hand of an agent is the one that Odoo shows, and either of them changes the other."""

from odoo import models

from ....tools.context import ALIKE, MADE_ALIKE, is_ours

SHOWN = ("away", "busy", "offline")


class SupportAgent(models.Model):
    _inherit = "support.agent"

    def _storefront_show_status(self):
        # sudo: res.users - whoever sets the status of an agent, it is shown
        for user in self.sudo().user_id:
            status = self.filtered(lambda agent, user=user: agent.user_id == user).manual_status
            user.with_context(**MADE_ALIKE).manual_im_status = status if status in SHOWN else False
            user._bus_send(
                "bus.bus/im_status_updated",
                {"debounce": False, "im_status": user.partner_id.im_status, "partner_id": user.partner_id.id},
                subchannel="presence",
            )


class ResUsers(models.Model):
    _inherit = "res.users"

    def write(self, vals):
        result = super().write(vals)
        if "manual_im_status" in vals and not is_ours(self.env, ALIKE):
            # sudo: support.agent - what people choose in Odoo's own menu is the later word
            agents = self.env["support.agent"].sudo().search([("user_id", "in", self.ids)])
            agents.filtered("manual_status").with_context(**MADE_ALIKE).manual_status = False
        return result
