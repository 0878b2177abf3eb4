from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ...tools.compat import NINETEEN, USER_GROUPS
from .shop_case import ChatRightsCase, RightsCase


class Undo(Exception):
    """Takes back what a test did."""


STRANGERS = (
    "public",
    "portal",
    "employee",
    "agent elsewhere",
    "foreign agent",
    "foreign manager",
    "bridge",
)


@tagged("post_install", "-at_install")
class TestWhoServes(RightsCase):
    def test_nobody_begins_to_serve_by_himself(self):
        for role in STRANGERS:
            user = self.people[role]
            shop = self.livechat.with_user(user)
            for way, enter in {
                "action_join": shop.action_join,
                "write": lambda shop=shop, user=user: shop.write({"user_ids": [Command.link(user.id)]}),
                "set": lambda shop=shop, user=user: shop.write({"user_ids": [Command.set(user.ids)]}),
                "sudo": lambda shop=shop, user=user: shop.sudo().write({"user_ids": [Command.link(user.id)]}),
            }.items():
                with self.subTest(role=role, way=way):
                    with self.assertRaises(AccessError), self.env.cr.savepoint():
                        enter()
                    self.assertEqual(self.livechat.user_ids, self.agent)

    def test_waiting_chats_do_not_come_to_who_tried_to_join(self):
        self.set_status(self.agent, "offline")
        channel = self.open_chat()
        self.push(self.op("connect"))
        for user in (self.second_agent, self.foreign_agent):
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                self.livechat.with_user(user).action_join()
            self.env["support.agent"].with_user(user)._storefront_mine().action_available()
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(channel.storefront_state, "waiting")
        for user in (self.second_agent, self.foreign_agent):
            self.assertFalse(channel.with_user(user).has_access("read"))

    def test_managers_of_the_company_decide(self):
        shop = self.livechat.with_user(self.manager)
        shop.user_ids += self.second_agent
        shop.action_join()
        self.assertEqual(self.livechat.user_ids, self.agent | self.second_agent | self.manager)
        shop.user_ids -= self.second_agent
        shop.action_quit()
        self.assertEqual(self.livechat.user_ids, self.agent)
        self.assertFalse(self.livechat.stepped_back_user_ids)

    def test_agents_step_back_and_return(self):
        shop = self.livechat.with_user(self.agent)
        shop.action_quit()
        self.assertFalse(self.livechat.user_ids)
        self.assertEqual(self.livechat.stepped_back_user_ids, self.agent)
        shop.action_join()
        self.assertEqual(self.livechat.user_ids, self.agent)
        self.assertFalse(self.livechat.stepped_back_user_ids)

    def test_who_was_taken_off_does_not_return(self):
        self.livechat.with_user(self.agent).action_quit()
        self.livechat.with_user(self.manager).stepped_back_user_ids -= self.agent
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            self.livechat.with_user(self.agent).action_join()
        self.livechat.with_user(self.manager).user_ids = self.agent
        self.livechat.with_user(self.manager).user_ids = self.second_agent
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            self.livechat.with_user(self.agent).action_join()

    def test_who_left_the_company_or_live_chat_does_not_return(self):
        self.livechat.with_user(self.agent).action_quit()
        self.agent.write({"company_ids": [Command.set(self.there.ids)], "company_id": self.there.id})
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            self.livechat.with_user(self.agent).action_join()

    def test_who_left_the_company_or_live_chat_gets_no_chats(self):
        internal = self.env.ref("base.group_user")
        for leave in (
            {"company_ids": [Command.set(self.there.ids)], "company_id": self.there.id},
            {USER_GROUPS: [Command.set(internal.ids)]},
        ):
            self.agent_of(self.agent).manual_status = "available"
            self.assertTrue(self.livechat._storefront_present_agents())
            with self.assertRaises(Undo), self.env.cr.savepoint():
                self.agent.write(leave)
                self.assertEqual(self.connect()["state"], "waiting")
                raise Undo
            self.env.invalidate_all(flush=False)

    def test_agents_neither_add_nor_take_off_others(self):
        shop = self.livechat.with_user(self.agent).sudo()
        for change in (
            {"user_ids": [Command.link(self.second_agent.id)]},
            {"user_ids": [Command.set(self.second_agent.ids)]},
            {"stepped_back_user_ids": [Command.link(self.second_agent.id)]},
        ):
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                shop.write(change)
        self.livechat.user_ids = self.agent | self.second_agent
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            shop.write({"user_ids": [Command.unlink(self.second_agent.id)]})

    def test_channels_of_no_shop_are_joined_as_in_odoo(self):
        plain = self.env["im_livechat.channel"].create({"name": "Plain", "user_ids": [Command.set(self.agent.ids)]})
        plain.with_user(self.second_agent).action_join()
        self.assertEqual(plain.user_ids, self.agent | self.second_agent)

    def test_nobody_is_made_to_serve_by_way_of_the_person(self):
        if not NINETEEN:
            self.assertNotIn("livechat_channel_ids", self.env["res.users"]._fields)  # 18.0 has no such way
            return
        administrator = self._user("test-administrator", "base.group_user", "base.group_system")
        for writer in (administrator, self.foreign_manager):
            with self.assertRaises(AccessError), self.env.cr.savepoint():
                self.second_agent.with_user(writer).sudo().livechat_channel_ids = [Command.link(self.livechat.id)]
        self.second_agent.with_user(self.manager).sudo().livechat_channel_ids = [Command.link(self.livechat.id)]
        self.assertIn(self.second_agent, self.livechat.user_ids)


@tagged("post_install", "-at_install")
class TestInvitedAgents(ChatRightsCase):
    def test_agents_who_were_invited_from_elsewhere_do_not_serve(self):
        for user in (self.second_agent, self.foreign_agent, self.foreign_manager):
            self.chat.add_members(partner_ids=user.partner_id.ids, post_joined_message=False)
            chat = self.chat.with_user(user)
            self.assertEqual(chat.name, "Karim")
            for call in (
                chat.action_storefront_take_over,
                chat.action_storefront_end,
                chat.action_storefront_queue,
                chat._close_livechat_session,
                lambda chat=chat: chat._email_livechat_transcript("thief@example.com"),
                lambda chat=chat: chat.channel_rename("Renamed"),
                lambda chat=chat: chat.add_members(partner_ids=self.employee.partner_id.ids),
            ):
                with self.assertRaises(AccessError), self.env.cr.savepoint():
                    call()
