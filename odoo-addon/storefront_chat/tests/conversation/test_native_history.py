from ...tools.compat import NINETEEN
from ..common import StorefrontChatCase
from ..native import history


class TestNativeHistory(StorefrontChatCase):
    """What Odoo's own reports on live chats are made of, and what Discuss says of a chat."""

    def setUp(self):
        super().setUp()
        if not NINETEEN:
            self.skipTest("Odoo keeps a history of live chats, and says how they stand, from 19.0 on")

    def took_part(self, channel):
        return [(row.livechat_member_type, (row.partner_id or row.guest_id).name) for row in history(channel)]

    def test_bot_shopper_and_agents_are_told_apart(self):
        channel = self.open_chat()
        self.assertEqual(self.took_part(channel), [("bot", "Test Bot"), ("visitor", "Karim")])
        self.set_status(self.agent)
        self.push(self.op("connect"))
        self.assertEqual(self.took_part(channel)[2:], [("agent", "Test Agent")])
        self.assertNotIn(self.engine.partner_id, channel.channel_member_ids.partner_id)
        self.assertEqual(channel.livechat_bot_partner_ids, self.engine.partner_id)
        self.assertEqual(channel.livechat_agent_partner_ids, self.agent.partner_id)
        self.assertFalse(channel.livechat_is_escalated)
        channel.with_user(self.second_agent).action_storefront_take_over()
        self.assertTrue(channel.livechat_is_escalated)

    def test_messages_of_each_are_counted(self):
        channel = self.live_chat()
        self.push(self.op_message("a", 2, "bot"), self.op_message("b", 3), self.op_message("c", 4, "system"))
        self.agent_says(channel, "Hello")
        counts = {row.livechat_member_type: row.message_count for row in history(channel)}
        self.assertEqual(counts, {"visitor": 2, "bot": 1, "agent": 1})

    def test_first_words_of_who_takes_a_chat_by_writing_count(self):
        channel = self.open_chat()
        self.push(self.op("connect"))
        self.agent_says(channel, "I am here")
        agent = history(channel).filtered(lambda row: row.livechat_member_type == "agent")
        self.assertEqual((agent.message_count, channel.livechat_failure), (1, "no_failure"))

    def test_outcome_says_whether_a_person_was_there_and_answered(self):
        channel = self.open_chat()
        self.assertEqual(channel.livechat_outcome, "no_failure")
        self.push(self.op("connect"))
        self.assertEqual(channel.livechat_outcome, "no_agent")
        channel.with_user(self.agent).action_storefront_take()
        self.assertEqual(channel.livechat_outcome, "no_answer")
        self.agent_says(channel, "Hello")
        self.assertEqual(channel.livechat_outcome, "no_failure")

    def test_ended_chat_has_no_status_any_more(self):
        channel = self.live_chat()
        self.assertEqual(channel.livechat_status, "in_progress")
        self.push(self.op_end())
        self.assertFalse(channel.livechat_status)

    def test_shopper_is_connected_while_an_agent_has_the_chat(self):
        channel = self.open_chat()
        self.assertEqual(channel.storefront_guest_id.im_status, "offline")
        channel.with_user(self.agent).action_storefront_take()
        self.assertEqual(channel.storefront_guest_id.im_status, "online")
        channel.with_user(self.agent).action_storefront_end()
        self.assertEqual(channel.storefront_guest_id.im_status, "offline")

    def test_rating_is_the_agents(self):
        channel = self.live_chat()
        self.push(self.op_end(), self.op("rate", rating=5))
        agent = history(channel).filtered(lambda row: row.livechat_member_type == "agent")
        self.assertEqual(agent.rating, 5)
