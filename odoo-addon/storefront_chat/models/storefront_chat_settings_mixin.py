"""Marks a model as part of the settings snapshot: whatever changes in it rings the bridge after commit."""

from odoo import api, models

from ..tools.localized import localized


class StorefrontChatSettingsMixin(models.AbstractModel):
    _name = "storefront.chat.settings.mixin"
    _description = "Part of the Settings of Storefront Chat"

    # Fields whose change is no change of settings.
    _storefront_silent_fields = frozenset()

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        self.env["storefront.chat.ring"]._settings_changed()
        return records

    def write(self, vals):
        result = super().write(vals)
        if set(vals) - self._storefront_silent_fields:
            self.env["storefront.chat.ring"]._settings_changed()
        return result

    def unlink(self):
        result = super().unlink()
        self.env["storefront.chat.ring"]._settings_changed()
        return result

    def _update_field_translations(self, field_name, translations, *args, **kwargs):
        result = super()._update_field_translations(field_name, translations, *args, **kwargs)
        self.env["storefront.chat.ring"]._settings_changed()
        return result

    def _storefront_localized(self, field_name):
        """Texts of a translated field by primary language tag, only of languages that have one; never empty."""
        self.ensure_one()
        stored = self._fields[field_name]._get_stored_translations(self) or {}
        installed = [code for code, _name in self.env["res.lang"].get_installed()]
        return localized(stored, installed)
