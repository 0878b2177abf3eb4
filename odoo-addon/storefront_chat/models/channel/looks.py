"""Looks of a live chat channel in its shop: colour, side and logo."""

from odoo import api, fields, models

from ...tools.pictures import check_picture, stored_pictures, version_of


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    logo = fields.Image(
        max_width=400,
        max_height=200,
        help="At the start of a chat, and in place of the bot where that has no picture: PNG, JPEG, GIF or WebP.",
    )

    @api.constrains("logo")
    def _check_logo(self):
        for channel in self.with_context(bin_size=False):
            check_picture(self.env, channel.logo)

    def _storefront_logo(self):
        """The stored `ir.attachment`, or none."""
        return stored_pictures(self, "logo")[:1]

    def _storefront_theme(self):
        """`theme` of the façade's `ChannelRow`."""
        self.ensure_one()
        theme = {"primary_color": self.primary_color, "position": self.widget_position}
        logo = self._storefront_logo()
        return {**theme, "logo": version_of(logo)} if logo else theme
