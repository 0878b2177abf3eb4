"""The time after which a waiting chat counts as abandoned. The bridge knows who is there, and ends it."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

MOST_MINUTES = 7 * 24 * 60


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    abandoned_minutes = fields.Integer(
        string="Minutes until Abandoned",
        default=30,
        help="A chat that waits for a person is ended when its shopper has been gone for so long. 0: never.",
    )

    @api.constrains("abandoned_minutes")
    def _check_abandoned_minutes(self):
        for channel in self:
            if not 0 <= channel.abandoned_minutes <= MOST_MINUTES:
                raise ValidationError(self.env._("A chat is abandoned after at most %s minutes.", MOST_MINUTES))

    def _storefront_abandoned(self):
        """`abandoned_minutes` of the façade's `ChannelRow`; absent when chats wait for ever."""
        self.ensure_one()
        return {"abandoned_minutes": self.abandoned_minutes} if self.abandoned_minutes else {}
