from itertools import pairwise

from odoo import Command, fields
from odoo.tests import tagged

from ...models.report.daily_stats_columns import MEANS, NUMBERS
from .dashboard_case import DashboardCase

UNITS = ("day", "week", "month", "channel")


@tagged("post_install", "-at_install")
class TestAnalytics(DashboardCase):
    """Figures of any days over the façade: those of the dashboard and of the daily records."""

    def ask(self, first, last, group_by="day", user=None, **only):
        return self.facade.staff_analytics(
            staff=str((user or self.manager).id), first_date=str(first), last_date=str(last), group_by=group_by, **only
        )

    def told(self, *asked, **more):
        answer = self.ask(*asked, **more)
        self.assertTrue(answer["ok"], answer)
        return answer["analytics"]

    def dates(self, days):
        trend = self.figures(days=days)["trend"]
        return trend[0]["date"], trend[-1]["date"]

    def test_a_period_is_that_of_the_dashboard(self):
        for days in (1, 7, 30, 90):
            with self.subTest(days=days):
                period = self.figures(self.manager, days=days)["period"]
                self.assertEqual(self.told(*self.dates(days), channel="test-shop")["total"], period)

    def test_it_is_that_of_the_daily_records(self):
        self.env["storefront.chat.daily.stats"].with_user(self.manager).action_open()
        records = self.env["storefront.chat.daily.stats"].with_user(self.manager)
        for group in self.told(*self.dates(90), channel="test-shop")["groups"]:
            day = records.search([("channel_id", "=", self.livechat.id), ("date", "=", group["first_date"])])
            for name in NUMBERS:
                self.assertEqual(group["figures"][name], day[name] if day else 0, name)
            for name in MEANS:
                self.assertAlmostEqual(group["figures"].get(name, 0), day[name] if day else 0, msg=name)

    def test_groups_add_up_to_the_total(self):
        self.past_ticket(self.ago(hours=1), channel_id=False)
        for unit in UNITS:
            told = self.told(*self.dates(90), unit)
            for name in NUMBERS:
                numbers = [group["figures"][name] for group in told["groups"]]
                self.assertEqual(sum(numbers), told["total"][name], (unit, name))
        self.assertEqual(self.told(*self.dates(7), "channel")["groups"][-1]["figures"]["tickets_created"], 1)
        self.assertNotIn("channel", self.told(*self.dates(7), "channel")["groups"][-1])

    def test_days_weeks_and_months_follow_one_another_without_a_gap(self):
        for unit, number in (("day", 60), ("week", 9), ("month", 3)):
            groups = self.told("2031-01-30", "2031-03-30", unit)["groups"]
            self.assertEqual(len(groups), number, unit)
            self.assertEqual((groups[0]["first_date"], groups[-1]["last_date"]), ("2031-01-30", "2031-03-30"))
            for one, next_one in pairwise(groups):
                after = fields.Date.add(fields.Date.to_date(one["last_date"]), days=1)
                self.assertEqual(str(after), next_one["first_date"])

    def test_a_range_of_the_past_leaves_out_today(self):
        first, last = self.dates(30)
        before = fields.Date.to_string(fields.Date.subtract(fields.Date.to_date(last), days=1))
        self.assertEqual(self.told(first, before, channel="test-shop")["total"]["chats_started"], 1)
        self.assertEqual(self.told(last, last, channel="test-shop")["total"]["chats_started"], 4)

    def test_a_day_is_one_of_the_clock_of_the_channel(self):
        # 20:30 in UTC is the day after in Dhaka.
        self.livechat.timezone = "Asia/Dhaka"
        self.past_chat("2031-05-04 20:30:00")
        self.env["storefront.chat.daily.stats"]._count_again(
            fields.Date.to_date("2031-05-03"), fields.Date.to_date("2031-05-06")
        )
        days = self.told("2031-05-03", "2031-05-06", channel="test-shop")["groups"]
        self.assertEqual([day["figures"]["chats_started"] for day in days], [0, 0, 1, 0])

    def test_managers_see_each_agent(self):
        groups = self.told(*self.dates(7), "agent", channel="test-shop")["groups"]
        figures = {group["agent"]["id"]: group["figures"] for group in groups}
        self.assertEqual(
            figures[str(self.agent.id)],
            {
                "chats_started": 2,
                "tickets_resolved": 1,
                "ratings": 1,
                "customer_satisfaction_score": 4,
                "agent_response_time": 60,
                "average_chat_duration": 3540,
                "average_resolution_time": 86400,
            },
        )
        self.assertEqual(figures[str(self.second_agent.id)]["ratings"], 1)
        alone = self.told(*self.dates(7), "agent", channel="test-shop", agent=str(self.agent.id))
        self.assertEqual(alone["total"], figures[str(self.agent.id)])
        self.assertEqual([group["agent"]["id"] for group in alone["groups"]], [str(self.agent.id)])

    def test_agents_see_themselves_alone(self):
        for unit in (*UNITS, "agent"):
            told = self.told(*self.dates(7), unit, user=self.agent)
            self.assertEqual(told["total"]["chats_started"], 2)
            self.assertNotIn("tickets_created", told["total"])
            self.assertEqual(sum(group["figures"]["chats_started"] for group in told["groups"]), 2)
            self.assertLessEqual(
                {group["agent"]["id"] for group in told["groups"] if "agent" in group}, {str(self.agent.id)}
            )
        mine = self.told(*self.dates(7), user=self.agent, agent=str(self.agent.id))
        self.assertEqual(mine, self.told(*self.dates(7), user=self.agent))
        refused = self.ask(*self.dates(7), user=self.agent, agent=str(self.second_agent.id))
        self.assertEqual(refused["code"], "FORBIDDEN")

    def test_who_left_the_channel_is_counted_still(self):
        self.livechat.user_ids = [Command.set(self.second_agent.ids)]
        told = self.told(*self.dates(7), channel="test-shop", agent=str(self.agent.id))
        self.assertEqual(told["total"]["chats_started"], 2)

    def test_nobody_sees_other_channels_or_companies(self):
        self.assertEqual(self.ask(*self.dates(7), user=self.employee)["code"], "FORBIDDEN")
        self.assertEqual(self.ask(*self.dates(7), agent=str(self.employee.id))["code"], "UNKNOWN")
        first, last = self.dates(7)
        self.livechat.write(
            {"company_id": self.env["res.company"].create({"name": "Zzq Other"}).id, "chatbot_engine_id": False}
        )
        for user in (self.agent, self.manager):
            self.assertEqual(self.ask(first, last, user=user, channel="test-shop")["code"], "UNKNOWN")
            groups = self.told(first, last, "channel", user=user)["groups"]
            self.assertNotIn("test-shop", [group.get("channel") for group in groups])

    def test_bad_ranges_are_refused(self):
        for first, last in (("2031-05-02", "2031-05-01"), ("2031-02-29", "2031-03-01"), ("2028-01-01", "2030-01-01")):
            self.assertEqual(self.ask(first, last)["code"], "INVALID")
        self.assertEqual(len(self.told("2028-01-02", "2030-01-01")["groups"]), 731)
