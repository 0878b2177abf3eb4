"""19.0: limits of a live chat channel: chats per agent, none during a call."""

from odoo import models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_blocked_users(self):
        """Agents of this channel who are online and whom Odoo itself gives no further chat, by the channel's limits."""
        # sudo: mail.presence - as in `_get_available_operators_by_livechat_channel`
        online = self.user_ids.filtered(lambda user: user.sudo().presence_ids.status == "online")
        return online - self.available_operator_ids
