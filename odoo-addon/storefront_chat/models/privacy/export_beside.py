"""Rows of other models beside a chat, ticket or guest: an export has what an erasure takes along."""

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
# Of one chat, ticket or guest and kind.
MOST = 200


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _beside(self, records):
        """Activities, messages to be posted later, and what other modules keep, by model and then by age."""
        told = {}
        for name, field, terms in self._pointers():
            # What refers to a record is somebody's own document, and is not erased either.
            if name not in ELSEWHERE and field.type != "reference":
                # sudo: all models - whoever may export a chat or ticket exports all of it
                rows = self.env[name].sudo().with_context(active_test=False)
                for record in records:
                    for row in rows.search(terms(record._name, record.ids), order="id", limit=MOST):
                        told.setdefault((name, row.id), row)
        return [self._row_beside(row) for row in told.values()]

    @api.model
    def _row_beside(self, row):
        text, when = TEXTS.get(row._name, (None, None))
        moment = when and row[when]
        return {
            "kind": row._name,
            "name": row.display_name or None,
            "made_at": instants.to_wire(row.create_date.replace(microsecond=0)) if row._log_access else None,
            "planned_for": str(moment) if moment else None,
            "text": html2plaintext(row[text] or "") if text else None,
        }
