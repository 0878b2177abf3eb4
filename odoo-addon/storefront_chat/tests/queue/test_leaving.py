"""An agent leaves a live chat in which colleagues are."""

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
        self.assertEqual((chat.storefront_state, chat.storefront_priority), ("waiting", 2))
        self.assertEqual(self.kinds("lost-1")[-1], "queue")
