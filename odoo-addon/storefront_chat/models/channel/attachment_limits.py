"""Limits for the files that shoppers of a channel may send."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...tools.file_types import FILE_TYPES, extensions_of

MOST_MB = 20


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    attachment_max_mb = fields.Integer(
        string="Largest File (MB)",
        default=5,
        help="Of the images and files that shoppers may send along. 0: they may send none.",
    )
    attachment_types = fields.Char(
        string="Types of Files",
        default=lambda self: ", ".join(FILE_TYPES),
        help="Extensions. The content of a file must be what its extension says.",
    )

    @api.constrains("attachment_max_mb", "attachment_types")
    def _check_attachments(self):
        for channel in self:
            if not 0 <= channel.attachment_max_mb <= MOST_MB:
                raise ValidationError(self.env._("A file has at most %s MB.", MOST_MB))
            strange = [name for name in extensions_of(channel.attachment_types or "") if name not in FILE_TYPES]
            if strange:
                raise ValidationError(
                    self.env._(
                        "These types of files cannot be taken: %(strange)s. Possible are %(known)s.",
                        strange=", ".join(strange),
                        known=", ".join(FILE_TYPES),
                    )
                )

    def _storefront_attachments(self):
        """`attachments` of the façade's `ChannelRow`; absent when shoppers may send none."""
        self.ensure_one()
        extensions = extensions_of(self.attachment_types or "")
        if not self.attachment_max_mb or not extensions:
            return {}
        return {"attachments": {"max_bytes": self.attachment_max_mb * 1024 * 1024, "extensions": extensions}}
