import base64
from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged

from ..common import StorefrontChatCase

# What makes the check of a password slow.
COSTLY = "passlib.handlers.pbkdf2.pbkdf2_hmac"


@tagged("post_install", "-at_install")
class TestStaff(StorefrontChatCase):
    def login(self, login, password):
        return self.facade.staff_login(login=login, password=password)

    def post(self, user=None, content="Hello", operation_id="p1", conversation="c1", **files):
        staff = str((user or self.agent).id)
        return self.facade.staff_post(id=operation_id, staff=staff, conversation=conversation, content=content, **files)

    def file(self, name="label.pdf", content=b"%PDF-1.4 label", mimetype="application/pdf"):
        return {"id": "f1", "name": name, "mimetype": mimetype, "data": base64.b64encode(content).decode()}

    def test_password_grants_the_role_of_the_groups(self):
        answer = self.login("test-agent", "test-agent-password")
        self.assertTrue(answer["granted"])
        self.assertEqual(
            answer["staff"],
            {"id": str(self.agent.id), "name": "Test Agent", "role": "agent", "channels": ["test-shop"]},
        )
        manager = self.login("test-manager", "test-manager-password")["staff"]
        self.assertEqual(manager["role"], "manager")
        self.assertIn("test-shop", manager["channels"])

    def test_api_key_grants_too(self):
        keys = self.env["res.users.apikeys"].with_user(self.agent).sudo()
        key = keys._generate(None, "test", fields.Datetime.now() + timedelta(days=1))
        self.assertTrue(self.login("test-agent", key)["granted"])
        self.assertFalse(self.login("test-manager", key)["granted"])

    def test_everything_else_is_not_granted_alike(self):
        for login, password in (
            ("test-agent", "wrong"),
            ("test-agent", ""),
            ("", ""),
            ("nobody", "wrong"),
            ("test-employee", "test-employee-password"),
            ("test-bridge", "test-bridge-password"),
        ):
            with self.subTest(login=login):
                self.assertEqual(self.login(login, password), {"granted": False})

    def test_who_is_known_cannot_be_told_by_the_time(self):
        for login in ("test-agent", "nobody"):
            with self.subTest(login), patch(COSTLY, autospec=True, return_value=bytes(64)) as costly:
                self.login(login, "wrong")
                self.assertEqual(costly.call_count, 1)

    def test_person_is_known_until_deactivated(self):
        def person(user):
            return self.facade.staff_person(staff=str(user.id))

        self.assertEqual(person(self.agent), self.login("test-agent", "test-agent-password"))
        self.agent.active = False
        self.assertEqual(person(self.agent), {"granted": False})
        self.assertEqual(person(self.bridge_user), {"granted": False})
        self.assertEqual(self.facade.staff_person(staff="0"), {"granted": False})

    def test_password_is_never_logged(self):
        with self.assertLogs("odoo.addons.storefront_chat", "DEBUG") as logs:
            self.login("test-agent", "not-my-password")
        self.assertNotIn("not-my-password", " ".join(logs.output))
        self.assertNotIn("test-agent", " ".join(logs.output))

    def test_post_is_an_ordinary_message_of_that_person(self):
        channel = self.open_chat()
        answer = self.post(content="<b>Hi</b>\nthere")
        message = self.env["mail.message"].browse(int(answer["message_id"]))
        self.assertEqual(message.author_id, self.agent.partner_id)
        self.assertEqual(message.create_uid, self.agent)
        self.assertIn("&lt;b&gt;Hi", message.body)
        self.assertEqual([kind for kind in self.kinds() if kind != "read"], ["agent_joined", "message"])
        self.assertEqual(self.events()[-1]["content"], "<b>Hi</b>\nthere")
        self.assertIn(self.agent.partner_id, channel.channel_member_ids.partner_id)

    def test_twice_is_once(self):
        channel = self.live_chat()
        first = self.post()
        self.assertEqual(self.post(), first)
        own = channel.message_ids.filtered(lambda message: message.author_id == self.agent.partner_id)
        self.assertEqual(len(own), 1)

    def test_files_are_that_persons_own_and_reach_the_shopper(self):
        channel = self.live_chat()
        answer = self.post(content="", attachments=[self.file(), self.file("jar.svg", b"<svg/>", "image/svg+xml")])
        message = self.env["mail.message"].browse(int(answer["message_id"]))
        label, drawing = message.attachment_ids.sorted("id")
        self.assertEqual((label.name, label.raw, label.mimetype), ("label.pdf", b"%PDF-1.4 label", "application/pdf"))
        self.assertIn(drawing.mimetype, ("application/octet-stream", "text/plain"))
        self.assertEqual((label.create_uid, label.res_model, label.res_id), (self.agent, channel._name, channel.id))
        self.assertFalse(label.storefront_key)
        [event] = [event for event in self.events() if event["kind"] == "message"]
        self.assertEqual((event["content"], event["attachments"][0]["id"]), ("", str(label.id)))
        shown = self.facade.attachment(conversation="c1", attachment=str(label.id))["attachment"]
        self.assertEqual(base64.b64decode(shown["data"]), label.raw)
        self.assertEqual(self.post(content="", attachments=[self.file()]), answer)
        self.assertEqual(len(message.attachment_ids), 2)

    def test_files_that_cannot_be_sent_leave_nothing(self):
        channel = self.live_chat()
        before = self.env["ir.attachment"].search_count([])
        for files in ([self.file()] * 11, [self.file(content=b"")], [self.file(name=" ")]):
            with self.subTest(files=len(files)):
                answer = self.post(attachments=files)
                self.assertEqual((answer["code"], answer["fields"]), ("INVALID", ["attachments"]))
        self.assertEqual(self.post(self.employee, attachments=[self.file()])["code"], "FORBIDDEN")
        self.assertEqual(self.env["ir.attachment"].search_count([]), before)
        self.assertFalse(channel.message_ids.attachment_ids)

    def test_rights_of_the_person_decide(self):
        channel = self.open_chat()
        self.livechat.user_ids = self.second_agent
        for user in (self.agent, self.employee, self.bridge_user):
            with self.subTest(user=user.login):
                self.assertEqual(self.post(user, operation_id=f"p-{user.id}"), {"ok": False, "code": "FORBIDDEN"})
        self.assertEqual(len(channel.message_ids), 1)
        self.assertTrue(self.post(self.manager, operation_id="pm")["ok"])

    def test_what_cannot_be_is_said(self):
        self.open_chat()
        flaw = {"ok": False, "code": "INVALID", "reason": "the message is empty or too long"}
        self.assertEqual(self.post(content="  "), {**flaw, "fields": ["content"]})
        ends = {"staff": str(self.agent.id), "conversation": "c1", "message": "x" * 60_000}
        self.assertEqual(self.facade.staff_end(id="e9", **ends), {**flaw, "fields": ["message"]})
        self.assertEqual(self.post(conversation="nowhere"), {"ok": False, "code": "UNKNOWN_CONVERSATION"})
        answer = self.facade.staff_post(id="p9", staff="no-number", conversation="c1", content="x")
        self.assertEqual(answer, {"ok": False, "code": "FORBIDDEN"})
        self.push(self.op_end())
        self.assertEqual(self.post(), {"ok": False, "code": "CONVERSATION_ENDED"})

    def test_end_with_a_last_message(self):
        channel = self.live_chat()
        staff = {"staff": str(self.agent.id), "conversation": "c1"}
        answer = self.facade.staff_end(id="e1", message="Goodbye", **staff)
        self.assertTrue(answer["message_id"])
        self.assertEqual([kind for kind in self.kinds() if kind != "read"], ["message", "ended"])
        self.assertEqual(channel.storefront_state, "ended")
        self.assertEqual(self.facade.staff_end(id="e1", message="Goodbye", **staff), answer)

    def test_end_without_words(self):
        self.live_chat()
        answer = self.facade.staff_end(id="e2", staff=str(self.agent.id), conversation="c1")
        self.assertEqual(answer, {"ok": True})
        self.assertEqual(self.kinds(), ["ended"])

    def test_who_is_no_live_chat_user_is_refused_by_every_call(self):
        self.open_chat()
        who = {"staff": str(self.employee.id)}
        for answer in (
            self.facade.staff_end(id="n1", conversation="c1", **who),
            self.facade.staff_ticket_message(id="n2", reference="T1", content="x", is_internal=True, **who),
            self.facade.staff_agents(**who),
            self.facade.staff_tickets(offset=0, limit=1, **who),
        ):
            self.assertEqual((answer["ok"], answer["code"]), (False, "FORBIDDEN"))
