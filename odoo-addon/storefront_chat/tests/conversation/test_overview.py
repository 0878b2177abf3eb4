"""Columns of a list of chats: the last message, and what is unread."""

import base64

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import SQL

from ..common import StorefrontChatCase

PIXEL = b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@tagged("post_install", "-at_install")
class TestOverview(StorefrontChatCase):
    def unread(self, *channels):
        return self.env["discuss.channel"].search(
            [("storefront_unread", ">", 0), ("id", "in", [channel.id for channel in channels])]
        )

    def test_counts_what_the_shopper_wrote_since_an_agent_looked(self):
        channel = self.live_chat()
        self.push(self.op_message("From the bot", 2, "bot"), self.op_message("Hello?", 3))
        self.assertEqual(channel.storefront_unread, 2)
        self.assertEqual(self.unread(channel), channel)
        answer = self.agent_says(channel, "Here I am")
        channel.channel_member_ids.filtered(
            lambda member: member.partner_id == self.agent.partner_id
        )._set_last_seen_message(answer)
        channel.invalidate_recordset()
        self.assertEqual(channel.storefront_unread, 0)
        self.assertFalse(self.unread(channel))
        self.assertIn(
            channel, self.env["discuss.channel"].search([("storefront_unread", "=", 0), ("id", "=", channel.id)])
        )

    def test_nothing_is_unread_that_only_the_bot_has_to_read(self):
        channel = self.open_chat()
        self.assertEqual(channel.storefront_unread, 0)
        self.assertFalse(self.unread(channel))
        self.push(self.op_end())
        channel.invalidate_recordset()
        self.assertEqual(channel.storefront_unread, 0)

    def test_whoever_left_the_queue_is_still_unread(self):
        self.connect()
        self.push(self.op_end())
        self.assertEqual(self.channel().storefront_unread, 1)

    def holding(self, kind, value=True):
        found = self.env["discuss.channel"].with_user(self.agent).search([(f"storefront_holds_{kind}", "=", value)])
        return self.channel().with_user(self.agent) in found

    def test_is_found_by_what_its_messages_hold(self):
        self.live_chat()
        channel = self.channel()
        self.assertEqual([self.holding(kind) for kind in ("text", "image", "file")], [True, False, False])
        self.assertTrue(self.holding("image", False))
        pixel = base64.b64decode(PIXEL)
        # A picture of the channel itself is no message.
        channel.image_128 = PIXEL
        self.assertFalse(self.holding("image"))
        values = {"name": "zzq.png", "raw": pixel, "mimetype": "image/png"}
        picture = self.env["ir.attachment"].create({**values, "res_model": "discuss.channel", "res_id": channel.id})
        channel.with_user(self.agent).message_post(attachment_ids=picture.ids, message_type="comment")
        channel.invalidate_recordset()
        self.assertTrue(channel.storefront_holds_image)
        self.assertFalse(channel.storefront_holds_file)
        self.assertTrue(self.holding("image"))
        self.assertFalse(self.holding("image", False))
        picture.unlink()
        self.assertFalse(self.holding("image"))
        channel._storefront_post_internal_note(self.agent, "Beware")
        for domain in ([("storefront_holds_file", ">", 1)], [("storefront_holds_file", "in", [True, False])]):
            with self.assertRaises(ValueError):
                self.env["discuss.channel"].search(domain)
        with self.assertRaises(AccessError):
            self.env["discuss.channel"].with_user(self.employee).search([("storefront_holds_text", "=", True)])

    def test_files_of_chats_are_found_by_an_index(self):
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        [condition] = self.env["discuss.channel"]._search_storefront_holds_file("=", True)
        plan = str(self.env.execute_query(SQL("EXPLAIN %s", condition[2])))
        self.assertNotIn("Seq Scan", plan)

    def test_shows_the_last_message_as_one_short_line_of_text(self):
        channel = self.live_chat()
        self.agent_says(channel, "First\nsecond")
        self.assertEqual(channel.storefront_last_message, "First second")
        self.push(self.op_message("<b>" + "x" * 200, 2))
        channel.invalidate_recordset()
        self.assertEqual(channel.storefront_last_message, "<b>" + "x" * 117 + "…")

    def test_a_note_for_colleagues_is_no_last_message(self):
        channel = self.live_chat()
        channel._storefront_post_internal_note(self.agent, "Beware")
        self.assertEqual(channel.storefront_last_message, "Hello")
