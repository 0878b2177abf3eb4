from odoo.exceptions import ValidationError

from ..common import StorefrontChatCase


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
