import json
from pathlib import Path

from odoo.tests import BaseCase

from ...tools import linear_patterns
from ...tools.linear_syntax import NotLinear

VECTORS = Path(__file__).resolve().parents[1] / "vectors"


class TestLinearPatterns(BaseCase):
    def test_agrees_with_every_shared_case(self):
        cases = json.loads((VECTORS / "linear-patterns.json").read_text(encoding="utf-8"))
        self.assertTrue(cases)
        for case in cases:
            with self.subTest(case["pattern"]):
                self.assertEqual(self._refused(case["pattern"]), case.get("refused"))

    def test_what_is_long_or_deep_is_refused_not_run_into(self):
        self.assertEqual(self._refused("a" * 1001), "long")
        self.assertIn(self._refused("(" * 500 + ")" * 500), (None, "malformed"))

    def _refused(self, pattern):
        try:
            linear_patterns.check(pattern)
        except NotLinear as error:
            return error.reason
        return None
