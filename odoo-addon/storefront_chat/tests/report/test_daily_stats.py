from datetime import date

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..history import HistoryCase

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


@tagged("post_install", "-at_install")
class TestDailyStats(HistoryCase):
    def setUp(self):
        super().setUp()
        self.days = self.env["storefront.chat.daily.stats"]
        # 2 March begins at 18:00 UTC of the day before in Dhaka.
        self.past_chat("2026-03-01 18:00:00", "2026-03-01 18:10:00")
        self.past_chat("2026-03-02 09:00:00", "2026-03-02 09:02:00", resolved="no", stars=1)
        self.past_chat(
            "2026-03-02 10:00:00", "2026-03-02 10:30:00", self.agent, answered="2026-03-02 10:01:30", stars=5
        )
        late = self.past_chat("2026-03-02 17:59:59", "2026-03-02 18:00:59", self.agent, answered="2026-03-02 18:02:30")
        self.assignment(late, self.second_agent, "2026-03-02 18:03:00", "2026-03-02 18:03:10", "2026-03-02 18:04:00")
        self.past_ticket(
            "2026-03-02 08:00:00",
            priority="high",
            user_id=self.agent.id,
            first_response_at="2026-03-02 08:10:00",
            first_response_seconds=600,
            resolved_at="2026-03-02 09:00:00",
            resolution_seconds=3600,
            sla_state="kept",
            status="resolved",
        )
        ticket = self.past_ticket(
            "2026-03-02 08:00:00",
            category="shipping",
            resolved_at="2026-03-03 08:00:00",
            resolution_seconds=86400,
            sla_state="missed",
            status="closed",
        )
        self.stars(ticket, 3, "2026-03-03 09:00:00", self.agent)
        self.days._count_again(MONDAY, TUESDAY)

    def row(self, day, channel=None):
        return self.days.search([("date", "=", day), ("channel_id", "=", (channel or self.livechat).id)])

    def check(self, day, **expected):
        row = self.row(day)
        self.assertEqual({name: row[name] for name in expected}, expected)

    def test_a_day_in_the_channels_own_time(self):
        self.check(
            MONDAY,
            chats_started=4,
            chats_completed=3,
            chats_bot_only=2,
            chats_resolved_by_bot=1,
            chats_answered=1,
            average_chat_duration=(600 + 120 + 1800) / 3,
            agent_response_time=30,
            bot_resolution_rate=1 / 3,
            ratings=2,
            customer_satisfaction_score=3,
            chats_by_agent={str(self.agent.id): 1},
            ratings_by_agent={str(self.agent.id): [1, 5]},
            tickets_created=2,
            tickets_resolved=1,
            average_first_response_time=600,
            average_resolution_time=3600,
            sla_kept_rate=1,
            tickets_by_status={"resolved": 1, "closed": 1},
            tickets_by_priority={"high": 1, "medium": 1},
            tickets_by_category={"general": 1, "shipping": 1},
            tickets_by_agent={str(self.agent.id): 1},
        )
        self.check(
            TUESDAY,
            chats_started=0,
            chats_completed=1,
            chats_bot_only=0,
            chats_answered=2,
            agent_response_time=(91 + 10) / 2,
            chats_by_agent={str(self.agent.id): 1, str(self.second_agent.id): 1},
            tickets_created=0,
            tickets_resolved=1,
            average_resolution_time=86400,
            sla_kept_rate=0,
            customer_satisfaction_score=3,
            tickets_by_agent=False,
        )

    def test_a_shopper_who_left_the_queue(self):
        """The chat is completed, without a person; it lasted until the shopper asked for one."""
        self.past_chat("2026-03-02 11:00:00", "2026-03-02 12:31:00", reason="abandoned")
        self.days._count_again(MONDAY, TUESDAY)
        self.check(MONDAY, chats_abandoned=1, chats_started=5, chats_completed=4, chats_bot_only=2)
        self.check(MONDAY, average_chat_duration=(600 + 120 + 1800 + 60) / 4, bot_resolution_rate=1 / 4)
        self.check(TUESDAY, chats_abandoned=0)

    def test_only_questions_count_as_resolved_by_the_bot(self):
        """Three chats of the bot more: a greeting alone, a question answered twice, and nothing that it knew."""
        chats = [self.past_chat("2026-03-02 11:00:00") for _number in range(3)]
        self.bot_answer(chats[0], is_question=False)
        self.bot_answer(chats[1], is_question=False)
        self.bot_answer(chats[1], resolved=0)
        for chat in chats:
            self.backdate(chat, storefront_ended_at="2026-03-02 11:10:00")
        self.days._count_again(MONDAY, TUESDAY)
        self.check(MONDAY, chats_completed=6, chats_with_question=5, chats_resolved_by_bot=1, bot_resolution_rate=1 / 5)

    def test_counting_again_gives_the_same_rows(self):
        names = [name for name in self.days._fields if name not in ("id", "display_name")]
        before = self.row(MONDAY).read(names, load=None)
        self.days._count_again(MONDAY, MONDAY)
        after = self.row(MONDAY).read(names, load=None)
        self.assertEqual([{**row, "id": 0} for row in after], [{**row, "id": 0} for row in before])
        self.assertTrue(self.row(TUESDAY), "the next day was left alone")

    def test_cron_counts_the_days_it_missed(self):
        self.days.search([]).unlink()
        self.days._keep()
        self.assertEqual(self.row(MONDAY).chats_started, 4)
        self.days.search([("date", ">", MONDAY)]).unlink()
        self.days._keep()
        self.assertEqual(self.row(TUESDAY).chats_completed, 1)
        self.assertEqual(self.row(MONDAY).chats_started, 4)

    def test_averages_of_several_days_weigh_each(self):
        [(started, duration, stars)] = self.days._read_group(
            [("channel_id", "=", self.livechat.id), ("date", ">=", MONDAY), ("date", "<=", TUESDAY)],
            [],
            ["chats_started:sum", "average_chat_duration:avg", "customer_satisfaction_score:avg"],
        )
        self.assertEqual(started, 4)
        self.assertAlmostEqual(duration, (600 + 120 + 1800 + 60) / 4)
        self.assertAlmostEqual(stars, 3)

    def test_tickets_of_no_channel_count_for_their_company(self):
        ticket = self.past_ticket("2026-03-02 08:00:00", channel_id=False)
        self.days._count_again(MONDAY, MONDAY)
        row = self.days.search([("date", "=", MONDAY), ("channel_id", "=", False)])
        self.assertEqual(row.filtered(lambda row: row.company_id == ticket.company_id).tickets_created, 1)
        self.assertFalse(self.days.with_user(self.agent).search([("id", "in", row.ids)]))

    def test_agents_see_the_channels_they_serve_only(self):
        self.assertIn(self.row(MONDAY), self.days.with_user(self.agent).search([]))
        self.livechat.user_ids = self.second_agent
        self.assertNotIn(self.row(MONDAY), self.days.with_user(self.agent).search([]))
        self.assertIn(self.row(MONDAY), self.days.with_user(self.manager).search([]))

    def test_companies_never_see_each_others_figures(self):
        self.livechat.write(
            {"company_id": self.env["res.company"].create({"name": "Other"}).id, "chatbot_engine_id": False}
        )
        for count_again in (lambda: None, lambda: self.days._count_again(MONDAY, TUESDAY)):
            count_again()
            self.assertEqual(self.row(MONDAY).company_id, self.livechat.company_id)
            for user in (self.agent, self.manager):
                self.assertNotIn(self.row(MONDAY), self.days.with_user(user).search([]))

    def test_nobody_writes_figures_and_strangers_read_none(self):
        for user in (self.agent, self.manager):
            with self.assertRaises(AccessError):
                self.row(MONDAY).with_user(user).chats_started = 99
        for user in (self.employee, self.bridge_user):
            with self.assertRaises(AccessError):
                self.days.with_user(user).search([])

    def test_chats_with_the_bot_began_when_the_shopper_did(self):
        self.push(self.op_open("early", opened_at="2026-03-04T08:00:00.500Z"))
        self.assertEqual(str(self.channel("early").storefront_opened_at), "2026-03-04 08:00:00")
        self.push(self.op_open("clock", opened_at="2999-01-01T00:00:00Z"))
        self.assertLess(self.channel("clock").storefront_opened_at.year, 2999)
