"""The desk of a storefront chat: agents of its channel and live chat administrators, of the channel's company."""

from odoo import models
from odoo.exceptions import AccessError

from ...tools.groups import AGENTS, MANAGERS


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_has_at_desk(self, user):
        if not user.has_group(AGENTS) or not self._storefront_is_at_home(user):
            return False
        return user.has_group(MANAGERS) or user in self.user_ids


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_strangers_chats(self):
        """Those of these chats that are storefront chats at whose desk the person of the environment is not."""
        # sudo: discuss.channel - who may read a chat at all is decided elsewhere
        return self.sudo().filtered(
            lambda chat: chat.storefront_key and not chat._storefront_has_at_desk(self.env.user)
        )

    def _storefront_has_at_desk(self, user):
        return self.livechat_channel_id._storefront_has_at_desk(user)

    def _storefront_check_served_by(self, user):
        """Raises AccessError if this is a storefront chat that `user` neither has nor may serve, but was invited to."""
        has_it = self.storefront_state == "live" and self.livechat_operator_id == user.partner_id
        if self.storefront_key and not has_it and not self._storefront_has_at_desk(user):
            self._storefront_refuse_strangers()

    def _storefront_check_desk(self):
        """Raises AccessError unless the person of the environment is at the desk of each storefront chat among these.

        Not for what the addon or Odoo does with sudo.
        """
        if not self.env.su and self._storefront_strangers_chats():
            self._storefront_refuse_strangers()

    def _storefront_refuse_strangers(self):
        raise AccessError(
            self.env._("Only agents of its channel and live chat administrators of its company may do this.")
        )
