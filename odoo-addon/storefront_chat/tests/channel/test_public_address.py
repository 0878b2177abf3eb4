"""Addresses that a bridge in production fetches from, and those that only look like one."""

import json
from pathlib import Path

from odoo.tests import BaseCase

from ...tools.public_address import is_public

PUBLIC = (
    "https://shop.example/jwks.json",
    "https://login.shop.example:8443/a/b?c=d#e",
    "https://xn--mgbh0fb.example",
    "https://10.example",
    "https://8.8.8.8/jwks.json",
    "https://[2001:4860:4860::8888]/jwks.json",
    "HTTPS://SHOP.EXAMPLE./jwks.json",
)
INSIDE = (
    "",
    "https://",
    "http://shop.example/jwks.json",
    "file:///etc/passwd",
    "https://localhost/jwks.json",
    "http://localhost:8080/jwks.json",
    "https://keys.localhost./jwks.json",
    "https://keycloak:8443/jwks.json",
    "https://keys.internal/jwks.json",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f.0.0.1/",
    "https://0x7f000001/",
    "https://shop.0x7f/",
    "https://０１２７.example/",
    "https://%31%32%37.0.0.1/",
    "https://10.1.2.3/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://0.0.0.0/",
    "https://224.0.0.1/",
    "https://[::1]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[2002:7f00:1::]/",
    "https://shop.example@127.0.0.1/",
    "https://127.0.0.1\\@shop.example/",
    "https://shop.example /",
    "https://shop.example:0/",
    "https://shop.example:port/",
)
VECTORS = Path(__file__).resolve().parents[1] / "vectors"


class TestPublicAddress(BaseCase):
    def test_agrees_with_the_bridge_on_every_shared_case(self):
        cases = json.loads((VECTORS / "addresses.json").read_text(encoding="utf-8"))
        self.assertGreater(len(cases), 80)
        for case in cases:
            host = case["address"]
            with self.subTest(host):
                address = f"https://[{host}]/" if ":" in host else f"https://{host}/"
                self.assertEqual(is_public(address), "own" not in case)

    def test_public_addresses_are_taken(self):
        self.assertEqual([address for address in PUBLIC if not is_public(address)], [])

    def test_all_others_are_not(self):
        self.assertEqual([address for address in INSIDE if is_public(address)], [])
