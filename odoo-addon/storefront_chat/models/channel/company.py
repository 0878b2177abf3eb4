"""Companies: a live chat channel belongs to one or serves all, and people see the chats of those they work in."""

from odoo import api, models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"
    _check_company_auto = True

    def _init_column(self, column_name):
        """Channels that are there when the addon comes stay everybody's, where there is more than one company."""
        if column_name == "company_id" and self.env["res.company"].search_count([], limit=2) > 1:
            return
        super()._init_column(column_name)

    @api.model
    def _storefront_company(self, key):
        """The company whose orders and tickets a chat of the channel with this key may show.

        No record: those of every company, for the channel belongs to none. None: nothing, for there is no such
        channel, or none is named (as by an older bridge) where channels belong to several.
        """
        if key is None:
            channels = self.search([("storefront_key", "!=", False)])
            return channels[:1].company_id if len({channel.company_id for channel in channels}) == 1 else None
        channel = key and self.search([("storefront_key", "=", key)], limit=1)
        return channel.company_id if channel else None


class ResUsers(models.Model):
    _inherit = "res.users"

    def _storefront_in_every_company(self):
        """Whether this person works in every company: then the record rule has nothing to filter, and costs nothing."""
        self.ensure_one()
        # sudo: res.company - companies that this person does not work in count as well
        return self.env["res.company"].sudo().search_count([]) == len(self.sudo().company_ids)
