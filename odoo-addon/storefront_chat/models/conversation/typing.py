"""Typing: the shopper's is shown in Discuss, an agent's is sent to the bridge and stored nowhere."""

from odoo import models

from ...tools.context import ECHO, is_ours


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_shopper_types(self, is_typing):
        self._storefront_shopper_member()._notify_typing(is_typing)


class DiscussChannelMember(models.Model):
    _inherit = "discuss.channel.member"

    def _notify_typing(self, is_typing):
        result = super()._notify_typing(is_typing)
        if is_ours(self.env, ECHO):
            return result
        for member in self:
            # sudo: discuss.channel - whoever types, the shopper is told
            channel = member.channel_id.sudo()
            if channel.storefront_state == "live" and channel._storefront_is_internal(member.partner_id):
                agent = channel._storefront_agent_card(member.partner_id)
                self.env["storefront.chat.webhook"]._agent_typing(channel.storefront_key, agent, bool(is_typing))
        return result
