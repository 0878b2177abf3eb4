from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestTicketRights(TicketCase):
    def seen(self, user):
        return self.env["support.ticket"].with_user(user).search([("id", "in", self.tickets.ids)])

    def setUp(self):
        super().setUp()
        self.stranger = self._user("test-stranger", "base.group_user", "im_livechat.im_livechat_group_user")
        self.served = self.new_ticket()
        self.of_no_channel = self.new_ticket(channel_id=False)
        other = self.env["im_livechat.channel"].create({"name": "Other", "user_ids": [Command.clear()]})
        tickets = self.env["support.ticket"]
        self.elsewhere = tickets.create({"subject": "Elsewhere", "channel_id": other.id})
        self.own = tickets.create({"subject": "Own", "channel_id": other.id, "user_id": self.agent.id})
        self.tickets = self.served | self.of_no_channel | self.elsewhere | self.own

    def test_agents_have_those_of_their_channels_of_none_and_their_own(self):
        self.assertEqual(self.seen(self.agent), self.tickets - self.elsewhere)
        self.assertEqual(self.seen(self.stranger), self.of_no_channel)
        self.assertEqual(self.seen(self.manager), self.tickets)

    def test_what_an_agent_does_not_see_that_agent_cannot_touch(self):
        ticket = self.elsewhere.with_user(self.agent)
        for touch in (
            lambda: ticket.read(["subject"]),
            lambda: ticket.write({"priority": "low"}),
            lambda: ticket.message_post(body="Hi", message_type="comment", subtype_xmlid="mail.mt_comment"),
            lambda: ticket.create({"subject": "New", "channel_id": ticket.sudo().channel_id.id}),
            lambda: self.served.unlink(),
        ):
            with self.assertRaises(AccessError):
                touch()

    def test_nobody_else_sees_any(self):
        for user in (self.employee, self.bridge_user, self.env.ref("base.public_user")):
            for model in ("support.ticket", "support.sla"):
                with self.subTest(user=user.login, model=model), self.assertRaises(AccessError):
                    self.env[model].with_user(user).search([])

    def test_who_writes_from_outside_makes_and_changes_none(self):
        """Portal and website forms act as these users: tickets of shoppers come through the bridge or by e-mail."""
        portal = self._user("test-portal", "base.group_portal")
        self.served.partner_id = portal.partner_id
        self.served.message_subscribe(portal.partner_id.ids)
        for user in (portal, self.env.ref("base.public_user")):
            ticket = self.served.with_user(user)
            for touch in (
                lambda ticket=ticket: ticket.create({"subject": "New", "priority": "urgent"}),
                lambda ticket=ticket: ticket.write({"priority": "urgent"}),
                lambda ticket=ticket: ticket.action_set_priority("urgent"),
                lambda ticket=ticket: ticket.message_post(body="Hi", message_type="comment", email_from="x@y.test"),
                lambda ticket=ticket: ticket.read(["priority"]),
            ):
                with self.subTest(user=user.login), self.assertRaises(AccessError):
                    touch()
        self.assertEqual(self.served.priority, "medium")

    def test_two_companies_never_see_each_others(self):
        other = self.env["res.company"].create({"name": "Other"})
        self.engine.company_id = False
        self.livechat.company_id = other
        self.assertEqual(self.served.sudo().company_id, other)
        self.assertNotIn(self.served, self.seen(self.manager))
        self.assertNotIn(self.served, self.seen(self.agent))
        self.manager.company_ids |= other
        self.assertIn(
            self.served, self.seen(self.manager).with_context(allowed_company_ids=self.manager.company_ids.ids)
        )

    def test_employees_do_not_learn_of_tickets_through_a_chat(self):
        channel = self.live_chat()
        channel.add_members(partner_ids=self.employee.partner_id.ids, post_joined_message=False)
        with self.assertRaises(AccessError):
            channel.with_user(self.employee).read(["support_ticket_ids"])

    def test_only_the_bridge_calls_the_facade(self):
        proof = {"shopper": "s", "verified": False}
        for user in (self.agent, self.manager, self.employee):
            facade = self.env["storefront.chat.bridge"].with_user(user)
            for call in (
                lambda facade=facade: facade.tickets(**proof),
                lambda facade=facade: facade.ticket(reference="T1", **proof),
                lambda facade=facade: facade.staff_tickets(staff="2", offset=0, limit=1),
            ):
                with self.assertRaises(AccessError):
                    call()
