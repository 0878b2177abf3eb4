import json
from datetime import datetime, timedelta

from markupsafe import Markup

from odoo import Command, fields
from odoo.exceptions import ValidationError
from odoo.tests import tagged

from ...hooks import uninstall_hook
from ..common import AGENT, NOW, StorefrontChatCase
from ..http_case import PatientHttpCase

BENGALI = "নমস্কার {{shopper}}"


class CannedResponseCase(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("bn_IN")
        cls.shared = cls.response(cls.manager, "hello", "Hello {{shopper}}", share=True)
        cls.shared.update_field_translations("substitution", {"bn_IN": BENGALI})
        cls.own = cls.response(cls.agent, "mine", "About {{order}}")
        cls.foreign = cls.response(cls.second_agent, "theirs", "Not for others")

    @classmethod
    def response(cls, user, source, substitution, share=False):
        group = [Command.link(cls.env.ref(AGENT).id)] if share else []
        vals = {"source": source, "substitution": substitution, "group_ids": group}
        return cls.env["mail.canned.response"].with_user(user).create(vals).sudo()


@tagged("post_install", "-at_install")
class TestCannedResponses(CannedResponseCase):
    def ask(self, method, user=None, **kwargs):
        return getattr(self.facade, f"staff_canned_{method}")(staff=str((user or self.agent).id), **kwargs)

    def shortcuts(self, user=None, **kwargs):
        return [row["shortcut"] for row in self.ask("responses", user, **kwargs)["canned_responses"]]

    def use(self, response=None, **kwargs):
        return self.ask("response_use", canned_response=str((response or self.shared).id), **kwargs)

    def test_each_person_gets_own_ones_and_shared_ones(self):
        self.assertLessEqual({"hello", "mine", "spoiled", "bkash"}, set(self.shortcuts()))
        for user in (self.agent, self.manager):
            self.assertNotIn("theirs", self.shortcuts(user))
        self.assertEqual(self.ask("responses", self.employee)["code"], "FORBIDDEN")
        self.assertEqual(self.ask("responses", self.bridge_user)["code"], "FORBIDDEN")

    def test_comes_in_pages(self):
        for number in range(5):
            self.env["mail.canned.response"].with_user(self.agent).create(
                {"source": f"zzq-{number}", "substitution": "Zzq"}
            )
        pages = [self.ask("responses", text="zzq-", offset=offset, limit=2) for offset in (0, 2, 4, 6)]
        shortcuts = [[row["shortcut"] for row in page["canned_responses"]] for page in pages]
        self.assertEqual(shortcuts, [["zzq-0", "zzq-1"], ["zzq-2", "zzq-3"], ["zzq-4"], []])
        self.assertEqual({page["total"] for page in pages}, {5})
        self.assertEqual(self.ask("responses", self.manager, text="zzq-")["total"], 0)
        for wrong in ({"limit": 0}, {"limit": 101}, {"offset": -1}):
            with self.assertRaises(ValidationError):
                self.ask("responses", **wrong)

    def test_comes_in_the_language_asked_for(self):
        self.agent.lang = "bn_IN"
        for locale, text in {"bn": BENGALI, "bn-BD": BENGALI, "en-GB": "Hello {{shopper}}", "fr": BENGALI}.items():
            with self.subTest(locale):
                [row] = [
                    row
                    for row in self.ask("responses", locale=locale)["canned_responses"]
                    if row["id"] == str(self.shared.id)
                ]
                self.assertEqual(row["content"], text)

    def test_found_by_text_and_category_and_no_wildcard(self):
        self.shared.storefront_category = "shipping"
        self.assertIn("hello", self.shortcuts(category="shipping"))
        self.assertNotIn("hello", self.shortcuts(category="payment"))
        self.assertEqual(self.shortcuts(text="about {{ord"), ["mine"])
        self.assertEqual(self.shortcuts(text="%"), [])

    def test_the_shop_has_its_defaults_in_both_languages(self):
        self.env["ir.module.module"].search([("name", "=", "storefront_chat")])._update_translations(["bn_IN"])
        ours = self.env["ir.model.data"].search(
            [("module", "=", "storefront_chat"), ("model", "=", "mail.canned.response")]
        )
        self.assertGreaterEqual(len(ours), 10)
        for response in self.env["mail.canned.response"].browse(ours.mapped("res_id")):
            with self.subTest(response.source):
                bengali = response.with_context(lang="bn_IN").substitution
                self.assertRegex(bengali, "[\u0980-\u09ff]")
                for name in ("shopper", "order", "agent"):
                    self.assertEqual(f"{{{{{name}}}}}" in bengali, f"{{{{{name}}}}}" in response.substitution)

    def test_save_makes_one_for_the_team(self):
        answer = self.ask("response_save", shortcut=" new ", content="Text", category="payment")
        row = answer["canned_response"]
        self.assertEqual(
            {**row, "id": ""},
            {
                "id": "",
                "shortcut": "new",
                "title": "",
                "content": "Text",
                "category": "payment",
                "order": 10,
                "shared": True,
                "usage_count": 0,
            },
        )
        self.assertIn("new", self.shortcuts())
        self.assertIn("new", self.shortcuts(self.second_agent))
        self.ask("response_save", shortcut="newer", content="Text", shared=False)
        self.assertNotIn("newer", self.shortcuts(self.second_agent))

    def test_save_changes_one_language_and_leaves_the_other(self):
        kwargs = {"canned_response": str(self.shared.id), "content": "আদাব", "locale": "bn"}
        self.assertTrue(self.ask("response_save", self.manager, **kwargs)["ok"])
        self.assertEqual(self.shared.with_context(lang="bn_IN").substitution, "আদাব")
        self.assertEqual(self.shared.with_context(lang="en_US").substitution, "Hello {{shopper}}")

    def test_rights_are_those_of_discuss(self):
        shared, own, foreign = (str(row.id) for row in (self.shared, self.own, self.foreign))
        for user, response, code in (
            (self.agent, shared, "FORBIDDEN"),
            (self.agent, foreign, "UNKNOWN"),
            (self.manager, own, "UNKNOWN"),
            (self.agent, "999999999", "UNKNOWN"),
            (self.agent, "no-number", "UNKNOWN"),
            (self.employee, shared, "FORBIDDEN"),
        ):
            with self.subTest(user=user.login, response=response):
                self.assertEqual(self.ask("response_save", user, canned_response=response, content="x")["code"], code)
                self.assertEqual(self.ask("response_delete", user, canned_response=response)["code"], code)
        self.assertEqual(self.use(self.foreign)["code"], "UNKNOWN")
        self.assertTrue(self.ask("response_delete", canned_response=own)["ok"])
        self.assertFalse(self.own.exists())

    def test_save_refuses_what_is_none(self):
        for kwargs in (
            {},
            {"shortcut": "x"},
            {"shortcut": " ", "content": "x"},
            {"shortcut": "x" * 65, "content": "x"},
            {"canned_response": str(self.own.id), "content": "  "},
        ):
            with self.subTest(kwargs):
                self.assertEqual(self.ask("response_save", **kwargs)["code"], "INVALID")

    def test_use_counts_and_fills_from_the_conversation(self):
        self.live_chat()
        self.assertEqual(self.use(conversation="c1"), {"ok": True, "content": "Hello Karim"})
        self.assertEqual(self.use(), {"ok": True, "content": "Hello"})
        self.assertEqual(self.shared.storefront_usage_count, 2)
        self.assertTrue(self.shared.last_used)
        [row] = [row for row in self.ask("responses")["canned_responses"] if row["id"] == str(self.shared.id)]
        self.assertEqual(row["usage_count"], 2)
        self.assertTrue(row["last_used_at"].endswith("Z"))

    def test_use_speaks_the_shoppers_language(self):
        self.push(self.op_open(locale="bn-BD"))
        self.assertEqual(self.use(conversation="c1")["content"], "নমস্কার Karim")
        self.assertEqual(self.use(conversation="c1", locale="en")["content"], "Hello Karim")

    def test_without_a_chat_the_agent_is_known(self):
        response = self.response(self.agent, "zzq", "Hello {{shopper}}, {{agent}} here!")
        self.assertEqual(self.use(response)["content"], "Hello, Test Agent here!")

    def test_use_tells_nothing_of_chats_that_are_not_ones_own(self):
        self.live_chat()
        self.livechat.user_ids = self.second_agent
        stranger = self._user("test-stranger", "base.group_user", AGENT)
        answer = self.ask("response_use", stranger, canned_response=str(self.shared.id), conversation="c1")
        self.assertEqual(answer["code"], "FORBIDDEN")
        self.assertEqual(self.use(conversation="nowhere")["code"], "UNKNOWN")
        self.assertEqual(self.shared.storefront_usage_count, 0)

    def test_uninstalling_leaves_plain_text(self):
        uninstall_hook(self.env)
        self.env.cr.execute("SELECT substitution FROM mail_canned_response WHERE id = %s", [self.shared.id])
        self.assertEqual(self.env.cr.fetchone(), ("Hello {{shopper}}",))


@tagged("post_install", "-at_install")
class TestPlaceholders(CannedResponseCase):
    def said(self, text, user=None):
        self.agent_says(self.channel(), text, user)
        return [event["content"] for event in self.events() if event["kind"] == "message"][-1]

    def test_are_filled_when_an_agent_writes(self):
        self.live_chat()
        self.assertEqual(
            self.said("Hi {{shopper}}, I am {{ agent }}. {{other}}"), "Hi Karim, I am Test Agent. {{other}}"
        )

    def test_what_is_not_known_is_left_out(self):
        shopper = {"id": "shopper-c1", "verified": False}
        self.push(self.op_open(shopper=shopper))
        self.set_status(self.agent)
        self.push(self.op("connect"))
        self.assertEqual(self.said("Hello {{shopper}}, about {{order}}:"), "Hello, about:")

    def test_a_name_is_no_markup_and_no_placeholder(self):
        name = "<img src=x onerror=alert(1)> {{agent}}"
        self.push(self.op_open(shopper={"id": "shopper-c1", "verified": False, "name": name}))
        self.set_status(self.agent)
        self.push(self.op("connect"))
        self.assertEqual(self.said(Markup("<p>Hi {{shopper}}</p>")), f"Hi {name}")
        self.assertNotIn("<img", self.channel().message_ids[:1].body)

    def test_shoppers_and_other_chats_are_left_alone(self):
        channel = self.live_chat()
        self.push(self.op_message("I am {{agent}}", sequence=2))
        self.assertIn("I am {{agent}}", channel.message_ids[:1].body)
        other = self.env["discuss.channel"].create({"name": "Team", "channel_type": "channel"})
        message = other.with_user(self.agent).sudo().message_post(body="{{shopper}}", message_type="comment")
        self.assertIn("{{shopper}}", message.body)

    def test_order_is_that_of_a_shopper_for_whom_the_shop_vouches(self):
        partner = self.env["res.partner"].create({"name": "Amina", "email": "amina@shop.example"})
        order = self.env["sale.order"].create({"partner_id": partner.id, "state": "sale"})
        channel = self.live_chat()
        channel.storefront_email = "amina@shop.example"
        self.assertEqual(self.said("Order {{order}}."), "Order.")
        channel.storefront_verified_until = fields.Datetime.now() + timedelta(hours=1)
        self.assertEqual(self.said("Order {{order}}."), f"Order {order.name}.")

    def test_staff_post_fills_them_too(self):
        self.live_chat()
        self.facade.staff_post(id="p1", staff=str(self.agent.id), conversation="c1", content="Hi {{shopper}}")
        self.assertEqual(self.events()[-1]["content"], "Hi Karim")


@tagged("post_install", "-at_install")
class TestCannedResponsesInDiscuss(PatientHttpCase, CannedResponseCase):
    def test_a_use_in_discuss_counts(self):
        channel = self.live_chat()
        self.authenticate("test-agent", "test-agent-password")
        used = [self.shared.id, self.own.id, self.foreign.id, "nonsense"]
        params = {
            "thread_model": "discuss.channel",
            "thread_id": channel.id,
            "post_data": {"body": "Hello {{shopper}}", "message_type": "comment", "subtype_xmlid": "mail.mt_comment"},
            "canned_response_ids": used,
        }
        response = self.url_open(
            "/mail/message/post",
            data=json.dumps({"jsonrpc": "2.0", "method": "call", "params": params}),
            headers={"Content-Type": "application/json"},
        )
        self.assertNotIn("error", response.json())
        responses = self.shared | self.own | self.foreign
        responses.invalidate_recordset()
        self.assertEqual([row.storefront_usage_count for row in responses], [1, 1, 0])
        self.assertGreater(self.shared.last_used, datetime.fromisoformat(NOW.rstrip("Z")))
        self.assertEqual(self.events()[-1]["content"], "Hello Karim")
