"""Columns of a list of chats: the last message, and what is unread."""

from odoo.tests import tagged

from ..common import StorefrontChatCase


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
