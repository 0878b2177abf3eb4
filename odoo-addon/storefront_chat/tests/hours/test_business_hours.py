import json
from datetime import datetime

from odoo.exceptions import ValidationError
from odoo.tests import BaseCase
from odoo.tools import file_open

from ...tools.business_hours import is_open, next_open_at
from ..common import StorefrontChatCase


class TestBusinessHours(BaseCase):
    def test_agrees_with_every_shared_case(self):
        with file_open("storefront_chat/tests/vectors/business-hours.json", filter_ext=(".json",)) as file:
            cases = json.load(file)
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


class TestBusinessHourRows(StorefrontChatCase):
    def test_refuses_times_that_no_clock_shows(self):
        for open_time, close_time in [(-1, 9), (24, 9), (9, -0.5), (9, 24.5)]:
            with self.subTest(open_time=open_time, close_time=close_time), self.assertRaises(ValidationError):
                self.env["livechat.business.hours"].create(
                    {
                        "channel_id": self.livechat.id,
                        "day": "monday",
                        "open_time": open_time,
                        "close_time": close_time,
                    }
                )

    def test_channel_without_rows_is_closed_when_hours_are_used(self):
        self.assertTrue(self.livechat.is_open_now)
        self.livechat.use_business_hours = True
        self.assertFalse(self.livechat.is_open_now)
