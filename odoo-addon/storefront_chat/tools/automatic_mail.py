"""Tells mails of machines from those of people: absence notices, mailing lists, newsletters, bounces (RFC 3834)."""

import re

LISTS = ("List-Id", "List-Unsubscribe", "List-Post", "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress")
BULK = {"bulk", "list", "junk", "auto_reply"}
MACHINES = re.compile(r"(?i)(?:^|<|\s)(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)[\w.+-]*@")


def is_automatic(message):
    """Whether this `email.message.EmailMessage` was sent by a machine: it is not answered by one."""
    submitted = _header(message, "Auto-Submitted").partition(";")[0].strip().lower()
    return bool(
        submitted not in ("", "no")
        or any(message.get(name) for name in LISTS)
        or _header(message, "Precedence").strip().lower() in BULK
        or _header(message, "Return-Path").strip() == "<>"
        or MACHINES.search(_header(message, "From"))
    )


def _header(message, name):
    return str(message.get(name) or "")
