"""An agent reads or types in a storefront conversation: the shopper is told."""

from odoo import models

from ...tools.context import ECHO


class DiscussChannelMember(models.Model):
    _inherit = "discuss.channel.member"

    def _set_last_seen_message(self, message, notify=True):
        result = super()._set_last_seen_message(message, notify=notify)
        # sudo: discuss.channel - whoever reads, the shopper is told
        channel = self.channel_id.sudo()
        if channel.storefront_key and not self.env.context.get(ECHO):
            if channel._storefront_is_internal(self.partner_id):
                channel._storefront_seen(self.seen_message_id.id)
        return result

    def _set_new_message_separator(self, *args, **kwargs):
        if self.env.context.get(ECHO) and self.guest_id:
            return None  # The shopper has no Discuss to show a separator in: spares counting and a note on the bus.
        return super()._set_new_message_separator(*args, **kwargs)

    def _notify_typing(self, is_typing):
        result = super()._notify_typing(is_typing)
        if self.env.context.get(ECHO):
            return result
        for member in self:
            # sudo: discuss.channel - see _set_last_seen_message
            channel = member.channel_id.sudo()
            if channel.storefront_state == "live" and channel._storefront_is_internal(member.partner_id):
                agent = channel._storefront_agent_card(member.partner_id)
                self.env["storefront.chat.ring"]._agent_typing(channel.storefront_key, agent, bool(is_typing))
        return result
