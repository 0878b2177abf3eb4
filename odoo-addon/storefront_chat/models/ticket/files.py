"""Files of a ticket: the customer's with the request, and those of the messages that the customer sees."""

from odoo import fields, models

from ...tools.shapes import as_record_id
from ..conversation.attachments import LARGEST
from .messages import SAID


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    message_count = fields.Integer(
        string="Number of Messages",
        compute="_compute_message_count",
        compute_sudo=True,
        help="Between customer and agents, without notes.",
    )

    def _compute_message_count(self):
        domain = [
            ("model", "=", self._name),
            ("res_id", "in", self.ids),
            ("message_type", "in", SAID),
            ("is_internal", "=", False),
            ("subtype_id", "!=", False),
            ("subtype_id.internal", "=", False),
        ]
        counts = dict(self.env["mail.message"]._read_group(domain, ["res_id"], ["__count"]))
        for ticket in self:
            ticket.message_count = counts.get(ticket.id, 0)

    def _shown_files(self, message):
        return self.env["discuss.channel"]._storefront_shown_files(message)

    def _files_beside(self, internal=False):
        """Those of no message; towards the customer what the customer sent, none that an agent put there."""
        # sudo: ir.attachment - whoever may read the ticket may have its files
        files = self.env["ir.attachment"].sudo()
        domain = [("res_model", "=", self._name), ("res_id", "=", self.id), ("type", "=", "binary")]
        domain += [("id", "not in", self.sudo().message_ids.attachment_ids.ids)]
        domain += [("file_size", ">", 0), ("file_size", "<=", LARGEST)]
        if not internal:
            domain.append(("storefront_key", "!=", False))
        return files.search(domain, order="id")

    def _storefront_find_file(self, file_id, internal=False):
        """The file with this id that the customer may see, or with `internal` the agents; or none."""
        shown = self._files_beside(internal)
        for message in self._conversation_messages(internal):
            shown |= self._shown_files(message)
        return shown.filtered(lambda file: file.id == as_record_id(file_id))

    def _file_cards(self, files):
        return self.env["discuss.channel"]._storefront_file_cards(files)
