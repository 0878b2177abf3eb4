from markupsafe import Markup

from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestEditedMessages(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.channel = self.live_chat()
        self.message = self.agent_says(self.channel, "Tomorow at nine")

    def reword(self, body, message=None):
        # sudo: mail.message - as Odoo's controller does, after it has checked that the message is the user's own
        message = (message or self.message).with_user(self.agent).sudo()
        self.channel.with_user(self.agent)._message_update_content(message, body=body, attachment_ids=[])

    def test_an_edited_message_is_told_again_with_its_formatting(self):
        self.reword(Markup("<p>Tomorrow at <b>nine</b></p>"))
        event = self.events()[-1]
        self.assertEqual(event["kind"], "message_edited")
        self.assertEqual(event["message_id"], str(self.message.id))
        self.assertEqual(event["content"], "Tomorrow at **nine**")
        self.assertEqual(event["number"], self.events()[-2]["number"] + 1)

    def test_a_deleted_message_is_told_without_its_words(self):
        self.reword("")
        event = self.events()[-1]
        self.assertEqual((event["kind"], event["message_id"]), ("message_deleted", str(self.message.id)))
        self.assertNotIn("content", event)

    def test_changes_after_the_end_are_told_too(self):
        self.channel.with_user(self.agent).action_storefront_end()
        self.reword("")
        self.assertEqual(self.kinds()[-1], "message_deleted")

    def test_what_the_shopper_was_never_told_stays_untold(self):
        note = self.channel.with_user(self.agent).message_post(
            body="a thief", message_type="comment", subtype_xmlid="mail.mt_note"
        )
        self.push(self.op_message("a", 2))
        shopper = self.channel.message_ids.filtered("author_guest_id").sorted("id")[-1]
        before = self.kinds()
        self.reword("no thief", note)
        self.channel.sudo()._message_update_content(shopper.sudo(), body="changed", strict=False)
        self.assertEqual(self.kinds(), before)
