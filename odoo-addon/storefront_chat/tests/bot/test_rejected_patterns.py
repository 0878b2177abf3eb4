from odoo.exceptions import AccessError, ValidationError
from odoo.tests import Form, tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestRejectedPatterns(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        values = {"engine_id": cls.engine.id, "response": "Sixty taka", "patterns": "price\ncost"}
        cls.price = cls.env["chatbot.intent"].create({**values, "name": "Price"})
        cls.other = cls.env["chatbot.intent"].create({**values, "name": "Other"})

    def tell(self, *patterns, version=None):
        rows = [{"intent": str(intent.id), "pattern": text, "reason": reason} for intent, text, reason in patterns]
        version = version or self.facade.settings()["version"]
        self.assertEqual(self.facade.rejected_patterns(version=version, patterns=rows), {})

    def warnings(self):
        return [intent.rejected_pattern_warning or "" for intent in (self.price, self.other)]

    def test_intent_names_rejected_patterns_and_why(self):
        self.tell((self.price, "price", "not_understood"), (self.other, "cost", "too_many"))
        self.assertEqual(
            self.warnings(),
            ["“price”: the bridge cannot run it", "“cost”: there are more patterns than it looks at"],
        )
        form = Form(self.price.with_user(self.manager))
        self.assertIn("price", form.rejected_pattern_warning)
        found = self.env["chatbot.intent"].search(
            [("rejected_pattern_ids", "!=", False), ("engine_id", "=", self.engine.id)]
        )
        self.assertEqual(found, self.price | self.other)

    def test_warning_goes_when_the_pattern_is_mended_even_before_the_bridge_looks_again(self):
        self.tell((self.price, "price", "not_understood"), (self.price, "cost", "not_understood"))
        self.price.patterns = "how much\ncost"
        self.assertEqual(self.warnings()[0], "“cost”: the bridge cannot run it")
        self.price.patterns = "how much"
        self.assertEqual(self.warnings(), ["", ""])

    def test_what_was_told_before_is_forgotten_and_the_same_told_again_changes_nothing(self):
        self.tell((self.price, "price", "not_understood"), (self.other, "cost", "too_many"))
        rows = self.price.rejected_pattern_ids
        self.tell((self.price, "price", "not_understood"))
        self.assertEqual((self.price.rejected_pattern_ids, self.warnings()[1]), (rows, ""))
        self.tell((self.price, "price", "too_many"))
        self.assertEqual(self.price.rejected_pattern_ids.mapped("reason"), ["too_many"])
        self.tell()
        self.assertEqual(self.warnings(), ["", ""])

    def test_telling_is_no_change_of_settings(self):
        before = self.facade.settings()["version"]
        self.tell((self.price, "price", "not_understood"))
        self.assertEqual(self.facade.settings()["version"], before)

    def test_what_is_said_of_other_settings_is_ignored(self):
        self.tell((self.price, "price", "not_understood"), version="an older one")
        self.assertEqual(self.warnings(), ["", ""])

    def test_intents_that_are_gone_are_ignored(self):
        self.other.unlink()
        self.tell((self.other, "cost", "too_many"), (self.price, "cost", "too_many"))
        version = self.facade.settings()["version"]
        self.facade.rejected_patterns(
            version=version, patterns=[{"intent": "none of yours", "pattern": "x", "reason": "too_many"}]
        )
        self.assertFalse(self.price.rejected_pattern_ids)

    def test_only_the_bridge_tells_and_in_the_agreed_shape(self):
        row = {"intent": str(self.price.id), "pattern": "price", "reason": "not_understood"}
        with self.assertRaises(AccessError):
            self.env["storefront.chat.bridge"].with_user(self.manager).rejected_patterns(version="1", patterns=[row])
        for patterns in ([{**row, "reason": "mood"}], [{**row, "pattern": 1}], [row] * 1001):
            with self.assertRaises(ValidationError):
                self.facade.rejected_patterns(version="1", patterns=patterns)

    def test_agents_read_it_nobody_else_does(self):
        self.tell((self.price, "price", "not_understood"))
        self.assertIn("price", self.price.with_user(self.agent).rejected_pattern_warning)
        for user in (self.employee, self.bridge_user):
            with self.assertRaises(AccessError):
                self.env["chatbot.rejected.pattern"].with_user(user).search([])
        with self.assertRaises(AccessError):
            self.price.rejected_pattern_ids.with_user(self.manager).unlink()
