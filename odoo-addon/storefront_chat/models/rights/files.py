"""Other modules show a file by a field of their own that reads it as the system: whoever names its id would see it.

Such a field reads with the rights of the person instead. snailmail's letters have some, and on 18.0 anybody may make
a letter of any file.
"""

from odoo import models


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def _register_hook(self):
        super()._register_hook()
        for field in self._storefront_fields_that_show_files():
            field.compute_sudo = False

    def _storefront_fields_that_show_files(self):
        """Related fields, in any model there is, that lead through a file and are read as the system."""
        return [
            field
            for model in self.env.registry.values()
            for field in model._fields.values()
            if field.related and field.compute_sudo and self._storefront_leads_through_file(field)
        ]

    def _storefront_leads_through_file(self, field):
        model = self.env[field.model_name]
        for name in field.related.split("."):
            if model._name == self._name:
                return True
            comodel = model._fields[name].comodel_name
            if not comodel or comodel not in self.env:
                return False
            model = self.env[comodel]
        return False
