from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestBotAnswers(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        values = {"engine_id": cls.engine.id, "response": "Yes."}
        cls.delivery = cls.env["chatbot.intent"].create({**values, "name": "Delivery"})
        cls.refunds = cls.env["chatbot.intent"].create({**values, "name": "Refunds"})
        category = cls.env["support.faq.category"].create({"name": "Milk"})
        cls.faq = cls.env["support.faq"].create({"name": "Goat?", "category_id": category.id, "answer": "<p>Yes</p>"})

    def setUp(self):
        super().setUp()
        self.chats = 0

    def answer(self, record=None, answered=1, to_person=0, repeated=0):
        about = {"chatbot.intent": "intent", "support.faq": "faq"}.get(record._name, "order") if record else "order"
        row = {"about": about, "answered": answered, "to_person": to_person, "repeated": repeated}
        return {**row, "id": str(record.id)} if record else row

    def tell(self, *answers, at=None):
        """The answers of a chat of its own."""
        self.chats += 1
        key = f"chat-{self.chats}"
        at = at or fields.Datetime.now().isoformat() + "Z"
        told = self.op("bot_answers", key, answered_at=at, answers=list(answers))
        [_opened, result] = self.push(self.op_open(key), told)
        return told, result

    def rows(self):
        return self.env["chatbot.answer"].search([("channel_id", "=", self.livechat.id)], order="id")

    def test_answers_are_kept_by_what_they_were_about(self):
        _told, result = self.tell(self.answer(self.delivery, 3, 1, 1), self.answer(self.faq), self.answer())
        self.assertEqual(result["status"], "done", result)
        rows = self.rows().sorted(lambda row: ("intent", "faq", "order").index(row.kind))
        self.assertEqual(rows.mapped("kind"), ["intent", "faq", "order"])
        self.assertEqual((rows.intent_id, rows.faq_id), (self.delivery, self.faq))
        self.assertEqual(rows.chat_id, self.channel("chat-1"))
        self.assertEqual(rows.company_id, self.livechat.company_id)
        figures = [(row.answered, row.resolved, row.to_person, row.repeated) for row in rows]
        self.assertEqual(figures, [(3, 1, 1, 1), (1, 1, 0, 0), (1, 1, 0, 0)])
        self.assertAlmostEqual(rows[0].resolution_rate, 1 / 3)

    def test_told_twice_is_counted_once(self):
        told, _result = self.tell(self.answer(self.delivery))
        [again] = self.push(told)
        self.assertTrue(again["duplicate"])
        [other] = self.push({**told, "id": "another-id"})
        self.assertEqual(other["status"], "done")
        self.assertEqual(self.rows().answered, 1)

    def test_date_is_the_channels(self):
        self.livechat.timezone = "Asia/Dhaka"
        self.tell(self.answer(self.delivery), at="2026-11-20T20:00:00.5Z")
        self.assertEqual(str(self.rows().date), "2026-11-21")

    def test_refuses_what_cannot_be_and_ignores_what_is_gone(self):
        for answers in (
            [self.answer(self.delivery, 0)],
            [self.answer(self.delivery, 1, 1, 1)],
            [self.answer(self.delivery, 1, -1)],
            [self.answer(self.delivery)] * 101,
        ):
            self.assertEqual(self.tell(*answers)[1].get("code"), "INVALID")
        gone = {**self.answer(self.delivery), "id": "999999999"}
        strange = {**self.answer(self.faq), "id": "no such entry"}
        self.assertEqual(self.tell(gone, strange, {**gone, "id": ""})[1]["status"], "done")
        self.assertFalse(self.rows())

    def test_what_was_answered_outlives_intent_and_chat(self):
        self.tell(self.answer(self.delivery))
        self.delivery.unlink()
        self.channel("chat-1").unlink()
        row = self.rows()
        self.assertEqual((row.kind, row.answered), ("intent", 1))
        self.assertFalse(row.intent_id or row.chat_id)

    def test_intent_says_how_it_is_doing(self):
        self.tell(self.answer(self.delivery, 3, 1))
        self.tell(self.answer(self.delivery, 2))
        long_ago = fields.Datetime.now() - timedelta(days=40)
        self.tell(self.answer(self.delivery, 50, 50), at=long_ago.isoformat() + "Z")
        self.assertEqual((self.delivery.answered_count, self.delivery.resolved_count), (5, 4))
        self.assertEqual(self.delivery.resolution_rate, 0.8)
        self.assertEqual((self.refunds.answered_count, self.refunds.resolution_rate), (0, 0))
        action = self.delivery.with_user(self.manager).action_answers()
        self.assertEqual(self.env[action["res_model"]].search_count(action["domain"]), 3)

    def test_shares_of_groups_weigh_every_answer(self):
        self.tell(self.answer(self.delivery, 9), self.answer(self.refunds, 1, 1))
        domain = [("channel_id", "=", self.livechat.id)]
        [[rate]] = self.env["chatbot.answer"]._read_group(domain, [], ["resolution_rate:avg"])
        self.assertEqual(rate, 0.9)

    def test_dashboard_tells_the_total_and_every_intent(self):
        self.tell(self.answer(self.delivery, 4, 1), self.answer(self.faq, 2), self.answer())
        figures = self.env["storefront.chat.dashboard"].with_user(self.agent).figures(self.livechat.id, 7)
        self.assertEqual(figures["bot_answers"], {"answered": 7, "resolved": 6, "resolution_rate": 6 / 7})
        delivery = {"kind": "intent", "intent": "Delivery", "answered": 4, "resolved": 3, "resolution_rate": 0.75}
        faq = {"kind": "faq", "answered": 2, "resolved": 2, "resolution_rate": 1}
        self.assertEqual(figures["bot_intents"][:2], [delivery, faq])
        wire = self.facade.staff_dashboard(staff=str(self.agent.id), channel="test-shop")["dashboard"]
        self.assertEqual(wire["bot_intents"], figures["bot_intents"])
        self.assertEqual(wire["bot_answers"], figures["bot_answers"])

    def test_dashboard_without_answers_has_no_rate(self):
        figures = self.env["storefront.chat.dashboard"].with_user(self.agent).figures(self.livechat.id, 1)
        self.assertEqual((figures["bot_answers"], figures["bot_intents"]), ({"answered": 0, "resolved": 0}, []))

    def test_agents_see_the_channels_they_serve_and_nobody_writes(self):
        self.tell(self.answer(self.delivery))
        answers = self.env["chatbot.answer"]
        self.assertTrue(self.rows().with_user(self.agent).read(["answered"]))
        with self.assertRaises(AccessError):
            self.rows().with_user(self.manager).write({"answered": 2})
        for user in (self.employee, self.bridge_user):
            with self.assertRaises(AccessError):
                answers.with_user(user).search([])
        self.livechat.user_ids = [Command.clear()]
        self.assertFalse(answers.with_user(self.agent).search([("channel_id", "=", self.livechat.id)]))
        self.assertEqual(self.delivery.with_user(self.agent).answered_count, 0)

    def test_other_companies_do_not_see_it(self):
        self.livechat.company_id = self.env["res.company"].create({"name": "Other Dairy"})
        self.tell(self.answer(self.delivery))
        answers = self.env["chatbot.answer"].with_user(self.manager)
        self.assertFalse(answers.search([("channel_id", "=", self.livechat.id)]))
