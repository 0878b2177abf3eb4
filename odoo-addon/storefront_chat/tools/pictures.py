"""Pictures as shoppers may see them: what Odoo stored, and made small, of an image field."""

# The initials that Odoo draws for a person without a picture are SVG, and none of these.
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
# Odoo makes PNG and JPEG small; the others it keeps as they were uploaded.
LARGEST = 256 * 1024


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
