"""18.0: Odoo shows no status but presence; that of an agent who is busy or away by hand is shown as away."""

from odoo import models

SHOWN = {"away": "away", "busy": "away", "offline": "offline"}


class SupportAgent(models.Model):
    _inherit = "support.agent"

    def _storefront_show_status(self):
        # sudo: res.users, bus.presence - whoever sets the status of an agent, it is shown
        users = self.sudo().user_id
        users.invalidate_recordset(["im_status"])
        users.partner_id.invalidate_recordset(["im_status"])
        self.env["bus.presence"].sudo().search([("user_id", "in", users.ids)])._send_presence()

    def _storefront_shown_status(self, users):
        """Those of these people who have a status by hand → what is shown of it."""
        # sudo: support.agent - as everybody sees it
        agents = self.sudo().search([("user_id", "in", users.ids), ("manual_status", "in", list(SHOWN))])
        return {agent.user_id: SHOWN[agent.manual_status] for agent in agents}


class ResUsers(models.Model):
    _inherit = "res.users"

    def _compute_im_status(self):
        super()._compute_im_status()
        for user, status in self.env["support.agent"]._storefront_shown_status(self).items():
            if user.im_status == "online":
                user.im_status = status


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _compute_im_status(self):
        super()._compute_im_status()
        online = self.filtered(lambda partner: partner.im_status == "online")
        # sudo: res.users - whose partner it is
        for user, status in self.env["support.agent"]._storefront_shown_status(online.sudo().user_ids).items():
            (user.partner_id.sudo(False) & online).im_status = status


class BusPresence(models.Model):
    _inherit = "bus.presence"

    def _send_presence(self, im_status=None, bus_target=None):
        shown = self.env["support.agent"]._storefront_shown_status(self.user_id)
        for presence in self:
            by_hand = shown.get(presence.user_id) if presence.status == "online" else None
            super(BusPresence, presence)._send_presence(im_status or by_hand, bus_target)
