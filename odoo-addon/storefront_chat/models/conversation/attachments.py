"""Files of a conversation: a shopper's become native attachments, an agent's are reported to the shopper."""

import base64

from odoo import fields, models

from ...tools.file_types import FILE_TYPES, VOICE_TYPES
from ...tools.shapes import as_record_id

# Larger files of agents are only mentioned by name: a file travels in one answer of the façade.
LARGEST = 20 * 1024 * 1024
OTHER = "application/octet-stream"


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_create_attachments(self, files):
        """Creates attachments from a shopper's `SentAttachment`s; they keep the ids that the bridge gave them."""
        created = self.env["ir.attachment"].create(
            [{**self._storefront_file_vals(file), "storefront_key": file["id"]} for file in files]
        )
        # The player of Discuss; its rows are the system's, whoever the shop acts as.
        created.filtered(lambda file: file.mimetype in VOICE_TYPES).sudo()._set_voice_metadata()
        return created

    def _storefront_create_own_attachments(self, files):
        """Creates attachments from `SentAttachment`s of the acting user."""
        return self.env["ir.attachment"].create([self._storefront_file_vals(file) for file in files])

    def _storefront_file_vals(self, file):
        """Values of an attachment that the same user can post, like one of the composer."""
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


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    # The id that the bridge gave a shopper's file.
    storefront_key = fields.Char(
        string="Storefront File", copy=False, readonly=True, index="btree_not_null", groups="base.group_system"
    )
