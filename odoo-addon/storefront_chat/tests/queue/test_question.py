"""The question of a waiting shopper as agents see it, and the place at which they begin to read."""

from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestQuestion(StorefrontChatCase):
    def say(self, *lines):
        """`(author, text)` in this order, after the chat was opened."""
        self.push(self.op_open("c1"))
        self.push(*(self.op_message(text, number, author) for number, (author, text) in enumerate(lines, start=1)))
        return self.channel("c1")

    def separator(self, user=None):
        members = self.channel("c1").channel_member_ids
        return members.filtered(
            lambda member: member.partner_id == (user or self.agent).partner_id
        ).new_message_separator

    def message(self, text):
        [found] = self.channel("c1").message_ids.filtered(lambda message: text in message.body)
        return found

    def test_question_is_all_that_the_shopper_wrote_since_somebody_else_did(self):
        chat = self.say(("user", "Hello"), ("bot", "Hello!"), ("user", "My milk\nis sour"), ("user", "Refund?"))
        self.assertEqual(chat.with_user(self.agent).storefront_question, "My milk is sour · Refund?")

    def test_last_words_of_the_bot_are_no_question(self):
        chat = self.say(("user", "My milk is sour"), ("bot", "I ask a colleague."))
        self.assertEqual(chat.storefront_question, "My milk is sour")

    def test_reason_stands_for_a_shopper_who_has_not_written(self):
        self.push(self.op_open("c1"), self.op("connect", reason="A broken jar"))
        self.assertEqual(self.channel().storefront_question, "A broken jar")

    def test_long_question_is_cut(self):
        question = self.say(("user", "milk " * 100)).storefront_question
        self.assertEqual((len(question), question[-1]), (160, "…"))

    def test_who_takes_a_chat_begins_to_read_at_the_question(self):
        self.say(("user", "Hello"), ("bot", "Hello!"), ("user", "My milk is sour"), ("bot", "I ask a colleague."))
        self.push(self.op("connect"))
        self.channel().with_user(self.agent).action_storefront_take()
        self.assertEqual(self.separator(), self.message("My milk is sour").id)

    def test_who_takes_a_chat_without_a_word_has_nothing_unread(self):
        self.push(self.op_open("c1"), self.op("connect"))
        self.channel().with_user(self.agent).action_storefront_take()
        self.assertGreater(self.separator(), max(self.channel().message_ids.ids))

    def test_second_agent_begins_where_the_first_has_not_answered(self):
        self.say(("user", "My milk is sour"), ("bot", "I ask a colleague."))
        self.push(self.op("connect"))
        chat = self.channel()
        chat.with_user(self.agent).action_storefront_take()
        self.agent_says(chat, "How sour?")
        self.push(self.op_message("Very", 3))
        chat.with_user(self.second_agent).action_storefront_take_over()
        self.assertEqual(self.separator(self.second_agent), self.message("Very").id)

    def test_opening_is_told_of_a_desk_that_is_closed(self):
        self.push(self.op_open("c1"), self.op("connect"))
        self.assertFalse(self.channel().storefront_opens_at)
        row = {"day": "monday", "is_open": True, "open_time": 9, "close_time": 10}
        self.livechat.write({"use_business_hours": True, "timezone": "UTC", "business_hour_ids": [(5,), (0, 0, row)]})
        self.env.invalidate_all()
        opens = self.channel().with_user(self.agent).storefront_opens_at
        if self.livechat.is_open_now:
            self.assertFalse(opens)
        else:
            self.assertEqual((opens.weekday(), opens.hour, opens.minute), (0, 9, 0))
