"""Rows of other models beside a chat, ticket or guest: an export has what an erasure takes along."""

from collections import defaultdict

from odoo import api, models
from odoo.tools import html2plaintext

from ...tools import instants

# Model → why it is not told with these rows.
ELSEWHERE = {
    "ir.attachment": "told as files",
    "mail.followers": "who else is told of it: the shop's people",
    "mail.message": "told as messages",
    "rating.rating": "told as the rating",
}
# Model → fields that hold its text and its instant. Of any other, only its own module knows what they mean.
TEXTS = {"mail.activity": ("note", "date_deadline"), "mail.scheduled.message": ("body", "scheduled_date")}


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _beside(self, *parts):
        """Activities, messages to be posted later, and what other modules keep, by the record that they point at.

        `parts`: records, each of one model. Returns `{record: {(model, id): row}}`, one search for each part and field.
        """
        told = defaultdict(dict)
        for name, field, terms in self._pointers():
            # What refers to a record is somebody's own document, and is not erased either.
            if name not in ELSEWHERE and field.type != "reference":
                # sudo: all models - whoever may export a chat or ticket exports all of it
                rows = self.env[name].sudo().with_context(active_test=False)
                for records in filter(None, parts):
                    for row in rows.search(terms(records._name, records.ids)):
                        told[records.browse(row[field.name])][name, row.id] = row
        return told

    @api.model
    def _rows_beside(self, records, beside):
        """What `_beside` found for these records, by model and then by age."""
        rows = {key: row for record in records for key, row in beside.get(record, {}).items()}
        return [self._row_beside(rows[key]) for key in sorted(rows)]

    @api.model
    def _row_beside(self, row):
        text, when = TEXTS.get(row._name, (None, None))
        moment = when and row[when]
        # Rows that a module's SQL wrote have none.
        made = row._log_access and row.create_date
        return {
            "kind": row._name,
            "name": row.display_name or None,
            "made_at": instants.to_wire(made.replace(microsecond=0)) if made else None,
            "planned_for": str(moment) if moment else None,
            "text": html2plaintext(row[text] or "") if text else None,
        }
