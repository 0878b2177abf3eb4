"""Files go both ways: a shopper's are native attachments in Discuss, an agent's reach the shopper and nobody else."""

import base64

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ...models.conversation import attachments
from ..common import NOW, StorefrontChatCase

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
KEY = "0b1f2c3d-0000-4000-8000-000000000001"


@tagged("post_install", "-at_install")
class TestAttachments(StorefrontChatCase):
    def op_files(self, *files, content="", conversation="c1", **values):
        values = {"sequence": 2, "author": "user", "content": content, "sent_at": NOW, **values}
        return self.op("message", conversation, attachments=list(files), **values)

    def file(self, name="jar.png", content=PNG, mimetype="image/png", key=KEY):
        return {"id": key, "name": name, "mimetype": mimetype, "data": base64.b64encode(content).decode()}

    def agent_sends(self, channel, *contents, subtype="mail.mt_comment", body=""):
        files = self.env["ir.attachment"].with_user(self.agent)
        for number, content in enumerate(contents):
            pending = {"res_model": "mail.compose.message", "res_id": 0}
            files |= files.create({"name": f"invoice-{number}.pdf", "raw": content, **pending})
        channel.with_user(self.agent).message_post(
            body=body, message_type="comment", subtype_xmlid=subtype, attachment_ids=files.ids
        )
        return files

    def content(self, file_id, conversation="c1"):
        return self.facade.attachment(conversation=conversation, attachment=str(file_id))

    def test_a_shoppers_image_without_a_word_is_an_attachment_in_discuss(self):
        channel = self.live_chat()
        operation = self.op_files(self.file(), self.file("list.csv", b"milk,2", "text/csv", f"{KEY}-b"))
        self.assertEqual([result["status"] for result in self.push(operation, operation)], ["done", "done"])
        [message] = channel.message_ids.filtered("attachment_ids")
        self.assertEqual(message.author_guest_id, channel.storefront_guest_id)
        image, table = message.attachment_ids.sorted("id")
        self.assertEqual((image.name, image.raw, image.mimetype), ("jar.png", PNG, "image/png"))
        self.assertEqual((image.res_model, image.res_id), ("discuss.channel", channel.id))
        self.assertEqual(table.mimetype, "text/csv")
        self.assertEqual(image.with_user(self.agent).raw, PNG)
        with self.assertRaises(AccessError):
            image.with_user(self.employee).read(["name"])
        self.assertFalse(self.events())

    def test_a_voice_message_is_played_by_discuss_and_other_files_are_not(self):
        channel = self.live_chat()
        voice = self.file("voice.ogg", b"OggS with OpusHead", "audio/ogg")
        self.push(self.op_files(voice, self.file("call.amr", b"#!AMR call", "audio/amr", f"{KEY}-b")))
        said, call = channel.message_ids.attachment_ids.sorted("id")
        self.assertEqual((said.mimetype, call.mimetype), ("audio/ogg", "audio/amr"))
        self.assertEqual((len(said.voice_ids), len(call.voice_ids)), (1, 0))
        self.assertEqual(said.with_user(self.agent).raw, b"OggS with OpusHead")

    def test_order_is_kept_among_messages_without_files(self):
        channel = self.open_chat()
        before, after = self.op_message("before", 2), self.op_message("after", 4)
        self.push(before, self.op_files(self.file(), content="look", sequence=3), after)
        said = channel.message_ids.filtered("author_guest_id").sorted("id")[1:]
        self.assertEqual([str(body) for body in said.mapped("body")], ["<p>before</p>", "<p>look</p>", "<p>after</p>"])

    def test_files_that_cannot_be_are_refused_and_nothing_is_kept(self):
        self.open_chat()
        flawed = [
            self.op_files(content=" "),
            self.op_files(self.file(content=b"")),
            self.op_files(self.file(name=" ")),
            self.op_files(*[self.file() for _number in range(11)]),
            self.op_files(self.file(), author="bot"),
        ]
        self.assertEqual([result.get("code") for result in self.push(*flawed)], ["INVALID"] * len(flawed))
        for wrong in [{**self.file(), "data": "no base64"}, {"id": KEY}, {**self.file(), "id": "../x"}]:
            with self.subTest(wrong), self.assertRaises(ValidationError):
                self.push(self.op_files(wrong))
        self.assertFalse(self.env["ir.attachment"].search([("storefront_key", "!=", False)]))

    def test_media_types_that_browsers_run_are_not_believed(self):
        channel = self.open_chat()
        self.push(self.op_files(self.file("page.html", b"<script>alert(1)</script>", "text/html")))
        self.assertNotIn("html", channel.message_ids.attachment_ids.mimetype)

    def test_an_agents_files_are_told_and_given_out(self):
        channel = self.live_chat()
        files = self.agent_sends(channel, b"%PDF-1.4 one", b"%PDF-1.4 two", body="Your invoices")
        [event] = [event for event in self.events() if event["kind"] == "message"]
        self.assertEqual(event["content"], "Your invoices")
        cards = [(card["id"], card["name"], card["size"]) for card in event["attachments"]]
        self.assertEqual(cards, [(str(file.id), f"invoice-{n}.pdf", 12) for n, file in enumerate(files)])
        self.assertEqual(base64.b64decode(self.content(files[1].id)["attachment"]["data"]), b"%PDF-1.4 two")

    def test_what_is_too_large_is_mentioned_by_name(self):
        self.patch(attachments, "LARGEST", 3)
        self.agent_sends(self.live_chat(), b"%PDF-1.4")
        event = self.events()[-1]
        self.assertEqual(event["content"], "[Attachment: invoice-0.pdf]")
        self.assertNotIn("attachments", event)

    def test_the_bridge_finds_a_shoppers_file_by_its_own_id(self):
        self.open_chat()
        self.push(self.op_files(self.file()))
        self.assertEqual(base64.b64decode(self.content(KEY)["attachment"]["data"]), PNG)
        self.assertEqual(self.content("0b1f2c3d-0000-4000-8000-000000000002"), {})

    def test_notes_other_chats_and_other_records_stay_closed(self):
        channel = self.live_chat()
        shown = self.agent_sends(channel, b"%PDF-1.4 shown")
        note = self.agent_sends(channel, b"%PDF-1.4 a thief", subtype="mail.mt_note")
        loose = self.env["ir.attachment"].create({"name": "salaries.pdf", "raw": b"x"})
        self.open_chat("c2")
        self.assertIn("attachment", self.content(shown.id))
        self.assertEqual(self.content(note.id), {})
        self.assertEqual(self.content(loose.id), {})
        self.assertEqual(self.content(shown.id, "c2"), {})
        self.assertEqual(self.content(shown.id, "c-unknown"), {})
        for strange in ("", "0", "-1", "x' OR 1=1", "99999999999999999999"):
            self.assertEqual(self.content(strange), {})

    def test_a_file_that_the_agent_took_back_is_gone(self):
        files = self.agent_sends(self.live_chat(), b"%PDF-1.4 wrong one")
        files.unlink()
        self.assertEqual(self.content(files.id), {})

    def test_only_the_bridge_may_ask(self):
        files = self.agent_sends(self.live_chat(), b"%PDF-1.4")
        with self.assertRaises(AccessError):
            self.env["storefront.chat.bridge"].with_user(self.employee).attachment(
                conversation="c1", attachment=str(files.id)
            )
