from odoo import Command
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from .dashboard_case import DashboardCase


@tagged("post_install", "-at_install")
class TestDashboardRecords(DashboardCase):
    """Every figure opens as many records as it says."""

    def opened(self, figure, user=None, **filters):
        dashboard = self.env["storefront.chat.dashboard"].with_user(user or self.agent)
        action = dashboard.records(figure, self.livechat.id, **filters)
        self.assertEqual(action["type"], "ir.actions.act_window")
        return self.env[action["res_model"]].with_user(user or self.agent).search(action["domain"])

    def numbers(self, figures):
        period, status = figures["period"], figures["tickets_by_status"]
        return {
            "waiting": figures["waiting_chats"],
            "agents": len(figures["agents"]),
            "active": figures["active_chats"],
            "open": status["open"] + status["in_progress"] + status["waiting_customer"],
            "unassigned": figures["unassigned_tickets"],
            "late": figures["late_tickets"],
            "chats": period["chats_started"],
            "chat_duration": period["chats_completed"],
            "abandoned": period["chats_abandoned"],
            "bot": period["chats_bot_only"],
            "chat_response": period["chats_answered"],
            "tickets": period["tickets_created"],
            "ticket_response": period["tickets_answered"],
            "resolved": period["tickets_resolved"],
            "resolution": period["tickets_resolved"],
            "sla": period["promises"],
            "csat": period["ratings"],
            **{f"status:{key}": number for key, number in status.items()},
            **{f"priority:{key}": number for key, number in figures["tickets_by_priority"].items()},
            **{f"category:{key}": number for key, number in figures["tickets_by_category"].items()},
        }

    def test_a_figure_is_the_number_of_records_behind_it(self):
        self.past_chat(self.ago(hours=1), self.ago(minutes=50), reason="abandoned")
        for days in (1, 7, 30):
            numbers = self.numbers(self.figures(days=days))
            self.assertTrue(any(numbers.values()))
            for figure, number in numbers.items():
                with self.subTest(figure, days=days):
                    self.assertEqual(len(self.opened(figure, days=days)), number)
        rows = self.opened("answers")
        self.assertEqual(sum(rows.mapped("answered")), self.figures()["bot_answers"]["answered"])

    def test_so_it_is_of_a_range(self):
        self.past_chat(self.ago(days=2, hours=1), self.ago(days=2, minutes=50), reason="abandoned")
        self.env["storefront.chat.daily.stats"]._keep()
        trend = self.figures()["trend"]
        for days in ([trend[2]["date"], trend[5]["date"]], [trend[0]["date"], trend[6]["date"]]):
            figures = self.figures(days=days)
            self.assertEqual(figures["dates"], days)
            numbers = self.numbers(figures)
            self.assertTrue(numbers["abandoned"])
            for figure, number in numbers.items():
                with self.subTest(figure, days=days):
                    self.assertEqual(len(self.opened(figure, days=days)), number)
        self.assertEqual(self.figures(days=[trend[0]["date"], trend[6]["date"]])["period"], self.figures()["period"])
        self.assertIsNone(self.figures(days=[trend[2]["date"], trend[5]["date"]])["today"])
        for wrong in ([trend[1]["date"], trend[0]["date"]], ["x", "y"], ["2031-05-01"], ["2028-01-01", "2031-01-01"]):
            with self.assertRaises(ValidationError):
                self.figures(days=wrong)

    def test_top_agents_open_what_they_did(self):
        self.livechat.user_ids = [Command.set(self.agent.ids)]
        rows = self.figures()["top_agents"]
        self.assertEqual({row["agent"]["id"] for row in rows}, {str(self.agent.id), str(self.second_agent.id)})
        for row in rows:
            agent_id = int(row["agent"]["id"])
            self.assertEqual(len(self.opened("chats", agent_id=agent_id)), row["chats"])
            self.assertEqual(len(self.opened("resolved", agent_id=agent_id)), row["tickets_resolved"])
            self.assertEqual(sum(self.opened("csat", agent_id=agent_id).mapped("rating")), row.get("rating_average", 0))

    def test_so_it_is_of_one_agent(self):
        figures = (
            self.env["storefront.chat.dashboard"].with_user(self.agent).figures(self.livechat.id, 7, self.agent.id)
        )
        period = figures["period"]
        self.assertEqual((period["chats_started"], period["tickets_resolved"], period["ratings"]), (2, 1, 1))
        self.assertEqual(period["customer_satisfaction_score"], 4)
        self.assertEqual(period["agent_response_time"], 60)
        self.assertNotIn("bot_resolution_rate", period)
        self.assertEqual(figures["tickets_by_status"]["resolved"], 1)
        self.assertEqual(figures["tickets_by_status"]["open"], 0)
        self.assertEqual(sum(day["chats_started"] for day in figures["trend"]), 2)
        for figure, number in {"chats": 2, "resolved": 1, "csat": 1, "chat_response": 1, "active": 1}.items():
            with self.subTest(figure):
                self.assertEqual(len(self.opened(figure, agent_id=self.agent.id)), number)

    def test_who_serves_none_of_the_channels_filters_nothing(self):
        dashboard = self.env["storefront.chat.dashboard"].with_user(self.agent)
        self.assertEqual(
            dashboard.figures(self.livechat.id, 7, self.employee.id), dashboard.figures(self.livechat.id, 7)
        )

    def test_a_bar_opens_its_day(self):
        for day in self.figures()["trend"]:
            self.assertEqual(len(self.opened("chats", date=day["date"])), day["chats_started"])

    def test_nobody_opens_more_than_the_own_channels(self):
        self.livechat.user_ids = [Command.set(self.second_agent.ids)]
        for figure in ("chats", "waiting", "tickets", "csat", "answers"):
            self.assertFalse(self.opened(figure), figure)
        with self.assertRaises(AccessError):
            self.opened("chats", self.employee)
        with self.assertRaises(ValidationError):
            self.opened("create_uid")
