"""Activities on a storefront chat: Odoo notes there with all rights what their owner did, wherever they came from."""

from odoo import api, models


class MailActivity(models.Model):
    _inherit = "mail.activity"

    @api.model_create_multi
    def create(self, vals_list):
        activities = super().create(vals_list)
        activities._storefront_check_chats()
        return activities

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"res_id", "res_model", "res_model_id"}:
            self._storefront_check_chats()
        return result

    def _storefront_check_chats(self):
        """Raises AccessError for an activity on a storefront chat that the person may not read."""
        if self.env.su:
            return
        # sudo: mail.activity, discuss.channel - whether it is on a storefront chat, whatever the person may read
        ids = set(self.sudo().filtered(lambda activity: activity.res_model == "discuss.channel").mapped("res_id"))
        chats = self.env["discuss.channel"].sudo().browse(ids).exists().filtered("storefront_key")
        chats.sudo(False).check_access("read")
