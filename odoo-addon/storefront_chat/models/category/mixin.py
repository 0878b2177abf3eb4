"""Mixin of what has a category: other programs give and read its code, people choose it by its name."""

from odoo import api, models
from odoo.exceptions import ValidationError

from ...tools.refuses import refuses


class SupportCategoryMixin(models.AbstractModel):
    _name = "support.category.mixin"
    _description = "What Has a Category"

    # Field with the code, and the one with the category itself.
    _category_fields = ("category", "category_id")
    # Whether each of them has one.
    _is_categorised = False

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._with_category(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(self._with_category(vals))

    def _with_category(self, vals):
        """These values with the category in place of its code. What these records have already may be archived."""
        code_field, field = self._category_fields
        if code_field in vals:
            code, vals = vals[code_field], {name: value for name, value in vals.items() if name != code_field}
            if field not in vals and not (self and all(record[code_field] == code for record in self)):
                vals[field] = self._category_of(code).id
        if vals.get(field):
            self._check_offered(vals[field])
        return vals

    @refuses("category", "storefront_category")
    def _category_of(self, code):
        """The category with this code that this person may choose; none for none where that may be."""
        categories = self.env["support.category"]
        if not code and not self._is_categorised:
            return categories
        category = categories.search([("code", "=", code)])
        if not category:
            known = ", ".join(categories.search([]).mapped("code"))
            raise ValidationError(
                self.env._("There is no category “%(code)s”; there are: %(known)s.", code=code, known=known)
            )
        return category

    @refuses("category", "storefront_category")
    def _check_offered(self, category_id):
        # sudo: support.category - its name, for the person who chose it
        category = self.env["support.category"].sudo().browse(category_id)
        has_it = bool(self) and all(record[self._category_fields[1]] == category for record in self.sudo())
        if category.exists() and not category.active and not has_it:
            raise ValidationError(self.env._("The category “%s” is archived.", category.name))
