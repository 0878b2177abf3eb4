from odoo.exceptions import ValidationError
from odoo.tests import tagged

from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestTicketStaff(TicketCase):
    def ask(self, method, user=None, **arguments):
        return getattr(self.facade, method)(staff=str((user or self.agent).id), **arguments)

    def rows(self, user=None, **query):
        answer = self.ask("staff_tickets", user, **{"offset": 0, "limit": 100, **query})
        return [row["reference"] for row in answer["tickets"]]

    def change(self, ticket, user=None, **values):
        return self.ask("staff_ticket_change", user, reference=ticket.name, **values)

    def create(self, user=None, **values):
        type(self).counter += 1
        return self.ask("staff_ticket_create", user, **{"id": f"s:{self.counter}", "subject": "Leaking can", **values})

    def test_list_is_filtered_counted_and_paged(self):
        one = self.new_ticket(subject="Sour milk", priority="high")
        two = self.new_ticket(subject="Late", category="shipping", customer_email="Amina@example.com")
        two.action_assign_to_me()
        self.assertEqual(self.rows(text="SOUR"), [one.name])
        self.assertEqual(self.rows(text="amina@"), [two.name])
        self.assertEqual(self.rows(text=one.name), [one.name])
        self.assertEqual(self.rows(priority="high"), [one.name])
        self.assertEqual(self.rows(category="shipping", status="in_progress"), [two.name])
        self.assertEqual(self.rows(assignee=str(self.agent.id)), [two.name])
        self.assertIn(one.name, self.rows(assignee="none"))
        answer = self.ask("staff_tickets", offset=1, limit=1)
        self.assertEqual([row["reference"] for row in answer["tickets"]], [one.name])
        self.assertGreaterEqual(answer["total"], 2)
        with self.assertRaises(ValidationError):
            self.ask("staff_tickets", offset=0, limit=101)

    def test_row_has_customer_promise_and_times(self):
        ticket = self.shopper_ticket(email="karim@example.com")
        ticket.priority = "urgent"
        self.answer(ticket)
        row = self.ask("staff_ticket", reference=ticket.name)["ticket"]
        self.assertEqual(row["customer"], {"name": "Karim", "email": "karim@example.com"})
        self.assertEqual(row["sla"]["state"], "on_time")
        self.assertIn("first_response_seconds", row)
        self.assertNotIn("resolution_seconds", row)

    def test_staff_see_notes(self):
        ticket = self.new_ticket()
        message = {"reference": ticket.name, "content": "psst\n<b>", "is_internal": True}
        answer = self.ask("staff_ticket_message", id="n1", **message)
        [row] = answer["ticket"]["messages"]
        self.assertEqual((row["content"], row["is_internal"], row["author"]), ("psst\n<b>", True, "agent"))
        self.assertEqual(answer["ticket"]["status"], "open")

    def test_an_answer_is_that_persons_and_posted_once(self):
        ticket = self.shopper_ticket()
        message = {"reference": ticket.name, "content": "Coming <b>", "is_internal": False}
        first = self.ask("staff_ticket_message", id="m1", **message)
        self.assertEqual(first["ticket"]["status"], "waiting_customer")
        self.assertEqual(self.ask("staff_ticket_message", id="m1", **message), first)
        [said] = ticket._conversation_messages()
        self.assertEqual((said.author_id, said.create_uid), (self.agent.partner_id, self.agent))
        self.assertIn("&lt;b&gt;", said.body)
        self.assertEqual([event["kind"] for event in self.events()], ["ticket"])

    def test_creates_by_hand_and_of_a_chat_once(self):
        by_hand = self.create(channel="test-shop", name="Amina", email="amina@example.com", phone="017")
        self.assertEqual(by_hand["ticket"]["channel"], "test-shop")
        self.assertEqual(by_hand["ticket"]["customer"], {"name": "Amina", "email": "amina@example.com", "phone": "017"})
        self.open_chat()
        first = self.create(id="once", conversation="c1")
        self.assertEqual(first["ticket"]["conversation"], "c1")
        self.assertEqual(first["ticket"]["customer"]["name"], "Karim")
        self.assertEqual(self.create(id="once", conversation="c1"), first)
        self.assertEqual(self.by_reference(first["ticket"]["reference"]).create_uid, self.agent)

    def test_changes_what_is_given(self):
        ticket = self.new_ticket()
        answer = self.change(ticket, assignee=str(self.second_agent.id), priority="urgent", subject=" New\nsubject ")
        self.assertEqual(answer["ticket"]["subject"], "New subject")
        self.assertEqual((ticket.user_id, ticket.status, ticket.priority), (self.second_agent, "in_progress", "urgent"))
        self.change(ticket, assignee="none", status="open")
        self.assertFalse(ticket.user_id)

    def test_says_why_something_cannot_be(self):
        ticket = self.new_ticket()
        ticket.action_close()
        answer = self.change(ticket, status="in_progress", priority="urgent")
        self.assertEqual((answer["ok"], answer["code"]), (False, "INVALID"))
        self.assertIn("administrator", answer["reason"])
        self.assertEqual((ticket.status, ticket.priority), ("closed", "medium"))
        self.assertTrue(self.change(ticket, self.manager, status="in_progress")["ok"])
        for answer, code in (
            (self.change(ticket, assignee=str(self.employee.id)), "INVALID"),
            (self.change(ticket, subject=" "), "INVALID"),
            (self.ask("staff_ticket", reference="T99999"), "UNKNOWN"),
            (self.ask("staff_ticket", self.employee, reference=ticket.name), "FORBIDDEN"),
            (self.create(channel="nowhere"), "UNKNOWN"),
            (self.create(conversation="nowhere"), "UNKNOWN"),
            (self.create(subject=" "), "INVALID"),
            (self.create(email="a@b.example, c@d.example"), "INVALID"),
        ):
            self.assertEqual((answer["ok"], answer["code"]), (False, code))
            self.assertTrue(answer["reason"])

    def test_rights_of_the_person_decide(self):
        ticket = self.shopper_ticket().sudo()
        self.livechat.user_ids = self.second_agent
        self.assertNotIn(ticket.name, self.rows())
        self.assertEqual(self.ask("staff_ticket", reference=ticket.name)["code"], "UNKNOWN")
        self.assertEqual(self.change(ticket, priority="low")["code"], "UNKNOWN")
        self.assertEqual(self.create(channel="test-shop")["code"], "FORBIDDEN")
        self.assertEqual(self.create(conversation="c1")["code"], "UNKNOWN")
        self.assertIn(ticket.name, self.rows(self.manager))
        self.assertEqual(ticket.priority, "medium")

    def test_in_bulk_each_by_itself(self):
        first, closed = self.new_ticket(), self.new_ticket()
        closed.action_close()
        references = [first.name, closed.name, "T99999", first.name]
        answer = self.ask("staff_tickets_bulk", references=references, action="resolve")
        self.assertEqual(answer["done"], [first.name])
        self.assertEqual([row["reference"] for row in answer["refused"]], [closed.name, "T99999"])
        self.assertEqual((first.status, closed.status), ("resolved", "closed"))
        self.ask("staff_tickets_bulk", references=[first.name], action="assign_to_me")
        self.assertEqual(first.user_id, self.agent)
        self.ask("staff_tickets_bulk", references=[first.name], action="priority", priority="low")
        self.assertEqual(first.priority, "low")
        answer = self.ask("staff_tickets_bulk", references=[first.name], action="priority")
        self.assertEqual(answer["code"], "INVALID")
        with self.assertRaises(ValidationError):
            self.ask("staff_tickets_bulk", references=["x"] * 101, action="close")
