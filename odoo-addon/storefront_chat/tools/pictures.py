"""Pictures as shoppers may see them: what Odoo stored, and made small, of an image field."""

# The initials that Odoo draws for a person without a picture are SVG, and none of these.
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
# Odoo makes PNG and JPEG small; the others it keeps as they were uploaded.
LARGEST = 256 * 1024


def stored_picture(record, field):
    """The stored `ir.attachment` of this image field of at most one record; or none."""
    return record.env["ir.attachment"].search(
        [
            ("res_model", "=", record._name),
            ("res_field", "=", field),
            ("res_id", "in", record.ids),
            ("mimetype", "in", PICTURES),
            ("file_size", "<=", LARGEST),
        ],
        limit=1,
    )


def version_of(picture):
    """Changes with the content of this attachment."""
    return picture.checksum[:16]
