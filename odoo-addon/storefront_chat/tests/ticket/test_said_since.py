"""Words of a chat after its ticket was made."""

from odoo.tests import tagged

from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestSaidSince(TicketCase):
    def notes(self, ticket):
        return [row["content"] for row in ticket._storefront_staff_detail()["messages"] if row["is_internal"]]

    def test_stands_on_the_ticket_once_the_chat_has_ended(self):
        channel = self.live_chat()
        self.agent_says(channel, "Before")
        ticket = self.shopper_ticket()
        self.push(self.op_message("And the <b>butter</b>", 2))
        self.agent_says(channel, "After")
        self.assertEqual(self.notes(ticket), [])
        self.push(self.op_end())
        [note] = self.notes(ticket)
        self.assertIn("And the <b>butter</b>", note)
        self.assertIn("After", note)
        self.assertNotIn("Before", note)
        self.assertEqual(ticket.status, "open")
        shown = self.facade.ticket(reference=ticket.name, shopper="shopper-c1", verified=False)["ticket"]
        self.assertEqual(shown["messages"], [])

    def test_nothing_said_is_no_note(self):
        self.live_chat()
        ticket = self.shopper_ticket()
        self.push(self.op_end())
        self.assertEqual(self.notes(ticket), [])
