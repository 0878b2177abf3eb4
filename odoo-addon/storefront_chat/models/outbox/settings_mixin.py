"""Mixin of models in the settings snapshot: every change of a record triggers the webhook after commit."""

from odoo import api, models

from ...tools.stored_texts import stored_texts


class StorefrontChatSettingsMixin(models.AbstractModel):
    _name = "storefront.chat.settings.mixin"
    _description = "Part of the Settings of Storefront Chat"

    # Fields that are no settings: a change of them triggers no webhook.
    _storefront_ignored_fields = frozenset()
    # Translated fields of the snapshot.
    _storefront_text_fields = ()

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        self.env["storefront.chat.webhook"]._settings_changed()
        return records

    def write(self, vals):
        result = super().write(vals)
        if set(vals) - self._storefront_ignored_fields:
            self.env["storefront.chat.webhook"]._settings_changed()
        return result

    def unlink(self):
        result = super().unlink()
        self.env["storefront.chat.webhook"]._settings_changed()
        return result

    def _update_field_translations(self, field_name, translations, *args, **kwargs):
        result = super()._update_field_translations(field_name, translations, *args, **kwargs)
        self.env["storefront.chat.webhook"]._settings_changed()
        return result

    def _storefront_snapshots(self):
        """These records as the settings snapshot of the façade shows them, in this order."""
        texts = self._storefront_texts()
        return [record._storefront_snapshot(texts[record.id]) for record in self]

    def _storefront_texts(self):
        """Record id → translated field → texts, as `stored_texts`."""
        return stored_texts(self, self._storefront_text_fields)
