from odoo import SUPERUSER_ID

from ..common import StorefrontChatCase
from ..native import close, is_closed, running


class TestEvents(StorefrontChatCase):
    def test_agents_message_becomes_an_event(self):
        channel = self.live_chat()
        message = self.agent_says(channel, "Good\nmorning")
        event = self.events()[-1]
        self.assertEqual(event["kind"], "message")
        self.assertEqual(event["author"], {"id": str(self.agent.id), "name": "Test Agent"})
        self.assertEqual(event["message_id"], str(message.id))
        self.assertRegex(event["sent_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")

    def test_own_posts_and_notifications_give_no_event(self):
        channel = self.live_chat()
        self.push(self.op_message("a", 2), self.op_message("b", 3, "bot"), self.op_message("c", 4, "system"))
        channel.with_user(self.agent).message_post(body="joined", message_type="notification")
        self.assertNotIn("message", self.kinds())

    def test_internal_notes_stay_inside(self):
        channel = self.live_chat()
        channel.with_user(self.agent).message_post(body="a thief", message_type="comment", subtype_xmlid="mail.mt_note")
        self.assertNotIn("message", self.kinds())

    def test_numbers_have_no_gaps(self):
        channel = self.live_chat()
        for text in ("one", "two", "three"):
            self.agent_says(channel, text)
        channel.with_user(self.agent).action_storefront_end()
        numbers = [event["number"] for event in self.events()]
        self.assertEqual(numbers, list(range(1, len(numbers) + 1)))

    def test_agent_who_writes_in_a_waiting_chat_takes_it(self):
        channel = self.open_chat()
        self.push(self.op("connect"))
        self.agent_says(channel, "I am here")
        kinds = self.kinds()
        self.assertEqual([kind for kind in kinds if kind != "read"], ["agent_joined", "message"])
        self.assertEqual(channel.storefront_state, "live")

    def test_second_agent_is_announced_once(self):
        channel = self.live_chat()
        for text in ("one", "two"):
            self.agent_says(channel, text, self.second_agent)
            self.agent_says(channel, text, self.agent)
        joined = [event for event in self.events() if event["kind"] == "agent_joined"]
        self.assertEqual([event["agent"]["id"] for event in joined], [str(self.second_agent.id)])

    def test_reading_tells_the_last_sequence_seen(self):
        channel = self.live_chat()
        self.push(self.op_message("a", 2), self.op_message("b", 3))
        member = channel.with_user(self.agent).channel_member_ids.filtered("is_self")
        first, second = channel.message_ids.filtered("author_guest_id").sorted("id")[-2:]
        member._mark_as_read(first.id)
        member._mark_as_read(second.id)
        member._mark_as_read(second.id)
        self.assertEqual([event["sequence"] for event in self.events()], [2, 3])

    def test_agent_ending_the_chat_is_told(self):
        channel = self.live_chat()
        channel.with_user(self.agent).action_storefront_end()
        [event] = self.events()
        self.assertEqual((event["kind"], event["by"], event["agent"]["id"]), ("ended", "agent", str(self.agent.id)))
        self.assertTrue(is_closed(channel))
        channel.with_user(self.agent).action_storefront_end()
        self.assertEqual(len(self.events()), 1)

    def test_last_agent_leaving_ends_the_chat(self):
        channel = self.live_chat()
        channel.with_user(self.second_agent).action_storefront_take_over()
        channel.with_user(self.agent).action_unfollow()
        self.assertEqual(channel.storefront_state, "live")
        channel.with_user(self.second_agent).action_unfollow()
        self.assertEqual(self.kinds()[-1], "ended")
        self.assertEqual(channel.storefront_state, "ended")

    def test_native_close_ends_the_chat(self):
        channel = self.live_chat()
        channel.with_user(self.agent).sudo()._close_livechat_session()
        self.assertEqual(self.kinds(), ["ended"])

    def test_chats_that_odoo_tidies_up_were_ended_by_the_system(self):
        channel = self.live_chat()
        close(channel.with_user(SUPERUSER_ID))
        [event] = self.events()
        self.assertEqual((event["kind"], event["by"]), ("ended", "system"))
        self.assertNotIn("agent", event)

    def test_acknowledged_events_are_forgotten(self):
        channel = self.live_chat()
        for text in ("one", "two", "three"):
            self.agent_says(channel, text)
        everything = self.facade.pull_events(limit=1000)["events"]
        page = self.facade.pull_events(limit=2)
        self.assertEqual(page, {"events": everything[:2], "more": True})
        ids = [event["id"] for event in page["events"]]
        self.assertEqual(self.facade.ack_events(event_ids=[*ids, "99999999", "x", ""]), {"acknowledged": 2})
        self.assertEqual(self.facade.pull_events(limit=1000), {"events": everything[2:], "more": False})
        self.assertEqual(self.facade.ack_events(event_ids=ids), {"acknowledged": 0})

    def test_native_chats_give_no_events(self):
        channel = self.env["discuss.channel"].create(
            {
                "name": "Native",
                "channel_type": "livechat",
                "livechat_operator_id": self.agent.partner_id.id,
                "livechat_channel_id": self.livechat.id,
                **running(),
            }
        )
        channel.add_members(partner_ids=self.agent.partner_id.ids, post_joined_message=False)
        self.agent_says(channel, "Hello")
        channel._close_livechat_session()
        self.assertFalse(self.env["storefront.chat.event"].search([("channel_id", "=", channel.id)]))
