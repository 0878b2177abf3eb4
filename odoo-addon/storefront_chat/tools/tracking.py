"""Tracking links of a delivery, as Odoo's carrier modules store them."""

import json


def trackers(reference, url):
    """At least one `{tracking_reference?, tracking_url?}`.

    `url` is one address, or JSON with a `[reference, address]` for each parcel (see `get_multiple_carrier_tracking`
    in addons/stock_delivery/models/stock_picking.py). Only addresses of web pages are told.
    """
    pairs = _several(url) or [(reference, url)]
    return [
        {
            **({"tracking_reference": ref} if ref else {}),
            **({"tracking_url": address} if _is_web_page(address) else {}),
        }
        for ref, address in pairs
    ]


def _several(url):
    try:
        parsed = json.loads(url or "")
    except ValueError:
        return None
    if not isinstance(parsed, list):
        return None
    return [
        tuple(pair)
        for pair in parsed
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(text, str) for text in pair)
    ]


def _is_web_page(address):
    return bool(address) and address.startswith(("https://", "http://"))
