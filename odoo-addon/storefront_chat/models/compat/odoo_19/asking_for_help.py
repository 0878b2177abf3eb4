"""19.0: “looking for help” calls the live chat users of all companies, and tells them whose chat it is."""

from odoo import models
from odoo.exceptions import UserError


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def write(self, vals):
        if vals.get("livechat_status") == "need_help" and self.sudo().filtered("storefront_key"):
            raise UserError(self.env._("Pass this chat on instead, to a colleague or to the queue."))
        return super().write(vals)
