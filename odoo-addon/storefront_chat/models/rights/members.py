"""Members of a storefront chat: its desk invites colleagues; nobody comes in by a link, nobody from outside."""

from odoo import api, models
from odoo.exceptions import AccessError, UserError


class DiscussChannelMember(models.Model):
    _inherit = "discuss.channel.member"

    @api.model_create_multi
    def create(self, vals_list):
        members = super().create(vals_list)
        if not self.env.su:
            members._storefront_check_colleagues()
        return members

    def _storefront_check_colleagues(self):
        """Raises AccessError for guests and customers in storefront chats. Who may invite is a record rule."""
        # sudo: discuss.channel - whether it is a storefront chat, whatever the person may read
        for member in self.sudo().filtered("channel_id.storefront_key"):
            if not member.channel_id._storefront_is_internal(member.partner_id):
                raise AccessError(self.env._("Only colleagues can be invited to the chat of a shopper."))


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _find_or_create_persona_for_channel(self, *args, **kwargs):
        # Odoo's invitation link lets in whoever knows it, with sudo.
        if self.sudo().storefront_key and not self.is_member:
            raise UserError(self.env._("This chat has no invitation link."))
        return super()._find_or_create_persona_for_channel(*args, **kwargs)
