"""Types of files that the bridge knows by their content: extension → media type."""

OFFICE = "application/vnd.openxmlformats-officedocument"

FILE_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "heic": "image/heic",
    "heif": "image/heic",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "ogg": "audio/ogg",
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "aac": "audio/aac",
    "amr": "audio/amr",
    "mp4": "video/mp4",
    "3gp": "video/3gpp",
}

# Discuss plays these, where they are marked as voice messages; what browsers cannot decode stays a file.
VOICE_TYPES = ("audio/ogg", "audio/mp4", "audio/mpeg", "audio/aac")


def extensions_of(text):
    """The extensions in what an admin wrote: “PNG, .jpg pdf” → `["png", "jpg", "pdf"]`."""
    return list(dict.fromkeys(part.strip(".").lower() for part in text.replace(",", " ").split()))
