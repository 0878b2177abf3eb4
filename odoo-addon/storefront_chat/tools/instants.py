"""Instants on the wire: ISO 8601 in UTC with `Z`; inside Odoo: naive UTC."""

import re
from datetime import datetime, timezone

_INSTANT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$")


def to_wire(moment):
    """Naive UTC → `2026-11-20T09:00:00Z`, with milliseconds when there are any."""
    precision = "milliseconds" if moment.microsecond else "seconds"
    return moment.isoformat(timespec=precision) + "Z"


def from_wire(text):
    """Wire instant → naive UTC; ValueError when it is none."""
    if not _INSTANT.match(text):
        raise ValueError("not an instant in UTC with Z")
    whole, _dot, fraction = text[:-1].partition(".")
    moment = datetime.fromisoformat(whole).replace(tzinfo=timezone.utc)
    return moment.replace(tzinfo=None, microsecond=int((fraction or "0")[:6].ljust(6, "0")))
