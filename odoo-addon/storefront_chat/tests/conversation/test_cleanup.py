from datetime import timedelta
from unittest.mock import patch

from freezegun import freeze_time

from odoo import fields
from odoo.tests import tagged
from odoo.tools import mute_logger

from ...models.conversation import cleanup
from ..common import StorefrontChatCase
from ..native import channels_of


@tagged("post_install", "-at_install")
class TestCleanup(StorefrontChatCase):
    def leave(self, hours):
        with freeze_time(fields.Datetime.now() + timedelta(hours=hours)):
            self.env["discuss.channel"]._storefront_cleanup()

    def ended_chat(self, conversation):
        channel = self.live_chat(conversation)
        self.push(self.op_end(conversation=conversation))
        return channel

    def test_agents_are_removed_from_a_chat_some_time_after_its_end(self):
        channel = self.ended_chat("c1")
        self.leave(hours=23)
        self.assertIn(self.agent.partner_id, channel.channel_member_ids.partner_id)
        messages, kinds = channel.message_ids, self.kinds()
        self.leave(hours=25)
        self.assertNotIn(self.agent.partner_id, channel.channel_member_ids.partner_id)
        self.assertEqual((channel.message_ids, self.kinds()), (messages, kinds), "nobody says anything about it")
        self.assertEqual(channel.channel_member_ids.guest_id, channel.storefront_guest_id)

    def test_running_chats_are_left_by_nobody(self):
        channel = self.live_chat()
        self.leave(hours=1000)
        self.assertIn(self.agent.partner_id, channel.channel_member_ids.partner_id)
        self.assertEqual(channel.storefront_state, "live")

    def test_history_can_still_be_read(self):
        channel = self.ended_chat("c1")
        self.leave(hours=25)
        self.env.invalidate_all()
        for user in (self.agent, self.manager):
            self.assertIn("Hello", "".join(channel.with_user(user).message_ids.mapped("body")))
            self.assertIn(channel, channel.with_user(user).search([("storefront_key", "=", "c1")]))

    def test_what_discuss_loads_for_an_agent_does_not_grow_with_past_chats(self):
        before = channels_of(self.agent)
        for number in range(5):
            self.ended_chat(f"c{number}")
        self.assertEqual(len(channels_of(self.agent) - before), 5)
        self.leave(hours=25)
        self.env.invalidate_all()
        self.assertEqual(channels_of(self.agent), before)
        domain = [("partner_id", "=", self.agent.partner_id.id), ("channel_id.storefront_key", "!=", False)]
        self.assertEqual(self.env["discuss.channel.member"].search_count(domain), 0)

    def test_hours_are_a_setting(self):
        channel = self.ended_chat("c1")
        self.env["ir.config_parameter"].set_param("storefront_chat.cleanup_after_hours", "1")
        self.leave(hours=2)
        self.assertNotIn(self.agent.partner_id, channel.channel_member_ids.partner_id)

    def test_rating_after_that_is_still_taken(self):
        channel = self.ended_chat("c1")
        self.leave(hours=25)
        [result] = self.push(self.op("rate", rating=5))
        self.assertEqual((result["status"], channel.rating_ids.rating), ("done", 5))

    def test_those_that_cannot_be_left_hold_up_none_behind_them(self):
        chats = [self.ended_chat(f"c{number}") for number in range(5)]
        members = self.env["discuss.channel"].union(*chats[:3]).channel_member_ids.filtered("partner_id")
        # As another module's table might.
        self.env.cr.execute("CREATE TABLE test_holds (member integer REFERENCES discuss_channel_member)")
        self.env.cr.execute("INSERT INTO test_holds SELECT unnest(%s)", [members.ids])
        with (
            mute_logger("odoo.sql_db"),
            self.assertLogs("odoo.addons.storefront_chat", "ERROR") as log,
            patch.object(cleanup, "AT_ONCE", 2),
        ):
            self.leave(hours=25)
        self.assertEqual([bool(chat.channel_member_ids.partner_id) for chat in chats], [True] * 3 + [False] * 2)
        self.assertEqual(len(log.output), 3)

    def test_those_that_use_up_a_run_hold_up_none_behind_them(self):
        chats = [self.ended_chat(f"c{number}") for number in range(5)]
        members = self.env["discuss.channel"].union(*chats[:3]).channel_member_ids.filtered("partner_id")
        self.env.cr.execute("CREATE TABLE test_holds (member integer REFERENCES discuss_channel_member)")
        self.env.cr.execute("INSERT INTO test_holds SELECT unnest(%s)", [members.ids])
        triggers = self.env["ir.cron.trigger"].search_count([])
        # Each run has time for one batch.
        clock = patch.object(cleanup, "monotonic", side_effect=lambda: next(instants))
        with (
            mute_logger("odoo.sql_db", "odoo.addons.storefront_chat.tools.failure_log"),
            patch.object(cleanup, "AT_ONCE", 2),
            clock,
        ):
            for run in range(4):
                instants = iter([0, 0, cleanup.RUN_SECONDS])
                self.leave(hours=25)
                if run == 0:
                    self.assertGreater(self.env["ir.cron.trigger"].search_count([]), triggers, "the next run follows")
        self.assertEqual([bool(chat.channel_member_ids.partner_id) for chat in chats], [True] * 3 + [False] * 2)
        self.env.cr.execute("DROP TABLE test_holds")
        self.leave(hours=25)
        self.assertFalse(chats[0].channel_member_ids.partner_id, "all begins anew after the end")
