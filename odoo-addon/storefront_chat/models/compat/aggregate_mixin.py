"""Own aggregates in groupings, behind one hook for all versions of Odoo."""

from odoo import api, models


class StorefrontChatAggregateMixin(models.AbstractModel):
    _name = "storefront.chat.aggregate.mixin"
    _description = "Own Aggregates of Storefront Chat"

    @api.model
    def _storefront_aggregate(self, spec, column):
        """SQL of the aggregate `spec` (as `rating:avg`), or None for Odoo's own. `column(name)` is a field's SQL."""
        return None

    @api.model
    def _read_group_select(self, aggregate_spec, query):
        def column(name):
            return self._field_to_sql(self._table, name, query)

        own = self._storefront_aggregate(aggregate_spec, column)
        return super()._read_group_select(aggregate_spec, query) if own is None else own
