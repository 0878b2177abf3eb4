"""Presence: when an agent comes online, waiting chats are served."""

from odoo import api, models

from ...tools.compat import PRESENCE


class Presence(models.Model):
    _inherit = PRESENCE

    @api.model_create_multi
    def create(self, vals_list):
        presences = super().create(vals_list)
        presences._storefront_changed(presences)
        return presences

    def write(self, values):
        before = self.filtered(lambda presence: presence.status == "online")
        result = super().write(values)
        self._storefront_changed(self - before)
        return result

    def _storefront_changed(self, others):
        """`others` were not online before."""
        # Not all revisions of 18.0 drop these caches when a presence changes.
        self.env["res.users"].invalidate_model(["im_status"])
        self.env["support.agent"].invalidate_model(["status"])
        users = others.filtered(lambda presence: presence.status == "online").user_id
        if users:
            self.env["im_livechat.channel"]._storefront_trigger_serving(users)
