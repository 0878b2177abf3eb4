"""Chats and tickets of some days, and what the dashboard says of them."""

from datetime import timedelta

from odoo import fields

from ..history import HistoryCase


class DashboardCase(HistoryCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.now = fields.Datetime.now()
        # A zone in which it is about noon, so that a few hours ago is today.
        ahead = 12 - cls.now.hour
        cls.livechat.timezone = f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"
        cls.env["support.ticket"].search([]).unlink()
        # Days before the last one counted are not counted again: in this database none was.
        cls.env["storefront.chat.daily.stats"].search([]).unlink()

    def setUp(self):
        super().setUp()
        self.past_chat(self.ago(hours=2), self.ago(hours=1), self.agent, self.ago(minutes=118), stars=4)
        self.past_chat(self.ago(hours=3), self.ago(hours=2))
        self.past_chat(self.ago(days=3), self.ago(days=3, minutes=-10), self.second_agent, stars=5)
        self.past_chat(self.ago(days=40), self.ago(days=40, minutes=-10), self.agent, stars=1)
        self.past_chat(self.ago(minutes=30), None, self.agent)
        self.waiting = self.past_chat(self.ago(minutes=10))
        self.waiting.write({"storefront_state": "waiting", "storefront_waiting_since": self.ago(minutes=6)})
        self.past_ticket(self.ago(hours=1), priority="urgent")
        self.past_ticket(
            self.ago(days=2),
            user_id=self.agent.id,
            status="resolved",
            resolved_at=self.ago(days=1),
            resolution_seconds=86400,
            first_response_at=self.ago(days=2, minutes=-5),
            first_response_seconds=300,
            sla_state="missed",
        )
        self.env["storefront.chat.daily.stats"]._keep()

    def ago(self, **delta):
        return fields.Datetime.to_string(self.now - timedelta(**delta))

    def figures(self, user=None, channel=None, days=7):
        return (
            self.env["storefront.chat.dashboard"]
            .with_user(user or self.agent)
            .figures((channel or self.livechat).id, days)
        )
