"""Next opening of the desk, for those who read how long a chat will wait."""

from datetime import timezone

from odoo import fields, models

from ...tools import business_hours
from ...tools.groups import AGENTS


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_opens_at = fields.Datetime(
        string="Opens At",
        compute="_compute_storefront_opens_at",
        compute_sudo=True,
        groups=AGENTS,
        help="Empty while the channel is open, and where it opens no more.",
    )

    def _compute_storefront_opens_at(self):
        now = fields.Datetime.now().replace(tzinfo=timezone.utc)
        opens = {channel: channel._storefront_opens_at(now) for channel in self.livechat_channel_id}
        for chat in self:
            chat.storefront_opens_at = opens.get(chat.livechat_channel_id, False)


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_opens_at(self, now):
        """The next opening in UTC as Odoo stores it; False while the channel is open."""
        if self.is_open_now:
            return False
        opens = business_hours.next_open_at(self._storefront_schedule(), now)
        return opens.astimezone(timezone.utc).replace(tzinfo=None, microsecond=0) if opens else False
