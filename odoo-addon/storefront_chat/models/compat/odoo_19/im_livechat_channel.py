"""19.0: limits of a live chat channel: chats per agent, none during a call; they hold for a shop's channel, too."""

from odoo import api, models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """Of Odoo's own options a shop's channel shows the limits of sessions, and hides the looks of Odoo's widget."""
        arch, view = super()._get_view(view_id, view_type, **options)
        for page in arch.xpath("//page[@name='options'][.//field[@name='max_sessions']]"):
            page.attrib.pop("invisible", None)
            for group in page.xpath("./group[not(.//field[@name='max_sessions'])]"):
                group.set("invisible", "storefront_key")
        return arch, view

    def _storefront_blocked_users(self):
        """Agents of this channel who are online and whom Odoo itself gives no further chat, by the channel's limits."""
        # sudo: mail.presence - as in `_get_available_operators_by_livechat_channel`
        online = self.user_ids.filtered(lambda user: user.sudo().presence_ids.status == "online")
        return online - self.available_operator_ids
