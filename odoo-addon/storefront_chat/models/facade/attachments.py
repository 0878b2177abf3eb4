"""Façade: `attachment`, the content of a file of a chat."""

import base64

from odoo import models

from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def attachment(self, *, conversation, attachment):
        """Answers `{attachment}`, or nothing when this chat's shopper may not see such a file, or it is gone."""
        channel = self._as_shop("discuss.channel")._storefront_by_key(conversation)
        file = channel._storefront_find_file(attachment) if channel else None
        return file_content(file)

    @facade
    def ticket_attachment(self, *, reference, attachment):
        """The same of a ticket: who asks was given the link when the ticket was shown."""
        ticket = self._as_shop("support.ticket").search([("name", "=", reference)], limit=1)
        return file_content(ticket._storefront_find_file(attachment) if ticket else None)


def file_content(file):
    """`AttachmentAnswer` of the façade."""
    if not file or not file.raw:
        return {}
    return {"attachment": {"name": file.name, "mimetype": file.mimetype, "data": base64.b64encode(file.raw).decode()}}
