"""19.0: the channels that a person serves are a field of the person as well."""

from odoo import api, models


class ResUsers(models.Model):
    _inherit = "res.users"

    @api.model_create_multi
    def create(self, vals_list):
        users = super().create(vals_list)
        if any(vals.get("livechat_channel_ids") for vals in vals_list):
            users._storefront_check_served({})
        return users

    def write(self, vals):
        if "livechat_channel_ids" not in vals:
            return super().write(vals)
        # sudo: im_livechat.channel - those that the writer may not see count as well
        before = {user: user.sudo().livechat_channel_ids for user in self}
        result = super().write(vals)
        self._storefront_check_served(before)
        return result

    def _storefront_check_served(self, before):
        """Raises AccessError for storefront channels of which the writer does not decide who serves them."""
        for user in self.sudo():
            channels = user.livechat_channel_ids
            served = before.get(user, channels.browse())
            changed = (channels | served) - (channels & served)
            changed.filtered("storefront_key")._storefront_check_decides(self.env.user)
            changed._storefront_make_agents()
