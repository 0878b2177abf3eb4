import json
from pathlib import Path

from odoo.tests import BaseCase

from ...tools.secret_strength import made_secret, secret_weakness

VECTORS = Path(__file__).resolve().parents[1] / "vectors"


class TestSecrets(BaseCase):
    def test_agrees_with_every_shared_case(self):
        cases = json.loads((VECTORS / "secrets.json").read_text(encoding="utf-8"))
        self.assertGreater(len(cases), 50)
        for case in cases:
            with self.subTest(case["secret"]):
                self.assertEqual(secret_weakness(case["secret"]), case.get("weak"))

    def test_what_the_button_makes_holds(self):
        made = {made_secret() for _number in range(200)}
        self.assertEqual(len(made), 200)
        self.assertFalse([secret for secret in made if secret_weakness(secret) or len(secret) < 43])
