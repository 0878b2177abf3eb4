"""Shopper ids of accounts that a shop proves, as the bridge makes them (`src/chat/auth/shopper-id.ts`)."""

import hashlib
import json


def account_id(company, issuer, subject):
    """`company` is the channel's as in the settings, empty for every company; `issuer` is `(kind, name)`.

    Kinds are `issuer`, `channel` (by its key) and `bridge` (whose name is empty); `subject` is the `sub` of the shop's
    identity tokens.
    """
    name = json.dumps([company, *issuer, subject], ensure_ascii=False, separators=(",", ":"))
    return f"v-{hashlib.sha256(name.encode()).hexdigest()[:32]}"
