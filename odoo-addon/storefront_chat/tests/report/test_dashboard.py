from odoo import Command
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ...models.report.daily_stats_columns import MEANS, NUMBERS
from .dashboard_case import DashboardCase


@tagged("post_install", "-at_install")
class TestDashboard(DashboardCase):
    def wire(self, user=None, **channel):
        return self.facade.staff_dashboard(staff=str((user or self.agent).id), **channel)

    def notifications(self, user=None):
        return self.facade.staff_notifications(staff=str((user or self.agent).id))

    def test_what_is_going_on_now(self):
        figures = self.figures()
        self.assertEqual((figures["waiting_chats"], figures["active_chats"]), (1, 1))
        self.assertAlmostEqual(figures["longest_wait"], 360, delta=60)
        rows = {row["id"]: row for row in figures["agents"]}
        self.assertEqual(rows.keys(), {str(self.agent.id), str(self.second_agent.id)})
        self.assertEqual(rows[str(self.agent.id)]["live_chats"], 1)

    def test_a_period_counts_its_days_only(self):
        for days, started, stars in ((1, 4, 4), (7, 5, 4.5), (30, 5, 4.5), (90, 6, 10 / 3)):
            with self.subTest(days=days):
                period = self.figures(days=days)["period"]
                self.assertEqual(period["chats_started"], started)
                self.assertAlmostEqual(period["customer_satisfaction_score"], stars)
        figures = self.figures()
        self.assertEqual(figures["today"]["chats_completed"], 2)
        self.assertEqual(figures["today"]["bot_resolution_rate"], 0.5)
        self.assertEqual(figures["period"]["agent_response_time"], 60)
        self.assertEqual(figures["period"]["sla_kept_rate"], 0)
        self.assertEqual([day["chats_started"] for day in figures["trend"]], [0, 0, 0, 1, 0, 0, 4])
        self.assertEqual(
            {row["agent"]["id"]: row["chats"] for row in figures["top_agents"]},
            {str(self.agent.id): 2, str(self.second_agent.id): 1},
        )

    def test_tickets_as_they_stand(self):
        figures = self.figures()
        self.assertEqual(figures["tickets_by_status"]["open"], 1)
        self.assertEqual(figures["tickets_by_status"]["resolved"], 1)
        self.assertEqual(figures["tickets_by_priority"], {"low": 0, "medium": 1, "high": 0, "urgent": 1})
        self.assertEqual((figures["unassigned_tickets"], figures["late_tickets"]), (1, 0))
        self.assertEqual(len(figures["recent_tickets"]), 2)

    def test_facade_tells_every_metric(self):
        answer = self.wire(channel="test-shop")
        self.assertTrue(answer["ok"], answer)
        told = answer["dashboard"]
        wanted = {
            "total_tickets": 2,
            "open_tickets": 1,
            "resolved_tickets": 1,
            "total_chats": 6,
            "active_chats": 1,
            "waiting_chats": 1,
            "total_agents": 2,
            "average_resolution_time": 86400,
            "average_first_response_time": 300,
            "customer_satisfaction_score": 4.5,
            "tickets_created_today": 1,
            "chats_started_today": 4,
            "chats_abandoned": 0,
            "sla_kept_rate": 0,
        }
        self.assertEqual({name: told[name] for name in wanted}, wanted)
        self.assertAlmostEqual(told["bot_resolution_rate"], 1 / 3)
        self.assertEqual(sum(told["agent_availability"].values()), 2)
        self.assertEqual([day["value"] for day in told["chat_volume_trend_last_week"]], [0, 0, 0, 1, 0, 0, 4])
        self.assertEqual([day["value"] for day in told["satisfaction_trend_last_week"]], [5, 4])
        self.assertEqual([row["status"] for row in told["recent_tickets"]], ["resolved", "open"])
        self.assertNotIn(None, told.values())
        self.assertEqual(self.wire()["dashboard"]["total_chats"], 6)

    def test_averages_of_nothing_are_absent(self):
        self.env["im_livechat.channel"].create(
            {"name": "New", "storefront_key": "new", "user_ids": [Command.set(self.agent.ids)]}
        )
        told = self.wire(channel="new")["dashboard"]
        self.assertFalse({name for name in told if name.startswith("average")} | (told.keys() & {"sla_kept_rate"}))
        self.assertEqual(len(told["chat_volume_trend_last_week"]), 7)
        self.assertEqual(told["satisfaction_trend_last_week"], [])

    def test_daily_figures_say_what_the_dashboard_says(self):
        """After chats and tickets of this moment, which no job has counted yet."""
        self.past_chat(self.ago(minutes=50), self.ago(minutes=40))
        self.past_chat(self.ago(minutes=45), self.ago(minutes=30), self.agent, self.ago(minutes=43), stars=2)
        self.past_ticket(self.ago(minutes=5))
        self.env["storefront.chat.daily.stats"].with_user(self.agent).action_open()
        for user in (self.agent, self.manager):
            figures = self.figures(user)
            days = self.env["storefront.chat.daily.stats"].with_user(user)
            rows = days.search([("channel_id", "=", self.livechat.id), ("date", ">=", figures["trend"][0]["date"])])
            for name in NUMBERS:
                self.assertEqual(sum(rows.mapped(name)), figures["period"][name], name)
            today = max(rows, key=lambda row: row.date)
            self.assertEqual(str(today.date), figures["trend"][-1]["date"])
            for name in MEANS:
                self.assertAlmostEqual(today[name], figures["today"].get(name, 0), msg=name)

    def test_days_that_are_past_are_not_counted_again(self):
        row = self.env["storefront.chat.daily.stats"].search(
            [("channel_id", "=", self.livechat.id), ("chats_started", ">", 0)], order="date", limit=1
        )
        self.env.cr.execute("UPDATE storefront_chat_daily_stats SET chats_started = 100 WHERE id = %s", [row.id])
        self.assertEqual(self.figures(days=90)["period"]["chats_started"], 105)

    def test_badge_says_what_waits(self):
        numbers = {"open_tickets": 1, "in_progress": 0, "unassigned": 1, "waiting_chats": 1}
        expected = {"ok": True, "notifications": {**numbers, "has_alerts": True}}
        self.assertEqual(self.notifications(), expected)
        badge = self.env["storefront.chat.dashboard"].with_user(self.agent).badge()
        self.assertEqual(badge, {**expected["notifications"], "late_answers": True})
        self.env["ir.config_parameter"].set_param("storefront_chat.alert_wait_minutes", "100000")
        self.assertFalse(self.notifications()["notifications"]["has_alerts"])
        late = self.past_ticket(self.ago(days=2))
        self.backdate(late, sla_state="late")
        self.assertTrue(self.notifications()["notifications"]["has_alerts"])

    def test_agents_see_their_channels_only(self):
        self.livechat.user_ids = self.second_agent
        told = self.wire()["dashboard"]
        counts = (
            "total_chats",
            "waiting_chats",
            "active_chats",
            "total_tickets",
            "total_agents",
            "chats_started_today",
        )
        self.assertEqual({told[name] for name in counts}, {0})
        self.assertEqual((told["recent_tickets"], told["top_agents"]), ([], []))
        self.assertEqual(self.wire(channel="test-shop")["code"], "UNKNOWN")
        self.assertEqual(self.figures()["period"]["chats_started"], 0)
        self.assertEqual(self.notifications()["notifications"]["waiting_chats"], 0)
        self.assertEqual(self.wire(self.manager, channel="test-shop")["dashboard"]["total_chats"], 6)

    def test_companies_never_see_each_others_figures(self):
        self.livechat.write(
            {"company_id": self.env["res.company"].create({"name": "Other"}).id, "chatbot_engine_id": False}
        )
        for user in (self.agent, self.manager):
            self.assertEqual(self.wire(user, channel="test-shop")["code"], "UNKNOWN")
            self.assertEqual(self.figures(user)["period"]["chats_started"], 0)
            self.assertEqual(self.figures(user)["tickets_by_status"]["open"], 0)
        other = self._user("test-other", "base.group_user", "im_livechat.im_livechat_group_manager")
        other.write(
            {"company_ids": [Command.set(self.livechat.company_id.ids)], "company_id": self.livechat.company_id.id}
        )
        self.assertEqual(self.wire(other)["dashboard"]["total_chats"], 6)
        self.assertEqual(self.figures(other, days=90)["period"]["chats_started"], 6)

    def test_who_is_no_agent_has_no_dashboard(self):
        for user in (self.employee, self.bridge_user, self.env.ref("base.public_user")):
            for method in ("figures", "badge"):
                with self.assertRaises(AccessError):
                    getattr(self.env["storefront.chat.dashboard"].with_user(user), method)()
        self.assertEqual(self.wire(self.employee)["code"], "FORBIDDEN")
        self.assertEqual(self.notifications(self.employee)["code"], "FORBIDDEN")
        with self.assertRaises(ValidationError):
            self.facade.staff_dashboard(staff=1)
        with self.assertRaises(AccessError):
            self.env["storefront.chat.bridge"].with_user(self.manager).staff_dashboard(staff=str(self.manager.id))
