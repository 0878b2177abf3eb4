"""Finds records by a phone number, however it and theirs are written."""

from odoo import api, models
from odoo.tools import SQL

from ...tools.phone import phone_key

# Digits of other scripts that phone numbers are written in, as SQL `translate` wants them.
_DIGITS = "০১২৩৪৫৬৭৮৯٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_LATIN = "012345678901234567890123456789"
# As many as even short numbers have without country and area code: what is read to be compared in full.
_CERTAIN = 6


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _of_number(self, company, phone):
        """Model → ids of the chats, tickets and contacts that have this number; nothing at all without one."""
        # sudo: all models - see _find
        env, key = self.sudo().env, phone_key(phone, company.country_id.code)
        if not key:
            return {}
        env.flush_all()
        fields = {
            "discuss.channel": ["storefront_phone"],
            "support.ticket": ["customer_phone"],
            "res.partner": env["res.partner"]._storefront_phone_fields(),
        }
        return {model: self._with_number(env[model], names, company, key) for model, names in fields.items()}

    @api.model
    def _with_number(self, records, names, company, key):
        found = set()
        for name in names:
            column = SQL.identifier(name)
            query = SQL(
                "SELECT id, %s FROM %s WHERE position(%s IN regexp_replace(translate(%s, %s, %s), '\\D', '', 'g')) > 0",
                column,
                SQL.identifier(records._table),
                key[-_CERTAIN:],
                column,
                _DIGITS,
                _LATIN,
            )
            for record_id, number in self.env.execute_query(query):
                if phone_key(number, self._country_of(records.browse(record_id), company)) == key:
                    found.add(record_id)
        return sorted(found)

    @api.model
    def _country_of(self, record, company):
        """Where this number is from, unless it says so itself: contacts have a country of their own."""
        own = record.country_id if record._name == "res.partner" else company.country_id
        return (own or company.country_id).code
