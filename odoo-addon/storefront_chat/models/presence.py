"""An agent comes online: chats that wait are served."""

from odoo import api, models

from ..tools.series import PRESENCE


class Presence(models.Model):
    _inherit = PRESENCE

    @api.model_create_multi
    def create(self, vals_list):
        presences = super().create(vals_list)
        presences._storefront_came_online()
        return presences

    def write(self, values):
        before = self.filtered(lambda presence: presence.status == "online")
        result = super().write(values)
        (self - before)._storefront_came_online()
        return result

    def _storefront_came_online(self):
        users = self.filtered(lambda presence: presence.status == "online").user_id
        if users:
            self.env["im_livechat.channel"]._storefront_serve_soon(users)
