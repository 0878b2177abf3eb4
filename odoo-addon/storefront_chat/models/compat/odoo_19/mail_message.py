"""19.0: what became of a message on its way to WhatsApp goes to Discuss with it."""

from odoo import models
from odoo.addons.mail.tools.discuss import Store


class MailMessage(models.Model):
    _inherit = "mail.message"

    def _to_store_defaults(self, target):
        shown = super()._to_store_defaults(target)
        if target.is_internal(self.env):
            # sudo: mail.message - who reads a message may know whether it arrived
            shown.append(
                Store.Attr(
                    "storefront_undelivered",
                    lambda message: message.sudo().storefront_undelivered,
                    predicate=lambda message: message.sudo().storefront_undelivered,
                )
            )
        return shown
