from odoo.tests import tagged

from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestTicketMessages(TicketCase):
    def ticket_events(self):
        return [event for event in self.events() if event["kind"] == "ticket"]

    def test_an_agents_answer_waits_for_the_customer(self):
        ticket = self.shopper_ticket()
        self.answer(ticket)
        self.assertEqual(ticket.status, "waiting_customer")
        self.assertTrue(ticket.first_response_at)
        first = ticket.first_response_at
        self.answer(ticket, "And more")
        self.assertEqual(ticket.first_response_at, first)

    def test_whoever_answers_first_has_the_ticket(self):
        ticket = self.shopper_ticket()
        self.answer(ticket)
        self.answer(ticket, "Me too", user=self.second_agent)
        self.assertEqual(ticket.user_id, self.agent)

    def test_a_note_moves_nothing(self):
        ticket = self.shopper_ticket()
        self.answer(ticket, "He always complains", note=True)
        self.assertEqual(ticket.status, "open")
        self.assertFalse(ticket.first_response_at)
        self.assertFalse(self.ticket_events())

    def test_a_customers_answer_reopens(self):
        ticket = self.shopper_ticket()
        for status, assignee, then in (
            ("waiting_customer", False, "open"),
            ("resolved", False, "open"),
            ("resolved", self.agent.id, "in_progress"),
            ("waiting_customer", self.agent.id, "in_progress"),
        ):
            with self.subTest(status=status, assignee=assignee):
                ticket.write({"user_id": assignee, "status": status})
                self.assertTrue(self.reply(ticket)["accepted"])
                self.assertEqual(ticket.status, then)

    def test_the_shopper_hears_of_steps_and_answers_and_not_of_notes(self):
        ticket = self.shopper_ticket()
        self.assertEqual(self.ticket_events(), [])
        ticket.action_assign_to_me()
        self.answer(ticket, "psst", note=True)
        self.answer(ticket, "It is <b>on</b> its way")
        ticket.action_resolve()
        statuses = [event["ticket"]["status"] for event in self.ticket_events()]
        self.assertEqual(statuses, ["in_progress", "waiting_customer", "resolved"])
        _taken, answered, resolved = self.ticket_events()
        self.assertEqual(answered["content"], "It is <b>on</b> its way")
        self.assertEqual(answered["author"], {"id": str(self.agent.id), "name": self.agent.name})
        self.assertNotIn("content", resolved)

    def test_what_the_shopper_did_gives_no_event(self):
        ticket = self.shopper_ticket()
        ticket.action_resolve()
        before = len(self.ticket_events())
        self.reply(ticket)
        ticket.action_resolve()
        self.feedback(ticket)
        self.assertEqual(len(self.ticket_events()), before + 1)

    def test_a_ticket_that_staff_make_of_a_chat_gives_an_event(self):
        channel = self.live_chat()
        channel.with_user(self.agent).action_create_ticket()
        [event] = self.ticket_events()
        self.assertEqual(event["ticket"]["conversation"], "c1")

    def test_events_come_after_the_end_of_the_chat_too(self):
        ticket = self.shopper_ticket()
        self.push(self.op_end())
        self.answer(ticket)
        self.assertEqual(len(self.ticket_events()), 1)

    def test_the_shopper_speaks_as_the_customer_and_never_in_html(self):
        ticket = self.shopper_ticket(email="karim@example.com")
        self.reply(ticket, "<img src=x onerror=alert(1)>\nhello")
        message = ticket.message_ids[0]
        self.assertFalse(message.author_id)
        self.assertEqual(message.author_guest_id, self.channel().storefront_guest_id)
        self.assertIn("karim@example.com", message.email_from)
        self.assertIn("&lt;img", message.body)
        self.assertNotIn("<img", message.body)
        self.assertNotIn(self.bridge_user.partner_id, ticket.message_follower_ids.partner_id)

    def test_a_linked_customer_is_the_author_and_follows_nothing(self):
        ticket = self.shopper_ticket()
        partner = self.env["res.partner"].create({"name": "Karim", "email": "karim@example.com"})
        ticket.partner_id = partner
        self.reply(ticket)
        self.assertEqual(ticket.message_ids[0].author_id, partner)
        self.assertNotIn(partner, ticket.message_partner_ids)

    def test_a_colleague_as_customer_never_answers_as_an_agent(self):
        ticket = self.shopper_ticket()
        ticket.partner_id = self.second_agent.partner_id
        self.reply(ticket)
        self.assertFalse(ticket.message_ids[0].author_id)
        self.assertFalse(ticket.first_response_at)

    def test_followers_hear_the_customer(self):
        ticket = self.shopper_ticket()
        ticket.with_context(tracking_disable=False).action_assign_to_me()
        self.reply(ticket)
        message = ticket.message_ids.filtered(lambda one: one.message_type == "comment")
        self.assertIn(self.agent.partner_id, message.notified_partner_ids)
        self.assertRegex(message.email_from, r"Karim.*<.+@.+>")
