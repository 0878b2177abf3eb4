from odoo import Command
from odoo.exceptions import AccessError, ValidationError

from ...tools.compat import NINETEEN
from ..common import StorefrontChatCase


class TestAgents(StorefrontChatCase):
    def test_operators_of_a_storefront_channel_are_agents(self):
        self.assertTrue(self.agent_of(self.agent))
        self.assertFalse(self.agent_of(self.manager))
        self.livechat.user_ids = [Command.link(self.manager.id)]
        self.assertTrue(self.agent_of(self.manager))

    def test_who_joins_a_channel_becomes_an_agent(self):
        newcomer = self._user("test-newcomer", "base.group_user", "im_livechat.im_livechat_group_manager")
        self.livechat.with_user(newcomer).action_join()
        self.assertTrue(self.agent_of(newcomer))

    def test_update_makes_agents_of_operators_who_are_none(self):
        self.agent_of(self.agent).unlink()
        self.env["support.agent"]._storefront_make_for_operators()
        self.assertEqual(len(self.agent_of(self.agent)), 1)

    def test_status_follows_presence_unless_set_by_hand(self):
        agent = self.agent_of(self.agent)
        self.assertEqual(agent.status, "offline")
        for presence, status in (("online", "available"), ("away", "away"), ("offline", "offline")):
            self.set_status(self.agent, presence)
            self.assertEqual(agent.status, status)
        agent.with_user(self.agent).action_available()
        self.assertEqual(agent.status, "available")
        agent.with_user(self.agent).action_follow_presence()
        self.assertEqual(agent.status, "offline")

    def test_who_is_busy_in_odoo_is_busy_here(self):
        if not NINETEEN:
            self.skipTest("people say that they are busy from 19.0 on")
        self.set_status(self.agent)
        self.agent.manual_im_status = "busy"
        self.assertEqual(self.agent_of(self.agent).status, "busy")

    def test_agents_are_found_by_status(self):
        self.set_status(self.agent)
        agents, ours = self.env["support.agent"], [("user_id", "in", (self.agent | self.second_agent).ids)]
        self.assertEqual(agents.search([*ours, ("status", "=", "available")]).user_id, self.agent)
        self.assertEqual(agents.search([*ours, ("status", "!=", "available")]).user_id, self.second_agent)
        self.assertEqual(len(agents.search([*ours, ("status", "in", ("available", "offline"))])), 2)

    def test_agents_change_their_own_status_name_and_languages_only(self):
        own, other = self.agent_of(self.agent).with_user(self.agent), self.agent_of(self.second_agent)
        own.write({"manual_status": "busy", "name": "Nadia", "lang_ids": [Command.clear()], "bio": "Cold chain"})
        wrong = ({"max_concurrent_chats": 9}, {"skill_ids": [Command.clear()]}, {"user_id": self.manager.id})
        for values in (*wrong, {"department": "Zzq Sales"}):
            with self.subTest(**values), self.assertRaises(AccessError):
                own.write(values)
        with self.assertRaises(AccessError):
            other.with_user(self.agent).action_busy()
        other.with_user(self.manager).write({"manual_status": "busy", "max_concurrent_chats": 9})

    def test_nobody_else_sees_agents(self):
        for model in ("support.agent", "support.skill", "storefront.chat.assignment"):
            for user in (self.employee, self.bridge_user):
                self.assertFalse(self.env[model].with_user(user).has_access("read"))
            for operation in ("create", "unlink"):
                self.assertFalse(self.env[model].with_user(self.agent).has_access(operation))
        self.assertFalse(self.env["storefront.chat.assignment"].with_user(self.manager).has_access("write"))

    def test_agents_of_another_company_are_not_seen(self):
        company = self.env["res.company"].create({"name": "Elsewhere"})
        stranger = self._user("test-stranger", "base.group_user", "im_livechat.im_livechat_group_manager")
        stranger.write({"company_ids": [Command.set(company.ids)], "company_id": company.id})
        agent = self.agent_of(self.agent)
        self.assertNotIn(agent, self.env["support.agent"].with_user(stranger).search([]))
        self.assertIn(agent, self.env["support.agent"].with_user(self.manager).search([]))

    def test_limit_is_between_1_and_50(self):
        for limit in (0, -1, 51):
            with self.subTest(limit=limit), self.assertRaises(ValidationError):
                self.agent_of(self.agent).max_concurrent_chats = limit

    def test_setting_is_the_limit_of_new_agents(self):
        self.env["ir.config_parameter"].set_param("storefront_chat.max_live_chats", "7")
        self.assertEqual(self.env["support.agent"]._storefront_of(self.manager).max_concurrent_chats, 7)

    def test_skill_is_the_same_in_capitals_and_in_every_language(self):
        skills = self.env["support.skill"]
        skill = skills.create({"name": "Billing"})
        self.assertEqual(skills._storefront_named(" bILLing ", self.env.company), skill)
        self.assertFalse(skills._storefront_named("bill", self.env.company))
        with self.assertRaises(ValidationError):
            skills.create({"name": "BILLING"})
        elsewhere = self.env["res.company"].create({"name": "Elsewhere"})
        skill.company_id = elsewhere
        self.assertFalse(skills._storefront_named("billing", self.env.company))

    def test_own_form_is_there_for_every_agent(self):
        action = self.env["support.agent"].with_user(self.agent).action_mine()
        self.assertEqual(action["res_id"], self.agent_of(self.agent).id)

    def test_view_shows_figures_to_agent_and_manager(self):
        for user in (self.agent, self.manager):
            agents = self.env["support.agent"].with_user(user)
            views = agents.get_views([(False, "list"), (False, "form"), (False, "search")])["views"]
            self.assertEqual(set(views), {"list", "form", "search"})
            self.assertEqual(agents.browse(self.agent_of(self.agent).id).chats_today, 0)
