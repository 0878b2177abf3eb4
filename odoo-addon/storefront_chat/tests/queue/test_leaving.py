"""An agent leaves a live chat in which colleagues are."""

from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.tests import tagged

from .lost_case import LostAgentCase


@tagged("post_install", "-at_install")
class TestLeaving(LostAgentCase):
    def test_one_who_leaves_gives_it_to_the_colleague_in_it_who_is_there(self):
        user, chat = self.served_by(1)
        self.set_status(self.second_agent)
        chat.add_members(partner_ids=self.second_agent.partner_id.ids, post_joined_message=False)
        chat.with_user(user)._action_unfollow(user.partner_id)
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", self.second_agent.partner_id))
        self.assertEqual(chat.storefront_assignment_ids.sorted("id").mapped("outcome"), ["passed", False])

    def test_one_who_leaves_gives_it_to_the_queue_when_the_colleague_in_it_is_gone(self):
        user, chat = self.served_by(1)
        chat.add_members(partner_ids=self.second_agent.partner_id.ids, post_joined_message=False)
        chat.with_user(user)._action_unfollow(user.partner_id)
        self.assertEqual((chat.storefront_state, chat.storefront_queue_rank), ("waiting", 2))
        self.assertEqual(self.kinds("lost-1")[-1], "queue")

    def test_one_who_leaves_gives_it_to_the_invited_one_who_is_there(self):
        user, chat = self.served_by(1)
        self.agent_of(user).manual_status = "available"
        self.set_status(self.employee)
        chat.add_members(partner_ids=self.employee.partner_id.ids, post_joined_message=False)
        chat.with_user(user)._action_unfollow(user.partner_id)
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", self.employee.partner_id))
        self.assertNotIn(user.partner_id, chat.channel_member_ids.partner_id)

    def test_who_serves_the_channel_gets_it_before_who_was_invited(self):
        user, chat = self.served_by(1)
        for colleague in (self.employee, self.second_agent):
            self.set_status(colleague)
            chat.add_members(partner_ids=colleague.partner_id.ids, post_joined_message=False)
        chat.with_user(user)._action_unfollow(user.partner_id)
        self.assertEqual(chat.livechat_operator_id, self.second_agent.partner_id)

    def test_one_who_leaves_and_is_alone_there_gets_it_back_after_a_minute_only(self):
        user, chat = self.served_by(1)
        self.agent_of(user).manual_status = "available"
        chat.add_members(partner_ids=self.employee.partner_id.ids, post_joined_message=False)
        chat.with_user(user)._action_unfollow(user.partner_id)
        self.requeue()
        self.assertEqual(chat.storefront_state, "waiting")
        self.assertEqual(self.kinds("lost-1")[-1], "queue")
        self.assertNotIn(user.partner_id, chat.channel_member_ids.partner_id)
        with freeze_time(fields.Datetime.now() + timedelta(minutes=2)):
            self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", user.partner_id))

    def test_whoever_else_comes_gets_it_at_once(self):
        user, chat = self.served_by(1)
        self.agent_of(user).manual_status = "available"
        chat.add_members(partner_ids=self.employee.partner_id.ids, post_joined_message=False)
        chat.with_user(user)._action_unfollow(user.partner_id)
        self.agent_of(self.second_agent).manual_status = "available"
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", self.second_agent.partner_id))
