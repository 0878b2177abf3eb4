"""Links between categories and what had only a code of one, made at an update of the addon."""

from odoo import api, models
from odoo.tools import SQL

# Model → whether all of its records have a category.
CATEGORISED = {"support.ticket": True, "support.sla": False, "mail.canned.response": True}


class SupportCategory(models.Model):
    _inherit = "support.category"

    @api.model
    def _storefront_link(self):
        """Links what has a code and no category, and gives the general one to what must have one."""
        self.env.flush_all()
        self._storefront_forget_choices()
        for model, always in CATEGORISED.items():
            table, (code, field) = SQL.identifier(self.env[model]._table), self.env[model]._category_fields
            names = {"table": table, "code": SQL.identifier(code), "field": SQL.identifier(field)}
            same = SQL("UPDATE %(table)s AS old SET %(field)s = category.id FROM support_category AS category", **names)
            self.env.cr.execute(
                SQL("%(same)s WHERE old.%(field)s IS NULL AND category.code = old.%(code)s", same=same, **names)
            )
            general = self._general()
            if always and general:
                self.env.cr.execute(
                    SQL(
                        "UPDATE %(table)s SET %(field)s = %(id)s, %(code)s = %(general)s WHERE %(field)s IS NULL",
                        id=general.id,
                        general=general.code,
                        **names,
                    )
                )
        self.env.invalidate_all()

    @api.model
    def _storefront_forget_choices(self):
        """What once was a selection is text now; Odoo's removal of its choices takes the field for one still."""
        self.env.cr.execute(
            """
            WITH choice AS (
                DELETE FROM ir_model_fields_selection AS choice USING ir_model_fields AS field
                 WHERE field.id = choice.field_id AND field.ttype = 'char' AND field.model = ANY(%s)
                   AND field.name IN ('category', 'storefront_category')
                RETURNING choice.id
            )
            DELETE FROM ir_model_data AS data USING choice
             WHERE data.model = 'ir.model.fields.selection' AND data.res_id = choice.id
            """,
            [list(CATEGORISED)],
        )
