"""Partners by phone number, however it is written: with or without country code, spaces, dashes."""

from odoo import api, models
from odoo.tools import SQL, sql

from ...tools.phone import SIGNIFICANT_DIGITS

_FIELDS = ("phone", "mobile")


class ResPartner(models.Model):
    _inherit = "res.partner"

    def init(self):
        super().init()
        for field in self._storefront_phone_fields():
            # As addons/phone_validation does for its own searches: without an index each look-up reads every partner.
            sql.create_index(
                self.env.cr,
                f"storefront_chat_res_partner_{field}_idx",
                self._table,
                [_ending(field).code],
                where=f"{field} IS NOT NULL",
            )

    @api.model
    def _storefront_phone_fields(self):
        """18.0 has two; from 19.0 on there is one."""
        return [field for field in _FIELDS if field in self._fields]

    @api.model
    def _storefront_with_phone(self, digits):
        """Partners, archived ones too, one of whose numbers ends like this one of at least nine digits."""
        fields = self._storefront_phone_fields()
        self.flush_model(fields)
        ending = digits[-SIGNIFICANT_DIGITS:]
        matches = (SQL("%s = %s", _ending(field), ending) for field in fields)
        rows = self.env.execute_query(SQL("SELECT id FROM res_partner WHERE %s", SQL(" OR ").join(matches)))
        return self.browse(row[0] for row in rows)


def _ending(field):
    return SQL(f"RIGHT(regexp_replace({field}, '\\D', '', 'g'), {SIGNIFICANT_DIGITS})")
