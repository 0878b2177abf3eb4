"""The language of a chat, as Odoo knows it."""

from odoo import models


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_language(self):
        """Odoo's code of the shopper's language; the environment's where that is no longer installed."""
        installed = {code for code, _name in self.env["res.lang"].get_installed()}
        # sudo: mail.guest - whoever serves the chat answers in its language
        lang = self.sudo().storefront_guest_id.lang
        return lang if lang in installed else self.env.lang
