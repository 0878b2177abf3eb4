"""Shoppers among the guests of Discuss, whose names are not for everybody who works here."""

from odoo import api, fields, models
from odoo.tools import SQL


class MailGuest(models.Model):
    _inherit = "mail.guest"

    storefront_shopper = fields.Boolean(
        string="Shopper", readonly=True, index="btree_not_null", groups="base.group_system"
    )

    @api.model
    def _storefront_mark_shoppers(self):
        """At every update: guests of storefront chats that were opened before shoppers were told apart."""
        self.env.cr.execute(
            SQL(
                "UPDATE mail_guest SET storefront_shopper = TRUE WHERE storefront_shopper IS NOT TRUE"
                " AND id IN (SELECT storefront_guest_id FROM discuss_channel WHERE storefront_guest_id IS NOT NULL)"
            )
        )
        self.invalidate_model(["storefront_shopper"], flush=False)
