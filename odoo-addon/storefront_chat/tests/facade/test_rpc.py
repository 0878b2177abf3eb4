import json
import xmlrpc.client

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..common import StorefrontChatCase
from ..http_case import PatientHttpCase
from ..native import RPC_LOGGERS, message_id


@tagged("post_install", "-at_install")
class TestRpc(PatientHttpCase, StorefrontChatCase):
    """Over real HTTP: as the bridge and an agent's browser call."""

    def setUp(self):
        super().setUp()
        self.enterContext(mute_logger(*RPC_LOGGERS))

    def execute(self, user, model, method, args=(), **kwargs):
        params = [self.env.cr.dbname, user.id, f"{user.login}-password", model, method, list(args), kwargs]
        body = {"jsonrpc": "2.0", "method": "call", "id": 1}
        body["params"] = {"service": "object", "method": "execute_kw", "args": params}
        response = self.url_open("/jsonrpc", json.dumps(body), headers={"Content-Type": "application/json"}).json()
        self.assertNotIn("error", response)
        return response["result"]

    def facade_call(self, method, **kwargs):
        return self.execute(self.bridge_user, "storefront.chat.bridge", method, **kwargs)

    def test_json_rpc_carries_a_conversation(self):
        results = self.facade_call("push", operations=[self.op_open(), self.op_message("Hello"), self.op("connect")])
        self.assertEqual(results["results"][2]["desk"]["state"], "waiting")
        chat_ids = self.execute(self.agent, "discuss.channel", "search", [[("storefront_key", "=", "c1")]])
        words = {"body": "Hi", "message_type": "comment", "subtype_xmlid": "mail.mt_comment"}
        answer = message_id(self.execute(self.agent, "discuss.channel", "message_post", [chat_ids], **words))
        self.assertIsInstance(answer, int)
        events = self.facade_call("pull_events", limit=10)["events"]
        self.assertEqual(events[-1]["message_id"], str(answer))

    def test_staff_may_do_what_the_bridge_may_not(self):
        self.facade_call("push", operations=[self.op_open(), self.op_message("Hello")])
        staff = {"staff": str(self.agent.id), "conversation": "c1"}
        posted = self.facade_call("staff_post", id="p1", content="Hi", **staff)
        self.assertTrue(posted.get("message_id"), posted)
        self.assertTrue(self.facade_call("staff_end", id="e1", message="Bye", **staff)["ok"])

    def test_xml_rpc_needs_no_null(self):
        proxy = self.xmlrpc_object
        login = (self.env.cr.dbname, self.bridge_user.id, "test-bridge-password", "storefront.chat.bridge")
        said = [self.op_open(), self.op_message("নমস্কার"), self.op("connect")]
        operations = [*said, self.op_end(), self.op("rate", rating=5)]
        for method, kwargs in (
            ("hello", {}),
            ("settings", {}),
            ("push", {"operations": operations}),
            ("typing", {"conversation": "c1", "is_typing": True}),
            ("pull_events", {"limit": 10}),
            ("ack_events", {"event_ids": []}),
            ("orders", {"verified": False}),
            ("staff_login", {"login": "x", "password": "y"}),
            ("staff_post", {"id": "p", "staff": "0", "conversation": "c1", "content": "x"}),
            ("staff_end", {"id": "e", "staff": "0", "conversation": "c1"}),
        ):
            with self.subTest(method=method):
                self.assertTrue(isinstance(proxy.execute_kw(*login, method, [], kwargs), dict))
        with self.assertRaises(xmlrpc.client.Fault), mute_logger("odoo.http"):
            proxy.execute_kw(*login, "hello", ["positional"])

    @mute_logger("odoo.http")
    def test_private_steps_cannot_be_called(self):
        for method in ("_push_one", "_as_shop", "_settings_snapshot", "_credentials_owner"):
            with self.subTest(method=method), self.assertRaises(xmlrpc.client.Fault):
                self.xmlrpc_object.execute_kw(
                    self.env.cr.dbname,
                    self.bridge_user.id,
                    "test-bridge-password",
                    "storefront.chat.bridge",
                    method,
                    [],
                )

    def test_agents_browser_types_reads_and_answers(self):
        channel = self.live_chat()
        self.authenticate("test-agent", "test-agent-password")
        body = {"channel_id": channel.id, "is_typing": True}
        self.make_jsonrpc_request("/discuss/channel/notify_typing", body)
        words = {"body": "Hello", "message_type": "comment", "subtype_xmlid": "mail.mt_comment"}
        self.make_jsonrpc_request(
            "/mail/message/post", {"thread_model": "discuss.channel", "thread_id": channel.id, "post_data": words}
        )
        self.assertEqual(self.kinds(), ["read", "message"])
        self.push(self.op_message("More", 2))
        last = channel.message_ids.sorted("id")[-1]
        self.make_jsonrpc_request(
            "/discuss/channel/mark_as_read", {"channel_id": channel.id, "last_message_id": last.id}
        )
        self.assertEqual(self.events()[-1]["sequence"], 2)
