import json
from datetime import UTC, timedelta
from email.utils import format_datetime

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..bridge import WithBridge
from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestConnection(WithBridge, StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.told = {
            "odoo": {"address": "https://erp.example.com", "database": self.env.cr.dbname, "answers": True},
            "settings_version": self.env["storefront.chat.bridge"]._settings_version(),
            "knows_channel": True,
        }
        self.start_bridge(self.told)

    def outcome(self):
        return self.livechat.with_user(self.manager).action_test_connection()["params"]

    def assert_says(self, *words):
        outcome = self.outcome()
        self.assertEqual((outcome["type"], outcome["sticky"]), ("danger", True), outcome)
        for word in words:
            self.assertIn(word, outcome["message"])

    def tell(self, **changed):
        self.bridge.answer = json.dumps({**self.told, **changed})

    def test_says_that_all_is_well(self):
        self.assertEqual(self.outcome()["type"], "success")
        self.assertEqual(self.bridge.asked, [("/api/v1/odoo/connection", {"channel": "test-shop"})])

    def test_says_what_is_not_entered_yet(self):
        self.set_bridge(self.bridge.url, secret=False)
        self.assert_says("no secret yet", "ODOO_WEBHOOK_SECRET")
        self.set_bridge(False)
        self.assert_says("no address of the bridge")
        for wrong in ("chat.example.com", "https://", "ftp://chat.example.com"):
            self.set_bridge(wrong)
            self.assert_says(wrong, "is no address")

    def test_says_that_the_bridge_is_not_reached(self):
        self.set_bridge("http://127.0.0.1:9/")
        self.assert_says("cannot reach 127.0.0.1:9")
        self.set_bridge(self.bridge.url.replace("http:", "https:"))
        self.assert_says("127.0.0.1", "not by https")

    def test_says_whether_the_secret_or_the_clock_is_wrong(self):
        self.bridge.status = 401
        self.assert_says("refuses the secret")
        late = fields.Datetime.now().replace(tzinfo=UTC) - timedelta(minutes=20)
        self.bridge.headers = {"Date": format_datetime(late, usegmt=True)}
        self.assert_says("clocks", "20 minutes")
        self.bridge.headers = {"Date": "yesterday"}
        self.assert_says("refuses the secret")

    def test_says_what_answers_instead_of_a_bridge(self):
        self.bridge.headers = {"Location": "https://www.example.com/"}
        for status, word in {302: "https://www.example.com/", 404: "no bridge", 502: "behind it", 418: "418"}.items():
            self.bridge.status = status
            self.assert_says(word)
        self.bridge.status = 200
        for answer in ("<html>", "[]", "{}", '{"odoo": {}}'):
            self.bridge.answer = answer
            self.assert_says("no bridge of this version")

    def test_says_that_the_bridge_serves_another_odoo(self):
        self.tell(odoo={**self.told["odoo"], "database": "elsewhere"})
        self.assert_says("another Odoo", "elsewhere", "https://erp.example.com")
        self.tell(settings_version="0" * 32)
        self.assert_says("latest settings", "a copy")

    def test_says_what_the_bridge_lacks(self):
        self.tell(odoo={**self.told["odoo"], "answers": False})
        self.assert_says("gets no answer from Odoo")
        self.bridge.answer = json.dumps({"odoo": self.told["odoo"], "knows_channel": False})
        self.assert_says("Storefront Chat / Bridge")
        self.tell(knows_channel=False)
        self.assert_says("does not offer", "test-shop")

    def test_settings_test_what_is_entered_before_it_is_saved(self):
        settings = self.env["res.config.settings"].create(
            {"storefront_chat_bridge_url": "http://127.0.0.1:9/", "storefront_chat_bridge_secret": "entered"}
        )
        self.assertIn("127.0.0.1:9", settings.action_test_storefront_connection()["params"]["message"])

    def test_is_for_managers(self):
        for user in (self.agent, self.employee, self.bridge_user):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.livechat.with_user(user).action_test_connection()
        self.assertFalse(self.bridge.asked)
