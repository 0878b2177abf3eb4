"""Files of a storefront conversation: the shopper's are native attachments, the agents' are told to the shopper."""

import base64

from odoo import models

from ...tools.file_types import FILE_TYPES
from ...tools.shapes import as_record_id

# What an agent sends beyond this is only mentioned by its name: it would have to pass through one answer.
LARGEST = 20 * 1024 * 1024
OTHER = "application/octet-stream"


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_keep_files(self, files):
        """Attachments of a shopper's `SentAttachment`s, which keep the ids that the bridge gave them."""
        return self.env["ir.attachment"].create(
            [{**self._storefront_file_vals(file), "storefront_key": file["id"]} for file in files]
        )

    def _storefront_keep_own_files(self, files):
        """Attachments of the `SentAttachment`s of whoever acts."""
        return self.env["ir.attachment"].create([self._storefront_file_vals(file) for file in files])

    def _storefront_file_vals(self, file):
        """Ready to be posted by the same user as a composer's."""
        return {
            "name": file["name"],
            "raw": base64.b64decode(file["data"]),
            "mimetype": file["mimetype"] if file["mimetype"] in FILE_TYPES.values() else OTHER,
            "res_model": "mail.compose.message",
            "res_id": 0,
        }

    def _storefront_shown_files(self, message):
        """Attachments of an agent's message that the shopper can have."""
        return message.attachment_ids.filtered(
            lambda file: file.type == "binary" and 0 < file.file_size <= LARGEST
        ).sorted("id")

    def _storefront_file_cards(self, files):
        """`AgentAttachment`s of the façade."""
        return [
            {"id": str(file.id), "name": file.name, "mimetype": file.mimetype or OTHER, "size": file.file_size}
            for file in files
        ]

    def _storefront_find_file(self, file_id):
        """The attachment with this id, the bridge's or our own, of a message that the shopper sees; or none."""
        said = self.env["mail.message"].search(
            [
                ("model", "=", self._name),
                ("res_id", "=", self.id),
                ("message_type", "=", "comment"),
                ("is_internal", "=", False),
                ("subtype_id.internal", "=", False),
                ("attachment_ids", "!=", False),
            ]
        )
        record_id = as_record_id(file_id)
        return said.attachment_ids.filtered(
            lambda file: (
                file.type == "binary" and (file.id == record_id if record_id else file.storefront_key == file_id)
            )
        )[:1]
