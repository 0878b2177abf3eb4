from odoo.exceptions import AccessError
from odoo.tests import Form, tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestUnanswered(StorefrontChatCase):
    def question(self, text, count=1, **values):
        row = {"channel": "test-shop", "locale": "en", "text": text, "count": count}
        return {**row, "last_asked_at": "2026-11-20T09:00:00Z", **values}

    def tell(self, *questions):
        [result] = self.push(self.op("unanswered", questions=list(questions)))
        return result

    def rows(self):
        return self.env["chatbot.unanswered"].search([("channel_id", "=", self.livechat.id)])

    def test_same_question_is_counted_however_it_is_written(self):
        self.tell(self.question("Do you sell camel milk?", 2), self.question("do you sell  CAMEL milk", locale="en-GB"))
        self.tell(self.question("Do you sell camel milk??", 3, last_asked_at="2026-11-21T09:00:00.123Z"))
        [row] = self.rows()
        self.assertEqual((row.text, row.count, row.locale), ("Do you sell camel milk?", 6, "en"))
        self.assertEqual(str(row.first_asked_at), "2026-11-20 09:00:00")
        self.assertEqual(str(row.last_asked_at), "2026-11-21 09:00:00")
        self.assertEqual(row.company_id, self.livechat.company_id)

    def test_languages_and_vowel_signs_make_a_difference(self):
        self.tell(self.question("দুধ কি?", locale="bn"), self.question("দুধ ক?", locale="bn"), self.question("দুধ কি?"))
        self.assertEqual(len(self.rows()), 3)

    def test_told_twice_is_counted_once(self):
        operation = self.op("unanswered", questions=[self.question("Camel?")])
        self.assertEqual([row["duplicate"] for row in self.push(operation, operation)], [False, True])
        self.assertEqual(self.rows().count, 1)

    def test_refuses_what_cannot_be_and_ignores_unknown_channels(self):
        self.assertEqual(self.tell(self.question("x" * 301))["code"], "INVALID")
        self.assertEqual(self.tell(self.question("Camel?", 0))["code"], "INVALID")
        self.assertEqual(self.tell(self.question("Camel?", channel="nowhere"), self.question("??"))["status"], "done")
        self.assertFalse(self.rows())

    def test_intent_made_of_it_answers_it(self):
        self.tell(self.question("Camel milk?"))
        row = self.rows().with_user(self.manager)
        action = row.action_make_intent()
        self.assertEqual(row.state, "new")
        form = Form(self.env["chatbot.intent"].with_user(self.manager).with_context(**action["context"]))
        self.assertEqual((form.examples, form.engine_id), ("Camel milk?", self.engine))
        form.response = "No."
        form.save()
        self.assertEqual(row.state, "done")

    def test_faq_entry_made_of_it_answers_it(self):
        self.tell(self.question("Camel milk?"))
        row = self.rows().with_user(self.manager)
        category = self.env["support.faq.category"].create({"name": "Milk"})
        form = Form(self.env["support.faq"].with_user(self.manager).with_context(**row.action_make_faq()["context"]))
        self.assertEqual(form.name, "Camel milk?")
        form.category_id, form.answer = category, "<p>No.</p>"
        form.save()
        self.assertEqual(row.state, "done")

    def test_ignored_and_taken_up_again(self):
        self.tell(self.question("Camel milk?"))
        row = self.rows().with_user(self.manager)
        row.action_ignore()
        self.tell(self.question("Camel milk?"))
        self.assertEqual((row.state, row.count), ("ignored", 2))
        row.action_reopen()
        self.assertEqual(row.state, "new")

    def test_agents_read_managers_write_nobody_else(self):
        self.tell(self.question("Camel milk?"))
        row = self.rows()
        self.assertTrue(row.with_user(self.agent).read(["text"]))
        for user, call in (
            (self.agent, lambda record: record.action_ignore()),
            (self.employee, lambda record: record.read(["text"])),
            (self.bridge_user, lambda record: record.read(["text"])),
        ):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                call(row.with_user(user))

    def test_other_companies_do_not_see_it(self):
        self.livechat.company_id = self.env["res.company"].create({"name": "Other Dairy"})
        self.tell(self.question("Camel milk?"))
        self.assertFalse(self.rows().with_user(self.manager).search([("text", "=", "Camel milk?")]))
