from datetime import timedelta

from freezegun import freeze_time

from odoo import fields

from ..common import StorefrontChatCase


class TestLocking(StorefrontChatCase):
    def test_push_leaves_a_row_that_an_agent_writes_or_has_just_written(self):
        shared = self.env.ref("mail.channel_all_employees")
        with self.registry.cursor() as agent, self.registry.cursor() as bridge:
            channel = shared.with_env(self.env(cr=bridge))
            self.assertEqual(channel._storefront_try_lock(), channel)
            bridge.rollback()
            bridge.execute("SELECT 1 FROM discuss_channel")
            agent.execute("UPDATE discuss_channel SET name = name WHERE id = %s", (shared.id,))
            self.assertFalse(channel._storefront_try_lock(), "it does not wait either")
            agent.commit()
            self.assertFalse(channel._storefront_try_lock())
            bridge.rollback()
            self.assertEqual(channel._storefront_try_lock(), channel)

    def test_agent_may_write_while_messages_are_being_pushed(self):
        channel = self.live_chat()
        with freeze_time(channel.last_interest_dt + timedelta(seconds=4)):
            self.push(self.op_message("soon after", 2), self.op_message("and again", 3, "bot"))
            self.env.flush_all()
            self.assertLess(channel.last_interest_dt, fields.Datetime.now(), "the row that agents write is not written")

    def test_chat_moves_up_in_discuss_when_it_has_been_quiet(self):
        channel = self.live_chat()
        with freeze_time(channel.last_interest_dt + timedelta(seconds=6)):
            self.push(self.op_message("a while later", 2))
            self.assertEqual(channel.last_interest_dt, fields.Datetime.now())

    def test_unpinned_chat_comes_back_at_once(self):
        start = fields.Datetime.now()
        with freeze_time(start):
            channel = self.live_chat()
        member = channel.channel_member_ids.filtered("partner_id")
        with freeze_time(start + timedelta(seconds=1)):
            member.unpin_dt = fields.Datetime.now()
        self.assertFalse(member.is_pinned)
        with freeze_time(start + timedelta(seconds=2)):
            self.push(self.op_message("Still there?", 2))
        self.env.invalidate_all()
        self.assertTrue(member.is_pinned)
