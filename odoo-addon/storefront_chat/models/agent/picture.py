"""Picture of an agent for shoppers: the person's own picture in Odoo."""

from odoo import models

# The initials that Odoo draws for a person without a picture are SVG, and none of these.
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
# Odoo makes PNG and JPEG small; the others it keeps as they were uploaded.
LARGEST = 256 * 1024


class SupportAgent(models.Model):
    _inherit = "support.agent"

    def _storefront_picture(self):
        """The stored `ir.attachment`, 128 pixels wide, of an agent who serves a storefront channel; or none."""
        person = self.user_id.filtered("active").partner_id
        picture = self.env["ir.attachment"].search(
            [
                ("res_model", "=", person._name),
                ("res_field", "=", "image_128"),
                ("res_id", "in", person.ids),
                ("mimetype", "in", PICTURES),
                ("file_size", "<=", LARGEST),
            ],
            limit=1,
        )
        return picture if picture and self._storefront_serves() else picture.browse()

    def _storefront_serves(self):
        """True for an operator of a storefront channel."""
        domain = [("storefront_key", "!=", False), ("user_ids", "in", self.user_id.ids)]
        return bool(self.env["im_livechat.channel"].search_count(domain, limit=1))


def version_of(picture):
    """Changes with the content of this attachment."""
    return picture.checksum[:16]
