import json

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from ..bridge import WithBridge
from ..common import StorefrontChatCase

CANDIDATES = [
    {"matcher": "faq", "label": "Do you deliver?", "confidence": 0.4, "why": "words of the entry"},
    {"matcher": "intent", "label": "Delivery", "confidence": 0.8, "why": "pattern deliver"},
]
ANSWER = {"type": "text", "content": "Every day.", "intent": "Delivery", "confidence": 0.8, "candidates": CANDIDATES}


@tagged("post_install", "-at_install")
class TestChatbotTest(WithBridge, StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.start_bridge(ANSWER)

    def trial(self, text="Do you deliver?"):
        vals = {"channel_id": self.livechat.id, "lang": "en_US", "text": text}
        return self.env["chatbot.test"].with_user(self.manager).create(vals)

    def complaint(self):
        with self.assertRaises(UserError) as caught:
            self.trial().action_test()
        return str(caught.exception)

    def test_shows_what_the_bot_would_say_and_why(self):
        trial = self.trial()
        self.assertEqual(trial.action_test()["res_id"], trial.id)
        question = {"channel": "test-shop", "locale": "en", "text": "Do you deliver?"}
        self.assertEqual(self.bridge.asked, [("/api/v1/odoo/bot-test", question)])
        self.assertEqual((trial.answer, trial.kind, trial.intent), ("Every day.", "Answer of an intent", "Delivery"))
        self.assertEqual(trial.candidate_ids.sorted().mapped("label"), ["Delivery", "Do you deliver?"])
        trial.action_test()
        self.assertEqual(len(trial.candidate_ids), 2)

    def test_an_answer_without_an_intent(self):
        self.bridge.answer = json.dumps({"type": "fallback", "content": "Sorry?", "confidence": 0, "candidates": []})
        trial = self.trial()
        trial.action_test()
        self.assertFalse(trial.intent)

    def test_says_what_is_in_the_way(self):
        for status, words in {401: "secret", 404: "test-shop", 503: "503", 302: "302"}.items():
            self.bridge.status = status
            with self.subTest(status):
                self.assertIn(words, self.complaint())
        self.bridge.status = 200
        for answer in ("no JSON", "[]", "{}", '{"type": "text"}', json.dumps({**ANSWER, "confidence": "sure"})):
            self.bridge.answer = answer
            with self.subTest(answer):
                self.assertIn("no bridge", self.complaint())

    def test_says_that_the_bridge_is_away_or_not_set(self):
        self.set_bridge("http://127.0.0.1:9/")
        self.assertIn("cannot be reached", self.complaint())
        self.set_bridge(False)
        self.assertIn("not set up", self.complaint())

    def test_begins_with_the_channel_of_the_engine(self):
        trial = Form(self.env["chatbot.test"].with_user(self.manager).with_context(default_engine_id=self.engine.id))
        self.assertEqual(trial.channel_id, self.livechat)

    def ask(self, user=None, engine=None):
        tests = self.env["chatbot.test"].with_user(user or self.manager)
        return tests.ask((engine or self.engine).id, "Do you deliver?")

    def test_in_the_form_of_an_intent_it_says_the_same(self):
        told = self.ask()
        self.assertEqual(self.bridge.asked[0][1]["text"], "Do you deliver?")
        said = (told["answer"], told["kind"], told["intent"])
        self.assertEqual(said, ("Every day.", "Answer of an intent", "Delivery"))
        self.assertEqual([row["label"] for row in told["candidates"]], ["Delivery", "Do you deliver?"])
        self.assertTrue(told["is_latest"], "of a bridge that tells no version nothing is said")

    def test_it_says_when_the_bridge_has_not_read_what_was_saved(self):
        latest = self.env["storefront.chat.bridge"].sudo()._settings_version()
        for version, is_latest in ((latest, True), ("older", False)):
            self.bridge.answer = json.dumps({**ANSWER, "settings_version": version})
            self.assertIs(self.ask()["is_latest"], is_latest)

    def test_an_engine_of_no_channel_is_not_asked(self):
        engine = self.env["chatbot.engine"].create({"name": "Zzq unused"})
        with self.assertRaisesRegex(UserError, "channel"):
            self.ask(engine=engine)

    def test_is_for_managers(self):
        for user in (self.agent, self.employee, self.bridge_user):
            with self.subTest(user=user.login, door="form"), self.assertRaises(AccessError):
                self.ask(user)
        for user in (self.agent, self.employee, self.bridge_user):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.env["chatbot.test"].with_user(user).create({"channel_id": self.livechat.id, "text": "Hi"})
