"""A file of a shopper: known to the bridge by an id of its own."""

from odoo import fields, models


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    storefront_key = fields.Char(
        string="Storefront File", copy=False, readonly=True, index="btree_not_null", groups="base.group_system"
    )
