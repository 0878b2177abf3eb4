"""A live chat channel is not deleted while its chats are kept: of no company, nobody could erase them."""

from odoo import api, models
from odoo.exceptions import UserError


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    @api.ondelete(at_uninstall=False)
    def _unlink_only_without_chats(self):
        for channel in self:
            # sudo: discuss.channel - chats of a colleague count as well
            kept = self.env["discuss.channel"].sudo().with_context(active_test=False)
            if kept.search_count([("livechat_channel_id", "=", channel.id), ("storefront_key", "!=", False)], limit=1):
                raise UserError(self.env._("%s has storefront chats: delete them first.", channel.name))
