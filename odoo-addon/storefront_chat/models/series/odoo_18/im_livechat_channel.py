"""18.0: the desk of a live chat channel."""

from odoo import models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_online_agents(self):
        """Agents of this channel who are online; who is online is available."""
        return self.available_operator_ids
