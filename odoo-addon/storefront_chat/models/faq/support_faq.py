"""FAQ entries: a question, its answer, and its counts of views and votes."""

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools.shapes import as_record_id

COUNTERS = ("view_count", "helpful_count", "not_helpful_count")


class SupportFaq(models.Model):
    _name = "support.faq"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "FAQ"
    _order = "sequence, id"
    _check_company_auto = True

    _storefront_ignored_fields = frozenset(COUNTERS)
    _storefront_text_fields = ("name", "answer")

    name = fields.Char(string="Question", required=True, translate=True)
    answer = fields.Html(required=True, translate=True)
    category_id = fields.Many2one("support.faq.category", string="Category", required=True, index=True)
    company_id = fields.Many2one(related="category_id.company_id", store=True, index=True)
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
        help="Offered below this entry. One way: the other entry names this one only if it is told to.",
        check_company=True,
        domain="[('id', '!=', id)]",
    )

    @api.model
    def _storefront_count(self, counts):
        """Adds views and votes; `counts` are rows of the façade's `faq_counts`. Unknown entries are ignored.

        One statement locks all entries in the order of their ids, so two bridges that count at the same time wait for
        each other and cannot deadlock.
        """
        totals = {}
        for row in counts:
            total = totals.setdefault(as_record_id(row["faq_id"]), [0, 0, 0])
            total[:] = total[0] + row["views"], total[1] + row["helpful"], total[2] + row["not_helpful"]
        totals.pop(None, None)
        if totals:
            # Not logged: a conflict is expected, and Odoo then repeats the whole call.
            self.env.cr.execute(
                SQL(
                    "WITH counted AS (SELECT * FROM unnest(%s, %s, %s, %s) AS row (id, views, helpful, not_helpful)),"
                    " locked AS (SELECT faq.id FROM support_faq AS faq JOIN counted USING (id)"
                    " ORDER BY faq.id FOR NO KEY UPDATE OF faq)"
                    " UPDATE support_faq AS faq SET view_count = COALESCE(view_count, 0) + counted.views,"
                    " helpful_count = COALESCE(helpful_count, 0) + counted.helpful,"
                    " not_helpful_count = COALESCE(not_helpful_count, 0) + counted.not_helpful"
                    " FROM counted JOIN locked USING (id) WHERE faq.id = locked.id",
                    list(totals),
                    *([total[place] for total in totals.values()] for place in range(3)),
                ),
                log_exceptions=False,
            )
            self.invalidate_model(COUNTERS, flush=False)

    @api.model
    def _storefront_shown_domain(self):
        """Entries that shoppers see: an archived category hides its entries."""
        return [("category_id.active", "=", True)]

    def _storefront_snapshot(self, texts):
        """`FaqRow` of the façade."""
        self.ensure_one()
        return {
            "id": str(self.id),
            "category_id": str(self.category_id.id),
            "question": texts["name"],
            "answer": texts["answer"],
            "related_ids": [str(faq.id) for faq in self._storefront_related()],
            **{counter: self[counter] for counter in COUNTERS},
        }

    def _storefront_related(self):
        """Related entries that are shown, sorted as the model is: newly written ones are not sorted yet."""
        shown = self.related_faq_ids.filtered(lambda faq: faq.active and faq.category_id.active)
        return shown.sorted(lambda faq: (faq.sequence, faq.id))
