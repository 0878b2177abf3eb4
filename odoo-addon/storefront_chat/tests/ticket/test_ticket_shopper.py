from odoo.exceptions import ValidationError
from odoo.tests import tagged

from ..ticket_case import SHOPPER, TicketCase

VERIFIED = {"shopper": "elsewhere", "verified": True, "email": "Karim@example.com"}


@tagged("post_install", "-at_install")
class TestTicketShopper(TicketCase):
    def references(self, **proof):
        return [row["reference"] for row in self.facade.tickets(**{**SHOPPER, **proof})["tickets"]]

    def shown(self, ticket, **proof):
        return self.facade.ticket(reference=ticket.name, **{**SHOPPER, **proof})

    def test_lists_ones_own_newest_first(self):
        first, second = self.shopper_ticket(), self.shopper_ticket()
        self.shopper_ticket("c2")
        self.assertEqual(self.references(), [second.name, first.name])

    def test_row_is_what_the_contract_says(self):
        ticket = self.shopper_ticket(category="shipping")
        [row] = self.facade.tickets(**SHOPPER)["tickets"]
        self.assertEqual(
            {key: value for key, value in row.items() if not key.endswith("_at")},
            {
                "reference": ticket.name,
                "subject": "Where is my milk?",
                "status": "open",
                "priority": "medium",
                "category": "shipping",
                "channel": "test-shop",
                "conversation": "c1",
            },
        )
        self.assertTrue(row["created_at"].endswith("Z") and row["updated_at"].endswith("Z"))
        ticket.action_assign_to_me()
        ticket.action_resolve()
        row = self.shown(ticket)["ticket"]
        self.assertEqual(row["assignee"], {"id": str(self.agent.id), "name": self.agent.name})
        self.assertTrue(row["resolved_at"].endswith("Z"))

    def test_an_email_counts_only_when_the_shop_vouched_for_it(self):
        ticket = self.shopper_ticket(email="karim@example.com")
        self.assertEqual(self.references(**VERIFIED), [ticket.name])
        self.assertEqual(self.references(**{**VERIFIED, "verified": False}), [])
        self.assertEqual(self.references(**{**VERIFIED, "email": "other@example.com"}), [])
        self.assertEqual(self.references(**{**VERIFIED, "email": "%"}), [])
        self.assertEqual(self.references(shopper="", verified=True), [])

    def test_somebody_elses_ticket_and_none_look_alike(self):
        ticket = self.shopper_ticket()
        stranger = {"shopper": "shopper-c2"}
        self.assertEqual(self.shown(ticket, **stranger), {})
        self.assertEqual(self.facade.ticket(reference="T99999", **SHOPPER), {})
        unknown = {"accepted": False, "code": "UNKNOWN_TICKET"}
        self.assertEqual(self.reply(ticket, **stranger), unknown)
        ticket.action_resolve()
        self.assertEqual(self.feedback(ticket, **stranger), unknown)

    def test_shows_what_was_said_but_no_note(self):
        ticket = self.shopper_ticket(description="Two days now")
        self.answer(ticket, "psst", note=True)
        self.answer(ticket, "It is on its way")
        self.reply(ticket, "Thanks\n<3")
        shown = self.shown(ticket)["ticket"]
        self.assertEqual(shown["description"], "Two days now")
        self.assertEqual(
            [(row["author"], row["name"], row["content"], row["is_internal"]) for row in shown["messages"]],
            [
                ("agent", self.agent.name, "It is on its way", False),
                ("shopper", "Karim", "Thanks\n<3", False),
            ],
        )
        self.assertNotIn("psst", str(shown))

    def test_the_same_answer_is_given_once(self):
        ticket = self.shopper_ticket()
        reply = {"id": "same", "reference": ticket.name, "content": "Hello?", **SHOPPER}
        first = self.facade.ticket_reply(**reply)
        self.assertTrue(first["accepted"])
        self.assertEqual(self.facade.ticket_reply(**reply), first)
        self.assertEqual(len(ticket._conversation_messages()), 1)

    def test_what_is_closed_stays_closed(self):
        ticket = self.shopper_ticket()
        ticket.action_close()
        self.assertEqual(self.reply(ticket), {"accepted": False, "code": "TICKET_CLOSED"})
        self.assertEqual(ticket.status, "closed")
        self.assertFalse(ticket._conversation_messages())
        shopper_side = self.facade._as_shop("support.ticket").browse(ticket.id)
        with self.assertRaises(ValidationError):
            shopper_side.status = "in_progress"

    def test_an_empty_or_endless_answer_is_invalid(self):
        ticket = self.shopper_ticket()
        for content in (" \n", "x" * (50 * 1024 + 1)):
            self.assertEqual(self.reply(ticket, content), {"accepted": False, "code": "INVALID"})
        self.assertFalse(ticket._conversation_messages())

    def test_feedback_after_resolution_and_the_last_one_counts(self):
        ticket = self.shopper_ticket()
        self.assertEqual(self.feedback(ticket), {"accepted": False, "code": "NOT_RESOLVED"})
        ticket.action_assign_to_me()
        ticket.action_resolve()
        self.feedback(ticket, 2, feedback="Slow", resolved=False)
        answer = self.feedback(ticket, 4, feedback="<b>Well</b>", resolved=True)
        self.assertEqual(answer["ticket"]["rating"], 4)
        self.assertEqual((ticket.rating, ticket.feedback, ticket.feedback_resolved), (4, "<b>Well</b>", "yes"))
        rating = self.env["rating.rating"].search([("res_model", "=", ticket._name), ("res_id", "=", ticket.id)])
        self.assertEqual((rating.rating, rating.rated_partner_id), (4, self.agent.partner_id))
        self.assertEqual(ticket.status, "resolved")
        self.assertFalse(self.shown(ticket)["ticket"]["messages"])

    def test_feedback_is_one_to_five_stars(self):
        ticket = self.shopper_ticket()
        ticket.action_resolve()
        for stars in (0, 6, -1):
            self.assertEqual(self.feedback(ticket, stars), {"accepted": False, "code": "INVALID"})
        self.assertEqual(ticket.rating, 0)

    def test_more_is_rated_beside_it(self):
        ticket = self.shopper_ticket()
        ticket.action_resolve()
        more = {"recommendation": 5, "agent_rating": 4, "response_time_rating": 2, "communication_rating": 3}
        answer = self.feedback(ticket, 4, **more)
        self.assertEqual({name: answer["ticket"][name] for name in more}, more)
        self.assertEqual(ticket.response_time_rating, 2)
        self.assertEqual(self.feedback(ticket, 4, agent_rating=6), {"accepted": False, "code": "INVALID"})
        self.assertEqual(ticket.agent_rating, 4)
        self.assertEqual(self.feedback(ticket, 3)["ticket"]["agent_rating"], 4)
        staff = self.facade.staff_ticket(staff=str(self.agent.id), reference=ticket.name)["ticket"]
        self.assertEqual((staff["rating"], staff["recommendation"]), (3, 5))
