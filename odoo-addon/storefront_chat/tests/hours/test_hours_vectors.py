import json
from datetime import datetime
from pathlib import Path

from odoo.tests import BaseCase

from ...tools.business_hours import is_open, next_open_at

VECTORS = Path(__file__).resolve().parents[1] / "vectors"


class TestHoursVectors(BaseCase):
    def test_agrees_with_every_shared_case(self):
        cases = json.loads((VECTORS / "business-hours.json").read_text(encoding="utf-8"))
        self.assertTrue(cases)
        for case in cases:
            at = datetime.fromisoformat(case["at"].replace("Z", "+00:00"))
            following = next_open_at(case["schedule"], at)
            answer = {
                "open": is_open(case["schedule"], at),
                "next_open_at": following and following.strftime("%Y-%m-%dT%H:%M:%SZ"),
            }
            with self.subTest(case["name"], at=case["at"]):
                self.assertEqual(answer, case["expect"])

    def test_looks_no_further_than_400_days(self):
        schedule = {"timezone": "UTC", "use_business_hours": True, "hours": [], "exceptions": []}
        slots = [{"open_time": 9, "close_time": 10}]
        at = datetime.fromisoformat("2026-01-01T00:00:00+00:00")
        near = {**schedule, "exceptions": [{"date": "2027-02-04", "slots": slots}]}
        far = {**schedule, "exceptions": [{"date": "2027-02-06", "slots": slots}]}
        self.assertEqual(next_open_at(near, at).isoformat(), "2027-02-04T09:00:00+00:00")
        self.assertIsNone(next_open_at(far, at))
