"""An agent gives a ticket to a colleague: by each way, also one after which they have it no longer."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import AGENT
from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestTicketGivenAway(TicketCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        [cls.colleague] = cls._users(("test-colleague", "base.group_user", AGENT))
        cls.livechat.user_ids = cls.agent
        cls.elsewhere = cls.env["im_livechat.channel"].create(
            {"name": "Second Shop", "storefront_key": "second-shop", "user_ids": cls.colleague.ids}
        )

    def own_ticket(self, channel):
        """A ticket of this channel that the agent has, as that agent sees it."""
        ticket = self.env["support.ticket"].create(
            {"subject": "Sour milk", "channel_id": channel.id, "user_id": self.agent.id}
        )
        self.env.flush_all()
        self.env.invalidate_all()
        return ticket.with_user(self.agent).with_context(tracking_disable=False)

    def given(self, ticket, **vals):
        """Writes as RPC does; returns who was told of the ticket by name."""
        before = ticket.sudo().message_ids
        ticket.write(vals)
        self.env.flush_all()
        self.env.cr.precommit.run()
        told = self.env["mail.message"].search(
            [("model", "=", ticket._name), ("res_id", "=", ticket.id), ("id", "not in", before.ids)]
        )
        return told.filtered(lambda message: message.message_type == "user_notification").notified_partner_ids

    def test_of_a_channel_that_they_serve(self):
        ticket = self.own_ticket(self.livechat)
        self.assertEqual(self.given(ticket, user_id=self.colleague.id), self.colleague.partner_id)
        self.assertTrue(ticket.has_access("read"))

    def test_of_a_channel_that_they_do_not_serve(self):
        for vals in ({}, {"status": "waiting_customer"}, {"priority": "high", "subject": "Milk"}):
            ticket = self.own_ticket(self.elsewhere)
            with self.subTest(vals):
                told = self.given(ticket, user_id=self.colleague.id, **vals)
                self.assertEqual(told, self.colleague.partner_id)
                self.assertEqual(ticket.sudo().user_id, self.colleague)
                self.assertFalse(ticket.has_access("read"))

    def test_with_its_channel(self):
        ticket = self.own_ticket(self.livechat)
        told = self.given(ticket, channel_id=self.elsewhere.id, user_id=self.colleague.id)
        self.assertEqual(told, self.colleague.partner_id)
        ticket = self.own_ticket(self.livechat)
        self.given(ticket, channel_id=self.elsewhere.id)
        self.assertTrue(ticket.has_access("read"), "it is their own")
        self.given(ticket, user_id=False)
        self.assertFalse(ticket.has_access("read"))

    def test_with_its_channel_as_nobody_had_it(self):
        ticket = self.own_ticket(self.livechat)
        ticket.sudo().write({"user_id": False, "status": "open"})
        self.env.flush_all()
        told = self.given(ticket, channel_id=self.elsewhere.id, user_id=self.colleague.id)
        self.assertEqual((told, ticket.sudo().status), (self.colleague.partner_id, "in_progress"))

    def test_nobody_gives_away_what_they_may_not_read(self):
        ticket = self.own_ticket(self.elsewhere)
        ticket.sudo().user_id = self.colleague
        self.env.flush_all()
        with self.assertRaises(AccessError), self.env.cr.savepoint():
            ticket.write({"user_id": self.agent.id})
