import json

from odoo.exceptions import ValidationError
from odoo.tests import BaseCase, tagged
from odoo.tools import file_open

from ...tools import linear_patterns
from ...tools.linear_syntax import NotLinear
from ..common import StorefrontChatCase


class TestLinearPatterns(BaseCase):
    def test_agrees_with_every_shared_case(self):
        with file_open("storefront_chat/tests/vectors/linear-patterns.json", filter_ext=(".json",)) as file:
            cases = json.load(file)
        self.assertTrue(cases)
        for case in cases:
            with self.subTest(case["pattern"]):
                self.assertEqual(self._refused(case["pattern"]), case.get("refused"))

    def test_what_is_long_or_deep_is_refused_not_run_into(self):
        self.assertEqual(self._refused("a" * 1001), "long")
        self.assertIn(self._refused("(" * 500 + ")" * 500), (None, "malformed"))

    def _refused(self, pattern):
        try:
            linear_patterns.check(pattern)
        except NotLinear as error:
            return error.reason
        return None


@tagged("post_install", "-at_install")
class TestIntents(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("bn_IN")
        cls.intent = cls.env["chatbot.intent"].create(
            {"engine_id": cls.engine.id, "name": "Price", "patterns": "price\ncost", "response": "Sixty taka"}
        )

    def row(self):
        [engine] = [row for row in self.facade.settings()["snapshot"]["engines"] if row["id"] == str(self.engine.id)]
        return engine["intents"][0]

    def test_refuses_what_the_bot_cannot_run_and_says_why(self):
        for pattern, reason in {r"(a)\1": "refers back", "(?=a)": "looks ahead", "a{1001}": "1000 times"}.items():
            with self.subTest(pattern), self.assertRaises(ValidationError) as caught:
                self.intent.patterns = f"price\n{pattern}"
            self.assertIn(reason, str(caught.exception))
            self.assertIn(pattern, str(caught.exception))
        self.assertEqual(self.row()["patterns"], ["price", "cost"])

    def test_refuses_it_in_a_translation_as_well(self):
        with self.assertRaises(ValidationError):
            self.intent.update_field_translations("patterns", {"bn_IN": "(?!দাম)"})
        with self.assertRaises(ValidationError):
            self.intent.with_context(lang="bn_IN").patterns = "(?!দাম)"

    def test_patterns_of_all_languages_go_together_in_order(self):
        self.intent.update_field_translations("patterns", {"bn_IN": "দাম\nprice\nকত টাকা"})
        self.assertEqual(self.row()["patterns"], ["price", "cost", "দাম", "কত টাকা"])

    def test_examples_stay_apart_by_language(self):
        self.assertNotIn("examples", self.row())
        self.intent.examples = " What is it? \n\nHow much?"
        self.intent.update_field_translations("examples", {"bn_IN": "দাম কত?"})
        self.assertEqual(self.row()["examples"], {"en": ["What is it?", "How much?"], "bn": ["দাম কত?"]})

    def test_copy_of_an_engine_keeps_its_intents(self):
        self.intent.examples = "How much?"
        copy = self.engine.copy()
        self.assertEqual(copy.intent_ids.patterns, "price\ncost")
        self.assertEqual(copy.intent_ids.examples, "How much?")
