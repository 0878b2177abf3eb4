"""Addresses that a bridge in production fetches from: over HTTPS, and of hosts that the whole world can reach."""

import re
from urllib.parse import urlsplit

from .public_networks import is_public_ip

#: Only what everybody reads alike: a fetch takes “１２７.1” and “%31%32%37.1” for the loopback address.
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+\.?")
# A last label that is a number makes the whole an IPv4 address, of whatever spelling.
_NUMBER = re.compile(r"(\d+|0x[0-9a-f]*)\.?")
_INSIDE = (".internal", ".intranet", ".lan", ".local", ".localhost", ".localdomain", ".home.arpa")


def is_public(address):
    """Whether this is such an address. Names are not looked up: what they lead to, the bridge sees when it fetches."""
    if re.search(r"[\s\\]", address):
        return False
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return False
    if parts.scheme != "https" or port == 0 or "@" in parts.netloc:
        return False
    return _is_public_host(host, in_brackets="[" in parts.netloc)


def _is_public_host(host, in_brackets):
    if in_brackets or re.fullmatch(r"[\d.]+", host):
        return is_public_ip(host)
    is_name = _HOST.fullmatch(host) and not _NUMBER.fullmatch(host.rstrip(".").rsplit(".", 1)[-1])
    return bool(is_name) and not host.rstrip(".").endswith(_INSIDE)
