"""Categories of the FAQ, and the channels that show them."""

from odoo import api, fields, models


class SupportFaqCategory(models.Model):
    _name = "support.faq.category"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "FAQ Category"
    _order = "sequence, name, id"
    _check_company_auto = True

    _storefront_text_fields = ("name",)

    name = fields.Char(string="Category Name", required=True, translate=True)
    icon = fields.Char(string="Icon Class", default="fa-question-circle", required=True)
    active = fields.Boolean(default=True, help="Archived, it hides its entries from shoppers as well.")
    sequence = fields.Integer(default=10)
    company_id = fields.Many2one(
        "res.company", default=lambda self: self.env.company, index=True, help="Empty: of every company."
    )
    channel_ids = fields.Many2many(
        "im_livechat.channel",
        "support_faq_category_channel_rel",
        "category_id",
        "channel_id",
        string="Shown In",
        check_company=True,
        domain="[('storefront_key', '!=', False)]",
        help="Live chat channels whose shops show this category. Empty: all of the company's, and those of no company.",
    )
    faq_ids = fields.One2many("support.faq", "category_id", string="FAQs")
    faq_count = fields.Integer(compute="_compute_faq_count", string="Number of FAQs")

    @api.depends("faq_ids.active")
    def _compute_faq_count(self):
        counts = dict(
            self.env["support.faq"]._read_group([("category_id", "in", self.ids)], ["category_id"], ["__count"])
        )
        for category in self:
            category.faq_count = counts.get(category, 0)

    def action_open_faqs(self):
        """Opens the entries of this category."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.support_faq_action")
        action["domain"] = [("category_id", "=", self.id)]
        action["context"] = {"default_category_id": self.id}
        return action

    def _storefront_snapshots(self):
        """Each with the keys of the channels that show it, unless all do."""
        channels = self.env["im_livechat.channel"].search([("storefront_key", "!=", False)])
        rows = super()._storefront_snapshots()
        for category, row in zip(self, rows, strict=True):
            shown = channels.filtered(category._storefront_is_shown)
            if shown != channels:
                row["channels"] = shown.mapped("storefront_key")
        return rows

    def _storefront_is_shown(self, channel):
        """A channel of no company shows what every company has to say."""
        if self.channel_ids:
            return channel in self.channel_ids
        return not self.company_id or not channel.company_id or self.company_id == channel.company_id

    def _storefront_snapshot(self, texts):
        """`FaqCategoryRow` of the façade."""
        self.ensure_one()
        return {"id": str(self.id), "name": texts["name"], "icon": self.icon}
