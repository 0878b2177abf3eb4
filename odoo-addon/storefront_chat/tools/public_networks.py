"""IP addresses that are everybody's, by the rules of the bridge: `is_global` is another one in each Python.

Its rules are those of `src/common/public-address.ts`; both are held to the cases in `tests/vectors/addresses.json`.
"""

import ipaddress

# https://www.iana.org/assignments/iana-ipv4-special-registry/ and …/iana-ipv6-special-registry/
_OWN = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.168.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
        *("192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24", "224.0.0.0/3"),
        "168.63.129.16/32",  # Azure answers its machines there
        *("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"),
    )
)
#: Global unicast of IPv6: all the rest is reserved.
_GLOBAL = ipaddress.ip_network("2000::/3")
#: An IPv6 address that carries one of IPv4 in its last four bytes (RFC 6052).
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


def is_public_ip(text):
    try:
        address = _carried(ipaddress.ip_address(text))
    except ValueError:
        return False
    is_reachable = address.version == 4 or address in _GLOBAL
    return is_reachable and not any(address in network for network in _OWN)


def _carried(address):
    """The address of IPv4 that one of IPv6 stands for, or itself."""
    if address.version == 4:
        return address
    if address in _TRANSLATED:
        return ipaddress.IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address
