"""18.0: limits of a live chat channel, of which there are none."""

from odoo import models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_blocked_users(self):
        """Agents of this channel whom Odoo itself gives no further chat, by limits of the channel: it has none."""
        return self.env["res.users"]

    def _to_store(self, store, /, **kwargs):
        # sudo: im_livechat.channel - who was invited to a chat of another company may read the name of its channel
        super(ImLivechatChannel, self.sudo())._to_store(store, **kwargs)
