"""A question that shoppers ask often, and its answer."""

from odoo import api, fields, models
from odoo.tools import SQL

from ..tools.shapes import as_record_id

COUNTERS = ("view_count", "helpful_count", "not_helpful_count")


class SupportFaq(models.Model):
    _name = "support.faq"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "FAQ"
    _order = "sequence, id"

    _storefront_silent_fields = frozenset(COUNTERS)
    _storefront_text_fields = ("name", "answer")

    name = fields.Char(string="Question", required=True, translate=True)
    answer = fields.Html(required=True, translate=True)
    category_id = fields.Many2one("support.faq.category", string="Category", required=True, index=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    view_count = fields.Integer(string="Views", default=0, readonly=True, copy=False)
    helpful_count = fields.Integer(string="Helpful", default=0, readonly=True, copy=False)
    not_helpful_count = fields.Integer(string="Not Helpful", default=0, readonly=True, copy=False)
    related_faq_ids = fields.Many2many(
        "support.faq",
        "faq_related_rel",
        "faq_id",
        "related_id",
        string="Related FAQs",
        domain="[('id', '!=', id)]",
    )

    @api.model
    def _storefront_count(self, counts):
        """Adds views and votes; `counts` are rows of the façade's `faq_counts`. Unknown entries are ignored.

        One atomic update a row, so that a popular entry does not make bridge and editors run into each other.
        """
        for row in counts:
            faq_id = as_record_id(row["faq_id"])
            if faq_id:
                self.env.cr.execute(
                    SQL(
                        "UPDATE support_faq SET view_count = COALESCE(view_count, 0) + %s,"
                        " helpful_count = COALESCE(helpful_count, 0) + %s,"
                        " not_helpful_count = COALESCE(not_helpful_count, 0) + %s WHERE id = %s",
                        row["views"],
                        row["helpful"],
                        row["not_helpful"],
                        faq_id,
                    )
                )
        self.invalidate_model(COUNTERS, flush=False)

    def _storefront_snapshot(self, texts):
        """`FaqRow` of the façade."""
        self.ensure_one()
        return {
            "id": str(self.id),
            "category_id": str(self.category_id.id),
            "question": texts["name"],
            "answer": texts["answer"],
            "related_ids": [str(faq.id) for faq in self.related_faq_ids if faq.active],
            **{counter: self[counter] for counter in COUNTERS},
        }
