"""Canned responses of Odoo, for a shop: in the shopper's language, titled, in order, with a count of uses."""

from odoo import api, fields, models
from odoo.tools import SQL

# As they are listed; most used first where nobody has put them in order.
ORDER = "storefront_sequence, storefront_usage_count desc, source, id"


class MailCannedResponse(models.Model):
    _name = "mail.canned.response"
    _inherit = ["mail.canned.response", "support.category.mixin"]

    _category_fields = ("storefront_category", "storefront_category_id")
    # Always, but no column to insist on it: Odoo's own responses are there before the categories.
    _is_categorised = True

    # Back to one language when the addon is uninstalled: see `uninstall_hook`.
    substitution = fields.Text(translate=True)
    storefront_title = fields.Char(string="Title", help="Says to agents what it is for; shoppers do not see it.")
    storefront_sequence = fields.Integer(
        string="Sequence", default=10, help="Smaller numbers come first, also after “::” in Discuss."
    )
    storefront_category_id = fields.Many2one(
        "support.category",
        string="Category",
        default=lambda self: self.env["support.category"]._general(),
        index=True,
        ondelete="restrict",
    )
    storefront_category = fields.Char(string="Category's Code", related="storefront_category_id.code", store=True)
    storefront_usage_count = fields.Integer(string="Times Used", default=0, readonly=True, copy=False)

    @api.model
    def _storefront_mine(self):
        """Domain of the responses that Discuss offers this person: their own, and those shared with their groups."""
        groups = self.env.user._get_group_ids()
        return ["|", ("create_uid", "=", self.env.uid), ("group_ids", "in", list(groups))]

    def _storefront_used(self):
        """Counts a use of each. As Odoo's own note of the last use: skipped rather than waited for."""
        self.flush_recordset()
        self.env.cr.execute(
            SQL(
                "UPDATE mail_canned_response SET last_used = %s,"
                " storefront_usage_count = COALESCE(storefront_usage_count, 0) + 1 WHERE id IN"
                " (SELECT id FROM mail_canned_response WHERE id = ANY(%s) FOR NO KEY UPDATE SKIP LOCKED)",
                fields.Datetime.now(),
                self.ids,
            )
        )
        self.invalidate_recordset(["last_used", "storefront_usage_count"], flush=False)
