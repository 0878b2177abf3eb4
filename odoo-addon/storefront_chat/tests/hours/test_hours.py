from contextlib import contextmanager
from datetime import timedelta

from freezegun import freeze_time

from odoo import Command
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestHours(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.livechat.write(
            {
                "use_business_hours": True,
                "timezone": "Asia/Dhaka",
                "business_hour_ids": [
                    Command.create({"day": "wednesday", "open_time": 9, "close_time": 13}),
                    Command.create({"day": "wednesday", "open_time": 14, "close_time": 18}),
                ],
            }
        )
        self.calendar = self.env["resource.calendar"].create({"name": "Bangladesh", "tz": "Asia/Dhaka"})

    @contextmanager
    def refused(self, reason):
        with self.assertRaises(ValidationError) as caught:
            yield
        self.assertIn(reason, str(caught.exception))

    def leave(self, date_from="2026-12-15 18:00:00", date_to="2026-12-16 17:59:59", **values):
        vals = {"name": "Victory Day", "calendar_id": self.calendar.id, "date_from": date_from, "date_to": date_to}
        return self.env["resource.calendar.leaves"].create({**vals, **values})

    def row(self):
        snapshot = self.facade.settings()["snapshot"]
        [row] = [row for row in snapshot["channels"] if row["key"] == "test-shop"]
        return row

    def triggers_webhook(self):
        """True when what was done since the last look triggers the webhook."""
        notice = self.env.cr.postcommit.data.pop("storefront_chat.webhook", None)
        return bool(notice and notice["settings"])

    def test_refuses_hours_that_overlap(self):
        hours = self.env["livechat.business.hours"]
        for day, open_time, close_time in [("wednesday", 12, 15), ("tuesday", 22, 10), ("wednesday", 17.5, 1)]:
            with self.subTest(day=day, open_time=open_time), self.refused("overlap"):
                hours.create(
                    {"channel_id": self.livechat.id, "day": day, "open_time": open_time, "close_time": close_time}
                )
        with self.refused("Wednesday 09:00–15:00 and Wednesday 14:00–18:00"):
            self.livechat.business_hour_ids[0].close_time = 15

    def test_rows_change_together(self):
        morning, afternoon = self.livechat.business_hour_ids
        self.livechat.business_hour_ids = [
            Command.update(morning.id, {"close_time": 15}),
            Command.update(afternoon.id, {"open_time": 15}),
        ]
        self.assertEqual(afternoon.open_time, 15)
        with self.refused("overlap"):
            self.livechat.business_hour_ids = [Command.update(morning.id, {"close_time": 16})]

    def test_refuses_hours_of_a_special_day_that_overlap(self):
        slots = [
            Command.create({"open_time": 9, "close_time": 13}),
            Command.create({"open_time": 12, "close_time": 14}),
        ]
        days = self.env["livechat.hours.exception"]
        with self.refused("overlap"):
            days.create({"channel_id": self.livechat.id, "date": "2026-12-16", "slot_ids": slots})
        day = days.create({"channel_id": self.livechat.id, "date": "2026-12-17", "slot_ids": slots[:1]})
        with self.refused("overlap"):
            day.slot_ids.create({"exception_id": day.id, "open_time": 8, "close_time": 10})

    def test_refuses_what_is_no_time_zone(self):
        with self.refused("Asia/Dacca2"):
            self.livechat.timezone = "Asia/Dacca2"
        with self.assertRaises(ValidationError):
            self.env["im_livechat.channel"].create({"name": "Nowhere", "timezone": "Mars"})
        self.assertEqual(self.livechat.timezone, "Asia/Dhaka")

    @freeze_time("2026-12-14 10:00:00")
    def test_company_wide_time_off_closes_the_desk(self):
        self.livechat.resource_calendar_id = self.calendar
        self.leave()
        self.assertEqual(self.row()["schedule"]["exceptions"], [{"date": "2026-12-16", "slots": []}])
        with freeze_time("2026-12-16 04:00:00"):
            self.livechat.invalidate_recordset(["is_open_now"])
            self.assertFalse(self.livechat.is_open_now)
        with freeze_time("2026-12-23 04:00:00"):
            self.livechat.invalidate_recordset(["is_open_now"])
            self.assertTrue(self.livechat.is_open_now)

    @freeze_time("2026-12-14 10:00:00")
    def test_other_time_off_does_not(self):
        other = self.env["resource.calendar"].create({"name": "Elsewhere"})
        self.leave(calendar_id=other.id)
        person = self.env["resource.resource"].create({"name": "Nadia", "calendar_id": self.calendar.id})
        self.leave(resource_id=person.id)
        self.leave("2026-12-01 18:00:00", "2026-12-02 17:59:59")
        self.livechat.resource_calendar_id = self.calendar
        self.assertEqual(self.row()["schedule"]["exceptions"], [])

    @freeze_time("2026-12-14 10:00:00")
    def test_leave_without_an_end_is_cut(self):
        self.livechat.resource_calendar_id = self.calendar
        self.leave("2020-01-01 00:00:00", "2199-01-01 00:00:00")
        self.assertLess(len(self.row()["schedule"]["exceptions"]), 410)

    def test_changed_leaves_trigger_the_webhook(self):
        self.livechat.resource_calendar_id = self.calendar
        self.triggers_webhook()
        leave = self.leave()
        self.assertTrue(self.triggers_webhook())
        leave.date_to += timedelta(days=1)
        self.assertTrue(self.triggers_webhook())
        person = self.env["resource.resource"].create({"name": "Nadia", "calendar_id": self.calendar.id})
        own = self.leave(resource_id=person.id)
        self.assertFalse(self.triggers_webhook())
        own.resource_id = False
        self.assertTrue(self.triggers_webhook())
        leave.unlink()
        self.assertTrue(self.triggers_webhook())

    @freeze_time("2026-12-14 10:00:00")
    def test_form_shows_the_coming_week(self):
        self.livechat.resource_calendar_id = self.calendar
        self.leave(name="<b>Victory</b> Day")
        self.livechat.hours_exception_ids = [Command.create({"date": "2026-12-18", "reason": "Stocktaking"})]
        preview = self.livechat.with_user(self.manager).hours_preview
        self.assertEqual(preview.count("<tr>"), 7)
        self.assertIn("Wednesday, 16 December", preview)
        self.assertIn("&lt;b&gt;Victory", preview)
        self.assertIn("Stocktaking", preview)
        with freeze_time("2026-12-17 10:00:00"):
            self.livechat.invalidate_recordset(["hours_preview"])
            self.assertIn("09:00–13:00, 14:00–18:00", self.livechat.hours_preview)

    def test_offer_outside_hours_comes_in_every_language(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.livechat.write({"away_offer": "callback", "away_offer_text": "We will call you."})
        self.livechat.update_field_translations("away_offer_text", {"bn_IN": "আমরা কল করব।"})
        row = self.row()
        self.assertEqual(row["away_offer"], "callback")
        self.assertEqual(row["texts"]["away_offer"], {"en": "We will call you.", "bn": "আমরা কল করব।"})
        self.livechat.away_offer_text = False
        self.assertNotIn("away_offer", self.row()["texts"])

    def test_agent_does_not_change_hours(self):
        for vals in ({"resource_calendar_id": self.calendar.id}, {"away_offer_text": "Go away"}):
            with self.subTest(vals), self.assertRaises(AccessError):
                self.livechat.with_user(self.agent).write(vals)
