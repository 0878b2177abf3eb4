from datetime import date, datetime, timezone

from odoo.tests import BaseCase

from ...tools.business_hours import is_open
from ...tools.opening_plan import clock, coming_days, overlap_in_day, overlap_in_week, with_leaves


def row(day, open_time, close_time, is_open=True):
    return {"day": day, "open_time": open_time, "close_time": close_time, "is_open": is_open}


def schedule(*hours, zone="UTC", exceptions=()):
    return {"timezone": zone, "use_business_hours": True, "hours": list(hours), "exceptions": list(exceptions)}


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


class TestOpeningPlan(BaseCase):
    def test_finds_what_overlaps(self):
        for name, hours in {
            "same hours": [row("monday", 9, 18), row("monday", 9, 18)],
            "one in another": [row("monday", 9, 18), row("monday", 10, 11)],
            "into the next day": [row("monday", 22, 2), row("tuesday", 1, 9)],
            "from the last night into the first morning": [row("sunday", 22, 2), row("monday", 1.5, 9)],
            "behind a short one": [row("monday", 9, 18), row("monday", 10, 11), row("monday", 17, 19)],
        }.items():
            with self.subTest(name):
                self.assertTrue(overlap_in_week(hours))

    def test_neighbours_do_not_overlap(self):
        for name, hours in {
            "none": [],
            "one whole day": [row("monday", 0, 24)],
            "morning and afternoon": [row("monday", 9, 13), row("monday", 13, 18)],
            "night and morning": [row("monday", 22, 2), row("tuesday", 2, 9)],
            "the same hours, one closed": [row("monday", 9, 18), row("monday", 9, 18, is_open=False)],
            "every day, all day": [row(day, 0, 24) for day in ("monday", "tuesday", "sunday")],
        }.items():
            with self.subTest(name):
                self.assertIsNone(overlap_in_week(hours))

    def test_overlap_in_a_day(self):
        self.assertTrue(overlap_in_day([{"open_time": 9, "close_time": 13}, {"open_time": 12, "close_time": 14}]))
        self.assertIsNone(overlap_in_day([{"open_time": 9, "close_time": 13}, {"open_time": 13, "close_time": 14}]))

    def test_leave_closes_its_dates_in_the_zone_of_the_channel(self):
        # 16 December in Dhaka is 15 December 18:00 to 16 December 18:00 UTC.
        leave = (at("2026-12-15T18:00:00"), at("2026-12-16T17:59:59"))
        plan = with_leaves(schedule(row("wednesday", 9, 18), zone="Asia/Dhaka"), [leave])
        self.assertEqual(plan["exceptions"], [{"date": "2026-12-16", "slots": []}])

    def test_leave_of_some_hours_leaves_the_others_open(self):
        leave = (at("2026-12-16T12:00:00"), at("2026-12-16T14:00:00"))
        plan = with_leaves(schedule(row("wednesday", 9, 18)), [leave])
        slots = [{"open_time": 9, "close_time": 12}, {"open_time": 14, "close_time": 18}]
        self.assertEqual(plan["exceptions"], [{"date": "2026-12-16", "slots": slots}])

    def test_leave_keeps_what_runs_over_from_the_night_before(self):
        leave = (at("2026-12-16T12:00:00"), at("2026-12-16T14:00:00"))
        plan = with_leaves(schedule(row("tuesday", 22, 2), row("wednesday", 22, 2)), [leave])
        for moment, expected in {"16T01:59": True, "16T02:00": False, "16T22:00": True, "17T01:59": True}.items():
            with self.subTest(moment):
                self.assertEqual(is_open(plan, at(f"2026-12-{moment}:00")), expected)

    def test_two_leaves_on_one_day(self):
        leaves = [
            (at("2026-12-16T09:00:00"), at("2026-12-16T10:00:00")),
            (at("2026-12-16T17:00:00"), at("2026-12-17T00:00:00")),
        ]
        plan = with_leaves(schedule(row("wednesday", 9, 18)), leaves)
        self.assertEqual(plan["exceptions"], [{"date": "2026-12-16", "slots": [{"open_time": 10, "close_time": 17}]}])

    def test_special_day_goes_before_a_leave(self):
        day = {"date": "2026-12-16", "slots": [{"open_time": 10, "close_time": 12}]}
        leave = (at("2026-12-16T00:00:00"), at("2026-12-17T00:00:00"))
        plan = with_leaves(schedule(row("wednesday", 9, 18), exceptions=[day]), [leave])
        self.assertEqual(plan["exceptions"], [day])

    def test_coming_days_show_nights_whole_and_cut_before_a_holiday(self):
        plan = schedule(row("tuesday", 22, 2), row("thursday", 22, 2), exceptions=[{"date": "2026-12-18", "slots": []}])
        days = dict(coming_days(plan, date(2026, 12, 15), 4))
        self.assertEqual([clock(minutes) for minutes in days[date(2026, 12, 15)][0]], ["22:00", "02:00"])
        self.assertEqual(days[date(2026, 12, 16)], [])
        self.assertEqual([clock(minutes) for minutes in days[date(2026, 12, 17)][0]], ["22:00", "24:00"])
        self.assertEqual(days[date(2026, 12, 18)], [])
