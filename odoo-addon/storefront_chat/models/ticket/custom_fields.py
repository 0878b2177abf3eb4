"""Custom fields of tickets: each channel defines its own, as a project does for its tasks."""

from odoo import fields, models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    ticket_fields_definition = fields.PropertiesDefinition("Fields of Tickets")


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    custom_fields = fields.Properties("Custom Fields", definition="channel_id.ticket_fields_definition", copy=True)

    def _storefront_properties(self):
        """Id of each of these tickets → its properties with their values, as Odoo reads them."""
        # sudo: im_livechat.channel - which fields a ticket has is part of the ticket
        if not any(channel.ticket_fields_definition for channel in self.sudo().channel_id):
            return {}
        return {row["id"]: row["custom_fields"] or [] for row in self.read(["custom_fields"])}
