"""Every way to a ticket by Odoo's models, tried by everybody: who reads it reads what is kept beside it."""

from odoo.tests import tagged

from .policy_case import PolicyCase
from .ways_on_tickets import SUBJECT, WAYS_ON_TICKETS


@tagged("post_install", "-at_install")
class TestTicketPolicy(PolicyCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        env, on_ticket = cls.env, {"res_model": "support.ticket"}
        customer = env["res.partner"].create({"name": "Customer", "email": "customer@private.test"})
        cls.ticket = env["support.ticket"].create(
            {"subject": SUBJECT, "channel_id": cls.livechat.id, "partner_id": customer.id}
        )
        on_ticket["res_id"] = cls.ticket.id
        cls.ticket.message_subscribe(customer.ids)
        cls.ticket_message = cls.ticket.message_post(body="Lake Road", message_type="comment")
        cls.ticket._storefront_rate(2, "too sour", False)
        cls.ticket_rating = env["rating.rating"].search(
            [("res_id", "=", cls.ticket.id), ("res_model", "=", "support.ticket")]
        )
        cls.ticket_activity = cls.ticket.activity_schedule(note="<p>Lake Road</p>", user_id=env.user.id)
        env["ir.attachment"].create({"name": "a.txt", "raw": b"x", **on_ticket})
        env["mail.scheduled.message"].create(
            {
                "author_id": env.user.partner_id.id,
                "body": "Later",
                "model": "support.ticket",
                "res_id": cls.ticket.id,
                "scheduled_date": "2099-01-01 00:00:00",
            }
        )
        env.flush_all()

    def test_tickets(self):
        self.assertEqual(self.ticket_rating.storefront_ticket_id, self.ticket)
        self.hold(WAYS_ON_TICKETS)
