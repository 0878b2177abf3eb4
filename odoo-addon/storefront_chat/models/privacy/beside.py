"""Rows of other models that name a chat, a ticket or a guest by model and id, which Odoo leaves when it goes.

They come from the registry, so that another module's are found, too: activities, meetings, letters, what was rated. A
document that refers to one (a reference field) is somebody's own: it stays, and forgets to what it referred.
"""

from odoo import api, models
from odoo.tools import ormcache

# Model → why its rows stay.
STAY = {
    "ir.model.data": "names of records that modules bring; Odoo deletes them with the record",
}
# Names of integers that hold an id, and of the texts beside them that hold its model.
ID, MODELS = "res_id", ("res_model", "model")


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _forget_beside(self, model, ids):
        """Deletes every row that is left of records of this model with these ids; references to them are emptied."""
        if not ids:
            return
        for name, field, terms in self._pointers():
            # sudo: all models - whoever may delete a chat or ticket deletes all of it
            rows = self.env[name].sudo().with_context(active_test=False).search(terms(model, list(ids)))
            if field.type != "reference":
                rows.unlink()
            elif not field.required:
                rows.write({field.name: False})

    @api.model
    def _pointers(self):
        """`(model, field, domain of a model and ids)` of what points at any record, in every installed module."""
        for name, field_name, beside in self._pointing():
            yield name, self.env[name]._fields[field_name], _terms(field_name, beside)

    @api.model
    @ormcache()
    def _pointing(self):
        """`(model, name of the field, of the one beside it)`; kept until models or fields come or go.

        Not of forms that are being filled: Odoo deletes those within the day.
        """
        return tuple(
            (name, field.name, self._model_beside(records, field))
            for name, records in sorted(self.env.registry.items())
            if records._auto and not records._abstract and not records._transient and name not in STAY
            for field in records._fields.values()
            if field.store and field.column_type
            if field.type == "reference" or self._model_beside(records, field)
        )

    @api.model
    def _model_beside(self, records, field):
        """Name of the field that holds the model of this id."""
        names = []
        if field.type == "many2one_reference":
            names = [field.model_field]
        elif field.type == "integer" and field.name.endswith(ID):
            names = [field.name.removesuffix(ID) + name for name in MODELS]
        fields = records._fields
        return next(
            (name for name in names if name in fields and fields[name].column_type and fields[name].store), None
        )


def _terms(field_name, beside):
    """The domain of rows that point by this field, by model and ids; without one beside it, it is a reference."""
    if beside:
        return lambda model, ids: [(beside, "=", model), (field_name, "in", ids)]
    return lambda model, ids: [(field_name, "in", [f"{model},{one}" for one in ids])]
