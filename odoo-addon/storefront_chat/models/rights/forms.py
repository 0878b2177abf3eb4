"""Forms being filled, which Odoo completes with all rights: with the name of a chat or ticket, or content of a file."""

from odoo import models

CHAT, TICKET = DOCUMENTS = ("discuss.channel", "support.ticket")
# Where a value of a form may name a chat, a ticket or what belongs to one: model → domain of what is looked at.
OURS = {
    CHAT: [("storefront_key", "!=", False)],
    TICKET: [],
    "discuss.channel.member": [("channel_id.storefront_key", "!=", False)],
    "ir.attachment": [("res_model", "in", DOCUMENTS)],
    "mail.activity": [("res_model", "in", DOCUMENTS)],
    "mail.guest": [("storefront_shopper", "=", True)],
    "mail.message": [("model", "in", DOCUMENTS)],
    "rating.rating": [("res_model", "in", DOCUMENTS)],
}


class Base(models.AbstractModel):
    _inherit = "base"

    def onchange(self, values, field_names, fields_spec):
        if not self.env.su:
            self._storefront_check_form(values)
        return super().onchange(values, field_names, fields_spec)

    def _storefront_check_form(self, values):
        """Raises AccessError if the form newly names something of a chat or ticket that its person may not read."""
        for name, value in values.items():
            field = self._fields.get(name)
            if not field or not value:
                continue
            if field.type == "many2one" and field.comodel_name in OURS:
                self._storefront_check_named(name, field.comodel_name, value)
            elif field.type == "many2one_reference":
                model = self._storefront_model_of(field, values)
                if model in DOCUMENTS:
                    self._storefront_check_named(name, model, value)
            elif field.type in ("one2many", "many2many"):
                for command in value:
                    if isinstance(command, (list, tuple)) and len(command) > 2 and isinstance(command[2], dict):
                        self.env[field.comodel_name]._storefront_check_form(command[2])

    def _storefront_model_of(self, field, values):
        """Model that a reference of this form points into."""
        if field.model_field in values:
            return values[field.model_field]
        # sudo: all models - as below
        return self[:1].sudo()[field.model_field]

    def _storefront_check_named(self, name, model, value):
        record_id = value.get("id") if isinstance(value, dict) else value
        # sudo: all models - what the record has is no news to whoever has its form open
        if not isinstance(record_id, int) or (self and record_id == int(self[:1].sudo()[name])):
            return
        # sudo: all models - whether it belongs to a storefront chat or ticket, whatever the person may read
        found = self.env[model].sudo().search([("id", "=", record_id), *OURS[model]])
        if found:
            found.sudo(False).check_access("read")
