"""Pictures as shoppers may see them: what Odoo stored, and made small, of an image field."""

import base64

from odoo.exceptions import ValidationError
from odoo.tools.mimetypes import guess_mimetype

# The initials that Odoo draws for a person without a picture are SVG, and none of these.
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
# Odoo makes PNG and JPEG small; the others it keeps as they were uploaded.
LARGEST = 256 * 1024


def check_picture(env, value):
    """Refuses what shoppers would not be shown of an image field (Base64): another kind, or too much of it."""
    content = base64.b64decode(value or b"")
    if content and (len(content) > LARGEST or guess_mimetype(content) not in PICTURES):
        raise ValidationError(env._("A picture for shoppers is a PNG, JPEG, GIF or WebP of at most 256 KB."))


def stored_pictures(records, field):
    """The stored `ir.attachment`s of this image field, at most one of each record."""
    return records.env["ir.attachment"].search(
        [
            ("res_model", "=", records._name),
            ("res_field", "=", field),
            ("res_id", "in", records.ids),
            ("mimetype", "in", PICTURES),
            ("file_size", "<=", LARGEST),
        ]
    )


def version_of(picture):
    """Changes with the content of this attachment."""
    return picture.checksum[:16]
