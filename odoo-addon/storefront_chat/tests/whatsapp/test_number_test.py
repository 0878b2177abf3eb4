"""The test of a number says in a sentence what has to be mended."""

import json

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..bridge import WithBridge
from .number_case import APP_SECRET, PHONE_UID, SET_UP, TOKEN, NumberCase

NUMBER = {"phone": "+880 1711-000000", "name": "Zzq Dairy", "quality": "GREEN", "verified": True}


@tagged("post_install", "-at_install")
class TestNumberTest(WithBridge, NumberCase):
    def setUp(self):
        super().setUp()
        self.start_bridge({"outcome": "works", "number": NUMBER})
        self.shop.write(SET_UP)

    def outcome(self):
        return self.shop.action_test_whatsapp()["params"]

    def assert_says(self, kind, *words):
        outcome = self.outcome()
        self.assertEqual((outcome["type"], outcome["sticky"]), (kind, kind != "success"), outcome)
        for word in words:
            self.assertIn(word, outcome["message"])

    def test_tells_what_meta_knows_of_it(self):
        self.assert_says("success", "+880 1711-000000", "Zzq Dairy", "GREEN")
        [(path, question)] = self.bridge.asked
        self.assertEqual(path, "/api/v1/odoo/whatsapp-test")
        self.assertEqual(question, {"number": PHONE_UID, "version": self.facade.whatsapp_numbers()["version"]})
        for secret in (TOKEN, APP_SECRET):
            self.assertNotIn(secret, json.dumps(self.bridge.asked))
        self.bridge.answer = json.dumps({"outcome": "works", "number": {"phone": "+1", "verified": False}})
        self.assert_says("success", "not verified")

    def test_tells_what_is_not_entered_yet(self):
        for name, word in (
            ("whatsapp_app_secret", "app secret"),
            ("whatsapp_token", "access token"),
            ("whatsapp_phone_uid", "phone number ID"),
        ):
            self.shop.write({name: False})
            self.assert_says("danger", word)
        self.assertFalse(self.bridge.asked)

    def test_tells_why_nothing_arrives(self):
        webhook = {"here": "https://chat.example.com/w", "there": "https://other.example.com/w"}
        for outcome, word in {
            "webhook_missing": "no webhook",
            "webhook_elsewhere": "https://other.example.com/w",
            "not_subscribed": "no app is subscribed",
            "webhook_unknown": "does not tell",
        }.items():
            self.bridge.answer = json.dumps({"outcome": outcome, "number": NUMBER, "webhook": webhook})
            self.assert_says("warning", word, "+880 1711-000000")

    def test_tells_what_is_wrong(self):
        for outcome, word in {
            "not_read": "in a moment",
            "unreachable": "graph.facebook.com",
            "token_expired": "expired",
            "token_wrong": "does not know this access token",
            "secret_wrong": "app secret",
            "number_unknown": "phone number ID",
            "account_unknown": "Business Account",
            "version_unknown": "Graph API",
            "too_many": "too often",
            "of a later bridge": "does not understand",
        }.items():
            self.bridge.answer = json.dumps({"outcome": outcome})
            self.assert_says("danger", word)
        self.bridge.answer = json.dumps({"outcome": "refused", "code": 10})
        self.assert_says("danger", "whatsapp_business_messaging")

    def test_tells_what_is_wrong_with_the_bridge(self):
        for answer in ("<html>", "[]", "{}"):
            self.bridge.answer = answer
            self.assert_says("danger", "no bridge of this version")
        self.bridge.status = 401
        self.assert_says("danger", "refuses the secret")
        self.bridge.status = 404
        self.assert_says("danger", "no bridge of this version")
        self.set_bridge("http://127.0.0.1:9/")
        self.assert_says("danger", "cannot reach 127.0.0.1:9")
        self.set_bridge(False)
        self.assert_says("danger", "does not know the bridge")

    def test_is_for_administrators(self):
        for user in (self.agent, self.employee, self.bridge_user):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.livechat.with_user(user).action_test_whatsapp()
        self.assertFalse(self.bridge.asked)
