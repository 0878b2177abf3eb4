"""Façade for staff: custom fields of a ticket, with the person's own rights."""

from odoo import models

from ...tools import custom_fields
from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _put_custom_fields(self, ticket, values):
        """Writes these values by their names on the wire; the other fields stay as they are."""
        if not values:
            return
        properties = ticket._storefront_properties().get(ticket.id, [])
        known, wanted = custom_fields.by_wire_name(properties), custom_fields.stored(properties)
        for name, value in values.items():
            if name not in known:
                fields = ", ".join(known) or "none"
                raise Refusal("INVALID", f"no such custom field; of this channel are: {fields}", _path(name))
            wanted[known[name]["name"]] = self._custom_value(ticket.env, known[name], name, value)
        ticket.custom_fields = wanted

    def _custom_value(self, env, known, name, value):
        try:
            found = custom_fields.from_wire(known, value)
        except custom_fields.WrongValue as error:
            raise Refusal("INVALID", f"{name} {error}", _path(name)) from error
        if found and known["type"] in ("many2one", "many2many"):
            ids = found if isinstance(found, list) else [found]
            if len(env[known["comodel"]].search([("id", "in", ids)])) < len(set(ids)):
                raise Refusal("INVALID", f"{name} takes ids of {known['comodel']}", _path(name))
        return found


def _path(name):
    return f"custom_fields.{name[:200]}"
