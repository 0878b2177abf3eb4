"""A live chat channel belongs to a company, or serves all of them."""

from odoo import models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"
    _check_company_auto = True

    def _init_column(self, column_name):
        """Channels that are there when the addon comes stay everybody's, where there is more than one company."""
        if column_name == "company_id" and self.env["res.company"].search_count([], limit=2) > 1:
            return
        super()._init_column(column_name)
