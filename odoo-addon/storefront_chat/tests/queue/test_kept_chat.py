"""Changes to people and agents that leave a live chat with the one who has it."""

from odoo import Command
from odoo.tests import tagged

from .lost_case import LostAgentCase


@tagged("post_install", "-at_install")
class TestKeptChat(LostAgentCase):
    def test_who_only_changes_something_else_keeps_it(self):
        user, chat = self.served_by(1)
        user.write({"name": "Zzq Renamed", "company_ids": [Command.link(self.env.company.id)]})
        self.livechat.user_ids = [Command.unlink(self.second_agent.id)]
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", user.partner_id))

    def test_administrator_who_is_no_operator_keeps_it(self):
        _user, chat = self.served_by(1)
        chat.with_user(self.manager).action_storefront_take_over()
        self.set_status(self.manager)
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", self.manager.partner_id))

    def test_colleague_who_was_invited_and_answered_keeps_it(self):
        _user, chat = self.served_by(1)
        chat.add_members(partner_ids=self.employee.partner_id.ids, post_joined_message=False)
        self.agent_says(chat, "I know the farm.", self.employee)
        self.set_status(self.employee)
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", self.employee.partner_id))
        self.member(chat, self.employee).unlink()
        self.requeue()
        self.assertEqual(chat.storefront_state, "waiting")

    def test_archived_agent_who_takes_it_keeps_it(self):
        user, chat = self.served_by(1)
        self.agent_of(user).active = False
        self.requeue()
        self.assertEqual(chat.storefront_assignment_ids.mapped("outcome"), ["gone"])
        chat.with_user(user).action_storefront_take()
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", user.partner_id))

    def test_agent_who_is_written_as_before_keeps_it(self):
        user, chat = self.served_by(1)
        agent = self.agent_of(user)
        agent.write({"user_id": user.id, "active": True, "max_concurrent_chats": agent.max_concurrent_chats})
        self.assertEqual(chat.storefront_assignment_ids.mapped("outcome"), [False])
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", user.partner_id))

    def test_archived_agent_who_is_archived_again_keeps_what_they_took(self):
        user, chat = self.served_by(1)
        agent = self.agent_of(user)
        agent.active = False
        self.requeue()
        chat.with_user(user).action_storefront_take()
        agent.write({"active": False})
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", user.partner_id))
