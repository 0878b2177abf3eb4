"""An agent reads a storefront conversation: the shopper is told."""

from odoo import models

from ...tools.context import ECHO, is_ours


class DiscussChannelMember(models.Model):
    _inherit = "discuss.channel.member"

    def _set_last_seen_message(self, message, notify=True):
        result = super()._set_last_seen_message(message, notify=notify)
        # sudo: discuss.channel - whoever reads, the shopper is told
        channel = self.channel_id.sudo()
        if channel.storefront_key and not is_ours(self.env, ECHO):
            if channel._storefront_is_internal(self.partner_id):
                channel._storefront_seen(self.seen_message_id.id)
        return result

    def _set_new_message_separator(self, *args, **kwargs):
        if is_ours(self.env, ECHO) and self.guest_id:
            return None  # The shopper has no Discuss to show a separator in: spares counting and a note on the bus.
        return super()._set_new_message_separator(*args, **kwargs)
