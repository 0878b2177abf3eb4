"""New tickets by e-mail, and whom they are given to."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ...tools.compat import USER_GROUPS
from ..common import AGENT
from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestTicketAssignment(TicketCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.livechat.ticket_auto_assign = True
        skills = cls.env["support.skill"]
        cls.returns = skills._storefront_named("Returns", cls.env["res.company"])[:1]
        cls.returns = cls.returns or skills.create({"name": "Returns"})

    def made(self, **vals):
        return self.env["support.ticket"].create({"subject": "Milk", "channel_id": self.livechat.id, **vals})

    def test_the_fewest_running_tickets_count(self):
        given = [self.made().user_id for _time in range(4)]
        self.assertEqual(given, [self.agent, self.second_agent] * 2)
        self.env["support.ticket"].search([("user_id", "=", self.second_agent.id)]).action_close()
        self.assertEqual(self.made().user_id, self.second_agent)

    def test_a_skill_goes_before_the_load(self):
        self.agent_of(self.second_agent).skill_ids = [Command.link(self.returns.id)]
        for _time in range(2):
            self.assertEqual(self.made(category="returns").user_id, self.second_agent)
        self.assertEqual(self.made(category="payment").user_id, self.agent)

    def test_whoever_is_there_goes_before_whoever_is_not(self):
        self.set_status(self.second_agent)
        self.set_status(self.agent, "offline")
        self.assertEqual([self.made().user_id for _time in range(2)], [self.second_agent] * 2)

    def test_who_left_live_chat_or_works_elsewhere_is_given_none(self):
        company = self.env["res.company"].create({"name": "Zzq Elsewhere"})
        self.second_agent.company_ids |= company
        self.set_status(self.agent)
        self.engine.company_id = False
        self.livechat.company_id = company
        self.assertEqual([self.made().user_id for _time in range(2)], [self.second_agent] * 2)
        self.second_agent.write({USER_GROUPS: [Command.unlink(self.env.ref(AGENT).id)]})
        self.assertFalse(self.made().user_id)

    def test_nobody_is_taken_from_who_was_chosen_and_none_without_the_setting(self):
        self.assertEqual(self.made(user_id=self.second_agent.id).user_id, self.second_agent)
        self.livechat.ticket_auto_assign = False
        self.assertFalse(self.made().user_id)

    def test_a_ticket_that_is_given_at_once_is_told_once(self):
        ticket = self.shopper_ticket()
        self.assertEqual((ticket.user_id, ticket.status), (self.agent, "in_progress"))
        self.assertEqual([event["kind"] for event in self.events()], [])


@tagged("post_install", "-at_install")
class TestTicketAddress(TicketCase):
    def test_one_click_makes_the_address_and_mails_to_it_are_tickets(self):
        domain = self.env["mail.alias.domain"].create({"name": "zzq-shop.example"})
        self.env.company.alias_domain_id = domain
        self.livechat.company_id = False
        channel = self.livechat.with_user(self.manager)
        for _time in (1, 2):
            channel.action_make_ticket_address()
        self.assertEqual(channel.ticket_email, "tickets-test-shop@zzq-shop.example")
        mail = "From: zzq@example.com\nTo: {}\nSubject: Sour\nMessage-Id: <zzq1@example.com>\n\nMilk\n"
        self.env["mail.thread"].message_process(False, mail.format(channel.ticket_email))
        ticket = self.env["support.ticket"].search([("channel_id", "=", self.livechat.id)])
        self.assertEqual((ticket.subject, ticket.source), ("Sour", "email"))
        alias = channel.sudo().ticket_alias_id
        ticket.unlink()
        self.livechat.unlink()
        self.assertFalse(alias.exists())

    def test_without_a_domain_it_says_what_to_do_and_agents_make_none(self):
        (self.livechat.company_id or self.env.company).alias_domain_id = False
        with self.assertRaises(UserError):
            self.livechat.with_user(self.manager).action_make_ticket_address()
        with self.assertRaises(AccessError):
            self.livechat.with_user(self.agent).action_make_ticket_address()
        self.assertFalse(self.livechat.ticket_alias_id)
