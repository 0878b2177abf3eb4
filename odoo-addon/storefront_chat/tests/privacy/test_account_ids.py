import json
from pathlib import Path

from odoo.tests import BaseCase

from ...tools.account_id import account_id

VECTORS = Path(__file__).resolve().parents[1] / "vectors"


class TestAccountIds(BaseCase):
    def test_agrees_with_every_shared_case(self):
        cases = json.loads((VECTORS / "accounts.json").read_text(encoding="utf-8"))
        self.assertEqual(len(cases), 3)
        for case in cases:
            with self.subTest(case["subject"]):
                self.assertEqual(account_id(case["company"], case["issuer"], case["subject"]), case["id"])
