import json
from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ...tools import instants
from ..bridge import WithBridge
from ..common import StorefrontChatCase

PREPARED = {
    "content": "Zzq order 42 is on its way.",
    "template": {"name": "zzq", "language": "en_US", "variables": [{"name": "body.1", "text": "42"}]},
}


class WhatsAppCase(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.chat = self.live_chat()

    def window(self, hours):
        """The window ends in so many hours."""
        ends = fields.Datetime.now() + timedelta(hours=hours)
        [result] = self.push(self.op("whatsapp", window_ends_at=instants.to_wire(ends)))
        self.assertEqual(result["status"], "done")
        return ends

    def close_window(self):
        self.chat.storefront_window_ends_at = fields.Datetime.now() - timedelta(seconds=1)

    def messages(self):
        return [event for event in self.events() if event["kind"] == "message"]


@tagged("post_install", "-at_install")
class TestWindow(WhatsAppCase):
    def test_a_chat_is_known_to_be_on_whatsapp(self):
        self.assertEqual(self.chat.storefront_channel_kind, "web")
        self.assertFalse(self.chat.with_user(self.agent).storefront_shopper()["window"])
        ends = self.window(24)
        self.assertEqual(self.chat.storefront_channel_kind, "whatsapp")
        shown = self.chat.with_user(self.agent).storefront_shopper()["window"]
        self.assertEqual(shown, {"ends_at": fields.Datetime.to_string(ends)})
        found = self.env["discuss.channel"].with_user(self.agent).search([("storefront_channel_kind", "=", "whatsapp")])
        self.assertIn(self.chat, found)

    def test_who_is_no_agent_cannot_look_for_it(self):
        self.window(24)
        chats = self.env["discuss.channel"].with_user(self.employee)
        for domain in (
            [("storefront_channel_kind", "=", "whatsapp")],
            [("storefront_window_ends_at", "!=", False)],
        ):
            with self.assertRaises(AccessError):
                chats.search(domain)
        with self.assertRaises(AccessError):
            self.env["mail.message"].with_user(self.employee).search([("storefront_undelivered", "!=", False)])

    def test_the_end_does_not_go_back(self):
        ends = self.window(24)
        self.window(3)
        self.assertEqual(self.chat.storefront_window_ends_at, ends)

    def test_free_text_is_refused_before_it_is_posted(self):
        self.window(24)
        self.agent_says(self.chat, "In time")
        self.close_window()
        before = self.chat.message_ids
        with self.assertRaises(UserError) as refused:
            self.agent_says(self.chat, "Too late")
        self.assertIn("template", str(refused.exception))
        self.assertEqual(self.chat.message_ids, before)
        self.assertEqual([message["content"] for message in self.messages()], ["In time"])

    def test_notes_bot_and_closing_lines_are_not_held_up(self):
        self.window(24)
        self.close_window()
        self.chat.with_user(self.agent).message_post(
            body="Zzq note", message_type="comment", subtype_xmlid="mail.mt_note"
        )
        said = self.push(self.op_message("By the bot", 2, author="bot"), self.op_message("And so", 3, author="system"))
        self.assertEqual({result["status"] for result in said}, {"done"})
        self.chat.with_user(self.agent).action_storefront_end()
        self.assertEqual(self.kinds()[-1], "ended")

    def test_it_goes_on_when_the_shopper_writes(self):
        self.window(24)
        self.close_window()
        self.push(self.op_message("Here I am", 2))
        self.window(24)
        self.agent_says(self.chat, "Welcome back")
        self.assertEqual(self.messages()[-1]["content"], "Welcome back")

    def test_staff_are_told(self):
        self.window(24)
        self.close_window()
        staff = {"staff": str(self.agent.id), "conversation": "c1"}
        refused = {"ok": False, "code": "WINDOW_OVER"}
        self.assertEqual(self.facade.staff_post(id="zzq-1", content="Hi", **staff), refused)
        self.assertEqual(self.facade.staff_end(id="zzq-2", message="Bye", **staff), refused)
        self.assertEqual(self.chat.storefront_state, "live")
        sent = self.facade.staff_post(id="zzq-3", content=PREPARED["content"], template=PREPARED["template"], **staff)
        self.assertTrue(sent["ok"])
        self.assertEqual(self.messages()[-1]["template"], PREPARED["template"])
        self.assertTrue(self.facade.staff_end(id="zzq-4", **staff)["ok"])


@tagged("post_install", "-at_install")
class TestTemplates(WithBridge, WhatsAppCase):
    def setUp(self):
        super().setUp()
        self.start_bridge({"templates": [{"name": "zzq"}]})
        self.window(24)
        self.close_window()
        self.mine = self.chat.with_user(self.agent)

    def test_they_are_those_of_the_bridge(self):
        self.assertEqual(self.mine.storefront_templates(), [{"name": "zzq"}])
        [(path, asked)] = self.bridge.asked
        self.assertEqual((path, asked["conversation"]), ("/api/v1/odoo/templates", "c1"))

    def test_one_is_posted_as_it_reads_and_goes_as_a_template(self):
        self.answers(PREPARED)
        self.mine.storefront_send_template("zzq", "en_US", {"body.1": "42"})
        [message] = self.messages()
        self.assertEqual((message["content"], message["template"]), (PREPARED["content"], PREPARED["template"]))
        [(_path, asked)] = self.bridge.asked
        self.assertEqual(asked["template"]["variables"], [{"name": "body.1", "text": "42"}])

    def test_what_is_wrong_is_said_and_nothing_posted(self):
        self.bridge.status = 422
        self.bridge.headers = {"Content-Type": "application/problem+json; charset=utf-8"}
        self.answers({"code": "REQUEST.INVALID", "errors": [{"field": "variables.body.1", "message": "x"}]})
        with self.assertRaises(UserError) as wrong:
            self.mine.storefront_send_template("zzq", "en_US", {})
        self.assertIn("body.1", str(wrong.exception))
        self.bridge.status = 404
        self.answers({"code": "REQUEST.NOT_FOUND"})
        with self.assertRaises(UserError):
            self.mine.storefront_templates()
        self.assertEqual(self.messages(), [])

    def test_only_who_has_the_chat_sends_one(self):
        self.answers(PREPARED)
        for user in (self.second_agent, self.employee):
            with self.assertRaises(AccessError):
                self.chat.with_user(user).storefront_send_template("zzq", "en_US", {})
        with self.assertRaises(AccessError):
            self.chat.with_user(self.employee).storefront_templates()
        self.assertEqual(self.bridge.asked, [])

    def test_no_caller_makes_a_template_of_their_own_text(self):
        forged = self.mine.with_context(storefront_chat_template=PREPARED["template"])
        with self.assertRaises(UserError):
            forged.message_post(body="Anything", message_type="comment", subtype_xmlid="mail.mt_comment")

    def answers(self, answer):
        self.bridge.answer = json.dumps(answer)


@tagged("post_install", "-at_install")
class TestUndelivered(WhatsAppCase):
    def setUp(self):
        super().setUp()
        self.window(24)
        self.message = self.agent_says(self.chat, "Zzq hello")

    def delivery(self, status, **values):
        return self.push(self.op("delivery", message_id=str(self.message.id), status=status, **values))

    def member(self):
        return self.chat._storefront_shopper_member()

    def test_the_phone_has_it(self):
        self.delivery("delivered")
        self.assertEqual(self.member().fetched_message_id, self.message)
        self.assertNotEqual(self.member().seen_message_id, self.message)

    def test_why_it_never_got_there_and_that_it_did_after_all(self):
        self.delivery("failed", reason="unreachable")
        self.assertEqual(self.message.storefront_undelivered, "unreachable")
        self.delivery("delivered")
        self.assertFalse(self.message.storefront_undelivered)

    def test_a_message_that_is_gone_is_passed_over(self):
        [result] = self.push(self.op("delivery", message_id="0", status="failed", reason="unknown"))
        self.assertEqual(result["status"], "done")

    def test_it_is_sent_again_once(self):
        self.delivery("failed", reason="unknown")
        mine = self.chat.with_user(self.agent)
        with self.assertRaises(AccessError):
            self.chat.with_user(self.second_agent).storefront_send_again(self.message.id)
        mine.storefront_send_again(self.message.id)
        self.assertEqual([message["content"] for message in self.messages()], ["Zzq hello", "Zzq hello"])
        self.assertEqual(self.message.storefront_undelivered, "again")
        with self.assertRaises(UserError):
            mine.storefront_send_again(self.message.id)
        self.delivery("failed", reason="unknown")
        self.assertEqual(self.message.storefront_undelivered, "again")

    def test_what_cannot_pass_is_not_sent_again(self):
        other = self.live_chat("c2")
        for reason in ("window_over", "template", "unsupported"):
            self.delivery("failed", reason=reason)
            with self.assertRaises(UserError):
                self.chat.with_user(self.agent).storefront_send_again(self.message.id)
        with self.assertRaises(UserError):
            other.with_user(self.agent).storefront_send_again(self.message.id)
