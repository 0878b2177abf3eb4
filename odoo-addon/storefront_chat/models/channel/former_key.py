"""Keys that live chat channels had: what the bridge holds under one is still the data of that company."""

from odoo import api, fields, models

from ...tools.compat import Constraint


class StorefrontChatFormerKey(models.Model):
    _name = "storefront.chat.former.key"
    _description = "Former Storefront Key of a Live Chat Channel"

    name = fields.Char(required=True, readonly=True)
    company_id = fields.Many2one("res.company", readonly=True, ondelete="set null")

    _name_unique = Constraint("UNIQUE(name, company_id)", "A company had this key once.")

    @api.model
    def _keys_of(self, company):
        """Keys that channels of this company, or of every company, have or had, sorted; none that another has now."""
        return sorted(self._own_and_all_keys(company)[0])

    @api.model
    def _keys_elsewhere(self, company):
        """Keys that channels of other companies have or had, sorted; none that this company has or had, too."""
        own, every = self._own_and_all_keys(company)
        return sorted(every - own)

    @api.model
    def _own_and_all_keys(self, company):
        # sudo: im_livechat.channel, storefront.chat.former.key - those of other companies
        channels = self.env["im_livechat.channel"].sudo().with_context(active_test=False)
        current = {row.storefront_key: row.company_id for row in channels.search([("storefront_key", "!=", False)])}
        former = self.sudo().search([("name", "not in", list(current))])
        own = {key for key, owner in current.items() if owner in (company, owner.browse())}
        own |= {row.name for row in former if row.company_id in (company, company.browse())}
        return own, {*current, *former.mapped("name")}


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def write(self, vals):
        if "storefront_key" in vals:
            self.filtered(
                lambda channel: channel.storefront_key != vals["storefront_key"]
            )._storefront_note_former_key()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_noting_the_key(self):
        self._storefront_note_former_key()

    def _storefront_note_former_key(self):
        # sudo: storefront.chat.former.key - written by the system
        noted = self.env["storefront.chat.former.key"].sudo()
        for channel in self.filtered("storefront_key"):
            vals = {"name": channel.storefront_key, "company_id": channel.company_id.id}
            domain = [("name", "=", vals["name"]), ("company_id", "=", vals["company_id"])]
            if not noted.search_count(domain, limit=1):
                noted.create(vals)
