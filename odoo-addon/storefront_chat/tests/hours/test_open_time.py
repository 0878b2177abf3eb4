from datetime import datetime, timedelta

from odoo.tests import BaseCase

from ...tools.business_hours import WEEKDAYS
from ...tools.open_time import add_open_time, open_seconds

HOUR = 3600


def at(text):
    return datetime.fromisoformat(f"{text}+00:00")


def schedule(*hours, zone="UTC", days=WEEKDAYS, exceptions=()):
    rows = [
        {"day": day, "open_time": open_time, "close_time": close_time, "is_open": True}
        for day in days
        for open_time, close_time in hours
    ]
    return {"timezone": zone, "use_business_hours": True, "hours": rows, "exceptions": list(exceptions)}


class TestOpenTime(BaseCase):
    def due(self, rows, start, hours):
        due = add_open_time(rows, at(start), hours * HOUR)
        if due:
            # What is promised and what is measured must be the same time.
            self.assertEqual(open_seconds(rows, at(start), due), hours * HOUR)
        return due and due.strftime("%Y-%m-%dT%H:%M")

    def test_runs_only_while_the_desk_is_open(self):
        office = schedule((9, 17))
        self.assertEqual(self.due(office, "2026-11-20T10:00", 2), "2026-11-20T12:00")
        self.assertEqual(self.due(office, "2026-11-20T16:30", 2), "2026-11-21T10:30")
        self.assertEqual(self.due(office, "2026-11-20T03:00", 1), "2026-11-20T10:00")
        self.assertEqual(self.due(office, "2026-11-20T10:00", 7), "2026-11-20T17:00")

    def test_runs_over_midnight_in_overnight_slots(self):
        nights = schedule((22, 6), days=["friday"])
        self.assertEqual(self.due(nights, "2026-11-20T23:00", 4), "2026-11-21T03:00")
        self.assertEqual(self.due(nights, "2026-11-21T05:00", 2), "2026-11-27T23:00")

    def test_counts_overlapping_slots_once(self):
        self.assertEqual(self.due(schedule((9, 12), (11, 13), (15, 16)), "2026-11-20T09:00", 5), "2026-11-20T16:00")

    def test_stands_still_on_holidays_and_follows_special_days(self):
        days_off = [
            {"date": "2026-11-21", "slots": []},
            {"date": "2026-11-22", "slots": [{"open_time": 20, "close_time": 21}]},
        ]
        rows = schedule((9, 17), exceptions=days_off)
        self.assertEqual(self.due(rows, "2026-11-20T16:00", 2), "2026-11-22T21:00")

    def test_follows_the_clock_where_it_is_changed(self):
        # Berlin: an hour is skipped on 2026-03-29 at 02:00 and happens twice on 2026-10-25 at 03:00.
        berlin = schedule((0, 6), zone="Europe/Berlin")
        self.assertEqual(self.due(berlin, "2026-03-28T23:00", 5), "2026-03-29T04:00")
        self.assertEqual(self.due(berlin, "2026-03-28T23:00", 6), "2026-03-29T23:00")
        self.assertEqual(self.due(berlin, "2026-10-24T22:00", 7), "2026-10-25T05:00")

    def test_never_stands_still_without_business_hours(self):
        always = {**schedule(), "use_business_hours": False}
        self.assertEqual(self.due(always, "2026-11-20T23:00", 30), "2026-11-22T05:00")

    def test_a_desk_that_never_opens_promises_nothing(self):
        self.assertIsNone(self.due(schedule(), "2026-11-20T10:00", 1))

    def test_nothing_lies_between_an_instant_and_an_earlier_one(self):
        start = at("2026-11-20T10:00")
        self.assertEqual(open_seconds(schedule((9, 17)), start, start - timedelta(hours=1)), 0)
