from itertools import product

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ...models.ticket.support_ticket import STATUSES
from ..ticket_case import TicketCase

STEPS = {
    ("open", "in_progress"),
    ("open", "waiting_customer"),
    ("open", "resolved"),
    ("open", "closed"),
    ("in_progress", "open"),
    ("in_progress", "waiting_customer"),
    ("in_progress", "resolved"),
    ("in_progress", "closed"),
    ("waiting_customer", "open"),
    ("waiting_customer", "in_progress"),
    ("waiting_customer", "resolved"),
    ("waiting_customer", "closed"),
    ("resolved", "open"),
    ("resolved", "in_progress"),
    ("resolved", "closed"),
}


@tagged("post_install", "-at_install")
class TestTicketStatus(TicketCase):
    def test_agents_take_allowed_steps_only(self):
        names = [name for name, _label in STATUSES]
        for start, end in product(names, names):
            ticket = self.new_ticket()
            if start != "open":
                ticket.status = start
            with self.subTest(start=start, end=end):
                if start == end or (start, end) in STEPS:
                    ticket.status = end
                    continue
                with self.assertRaises(ValidationError):
                    ticket.status = end
                self.assertEqual(ticket.status, start)

    def test_only_a_manager_reopens_what_is_closed(self):
        ticket = self.new_ticket()
        ticket.action_close()
        with self.assertRaises(ValidationError):
            ticket.action_start()
        ticket.with_user(self.manager).action_start()
        self.assertEqual(ticket.status, "in_progress")

    def test_assigning_an_open_ticket_begins_it(self):
        ticket = self.new_ticket()
        ticket.action_assign_to_me()
        self.assertEqual((ticket.status, ticket.user_id), ("in_progress", self.agent))
        self.assertEqual(self.new_ticket(user_id=self.agent.id).status, "in_progress")
        ticket.status = "waiting_customer"
        ticket.user_id = self.second_agent
        self.assertEqual(ticket.status, "waiting_customer")

    def test_averages_count_only_what_there_is(self):
        tickets = (self.new_ticket() | self.new_ticket() | self.new_ticket()).sudo()
        tickets[0].rating, tickets[1].rating = 2, 5
        domain = [("id", "in", tickets.ids)]
        [(average,)] = tickets._read_group(domain, [], ["rating:avg"])
        self.assertEqual(average, 3.5)

    def test_nothing_begins_settled(self):
        with self.assertRaises(ValidationError):
            self.new_ticket(status="resolved")

    def test_resolution_time_is_noted_and_forgotten_when_reopened(self):
        ticket = self.new_ticket()
        self.made_at(ticket, "2026-11-20 09:00:00")
        ticket.sudo().resolved_at = "2026-11-20 09:30:00"
        self.assertEqual(ticket.resolution_seconds, 1800)
        ticket.action_resolve()
        ticket.action_start()
        self.assertFalse(ticket.resolved_at)
        self.assertEqual(ticket.resolution_seconds, 0)

    def test_times_and_feedback_are_nobodys_to_write(self):
        ticket = self.new_ticket()
        for values in (
            {"rating": 5},
            {"first_response_at": "2026-11-20 09:00:00"},
            {"sla_state": "kept"},
            {"shopper_id": "somebody"},
            {"name": "T1"},
        ):
            for user in (self.agent, self.manager):
                with self.subTest(values=values), self.assertRaises(AccessError):
                    ticket.with_user(user).write(values)

    def test_a_subject_is_needed(self):
        with self.assertRaises(ValidationError):
            self.new_ticket(subject="  ")

    def test_of_many_each_is_done_or_refused_by_itself(self):
        first, closed, third = self.new_ticket(), self.new_ticket(), self.new_ticket()
        closed.action_close()
        action = (first | closed | third).action_resolve()
        self.assertEqual([first.status, closed.status, third.status], ["resolved", "closed", "resolved"])
        self.assertIn(closed.name, action["params"]["message"])
        self.assertNotIn(first.name, action["params"]["message"])
        (first | third).action_set_priority("urgent")
        self.assertEqual(set((first | third).mapped("priority")), {"urgent"})
