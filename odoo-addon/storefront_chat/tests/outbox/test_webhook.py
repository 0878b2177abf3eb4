import hashlib
import hmac
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

from odoo.tests import tagged

from ...tools import webhook
from ..common import StorefrontChatCase

SECRET = "test-secret"


class Bridge(HTTPServer):
    """Takes webhooks, checks them as the contract says, and answers 202."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), BridgeHandler)
        self.received, self.arrived = [], threading.Event()
        self.url = f"http://127.0.0.1:{self.server_port}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class BridgeHandler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        timestamp, nonce = self.headers["X-Storefront-Timestamp"], self.headers["X-Storefront-Nonce"]
        message = f"POST {self.path}\n{timestamp}\n{nonce}\n".encode() + body
        signature = "sha256=" + hmac.new(SECRET.encode(), message, hashlib.sha256).hexdigest()
        right = hmac.compare_digest(signature, self.headers["X-Storefront-Signature"])
        now = time.time()  # noqa: TID251 (as the bridge does)
        fresh = abs(now - int(self.headers["X-Storefront-Timestamp"])) < 300
        if right and fresh:
            self.server.received.append((self.path, json.loads(body)))
        self.send_response(202 if right and fresh else 401)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.server.arrived.set()

    def log_message(self, *_args):
        pass


@tagged("post_install", "-at_install")
class TestWebhook(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.bridge = Bridge()
        self.addCleanup(self.bridge.server_close)
        self.addCleanup(self.bridge.shutdown)
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("storefront_chat.bridge_url", self.bridge.url)
        parameters.set_param("storefront_chat.bridge_secret", SECRET)
        self.env.cr.postcommit.clear()

    def notice(self):
        """What this transaction would queue for the webhook on commit."""
        return self.env.cr.postcommit.data.get("storefront_chat.webhook")

    def compose(self):
        return self.env["storefront.chat.webhook"]._compose([self.notice()])

    def test_webhook_carries_the_events_signed(self):
        channel = self.live_chat()
        self.agent_says(channel, "নমস্কার")
        url, secret, payloads = self.compose()
        for payload in payloads:
            webhook.post(url, secret, payload)
        [(path, received)] = self.bridge.received
        self.assertEqual(path, "/api/v1/odoo/events")
        self.assertEqual(received["events"], self.events())
        self.assertEqual(received["events"][-1]["content"], "নমস্কার")
        self.assertNotIn("settings_version", received)

    def test_wrong_secret_is_noticed(self):
        with self.assertRaises(webhook.requests.RequestException):
            webhook.post(self.bridge.url, "other", {"events": [], "typing": []})

    def test_typing_goes_with_the_webhook_and_is_not_stored(self):
        channel = self.live_chat()
        member = channel.with_user(self.agent).channel_member_ids.filtered("is_self")
        member._notify_typing(True)
        member._notify_typing(False)
        _url, _secret, [payload] = self.compose()
        agent = {"id": str(self.agent.id), "name": "Test Agent"}
        self.assertEqual(payload["typing"], [{"conversation": "c1", "agent": agent, "is_typing": False}])
        self.assertEqual(payload["events"], [])
        self.assertEqual(self.events(), [])

    def test_shoppers_typing_does_not_echo(self):
        self.live_chat()
        self.facade.typing(conversation="c1", is_typing=True)
        self.assertFalse((self.notice() or {}).get("typing"))

    def test_what_was_rolled_back_sends_no_webhook(self):
        channel = self.live_chat()
        try:
            with self.env.cr.savepoint():
                self.agent_says(channel, "never mind")
                raise ValueError
        except ValueError:
            pass
        self.assertIsNone(self.compose())

    def test_settings_change_sends_the_new_version(self):
        self.livechat.welcome_message = "Welcome!"
        _url, _secret, [payload] = self.compose()
        self.assertEqual(payload["settings_version"], self.facade.settings()["version"])

    def test_faq_counters_send_no_webhook(self):
        category = self.env["support.faq.category"].create({"name": "Delivery"})
        faq = self.env["support.faq"].create({"name": "When?", "answer": "<p>Soon</p>", "category_id": category.id})
        self.env.cr.postcommit.clear()
        self.push(self.op("faq_counts", counts=[{"faq_id": str(faq.id), "views": 1, "helpful": 0, "not_helpful": 0}]))
        self.assertFalse(self.notice())

    def test_no_webhook_without_an_address(self):
        self.env["ir.config_parameter"].set_param("storefront_chat.bridge_url", False)
        channel = self.live_chat()
        self.agent_says(channel, "Hello")
        self.assertIsNone(self.compose())
        self.assertTrue(self.events())

    def test_sender_works_in_the_background_and_survives_failures(self):
        outcomes = iter([RuntimeError("broken"), (self.bridge.url, SECRET, [{"events": [], "typing": []}])])

        def compose(_dbname, _notices):
            outcome = next(outcomes)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        sender = webhook.Sender(compose)
        with self.assertLogs("odoo.addons.storefront_chat", "ERROR"):
            sender.put("db", {"n": 1})
            deadline = time.monotonic() + 60
            while not sender._notices.empty() and time.monotonic() < deadline:
                threading.Event().wait(0.01)
            sender.put("db", {"n": 2})
            self.assertTrue(self.bridge.arrived.wait(60))
        self.assertEqual(len(self.bridge.received), 1)

    def test_dead_bridge_never_blocks_a_transaction(self):
        release = threading.Event()
        self.addCleanup(release.set)
        sender = webhook.Sender(lambda _dbname, _notices: release.wait(10) and None)
        started = time.monotonic()
        for number in range(1000):
            sender.put("db", {"n": number})
        self.assertLess(time.monotonic() - started, 1)
