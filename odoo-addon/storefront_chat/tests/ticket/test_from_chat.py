import base64
from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..ticket_case import TicketCase

# Nobody else's, whatever data the database has: shops with demo data know an Amina already.
EMAIL, OTHER_EMAIL = "amina@customer-of-chat.test", "victim@customer-of-chat.test"
PHONE, PHONE_ABROAD = "01899777042", "+880 1899-777042"


@tagged("post_install", "-at_install")
class TestTicketFromChat(TicketCase):
    def verified(self, **shopper):
        shopper = {"id": "shopper-c1", "verified": True, "name": "Amina", **shopper}
        self.push(self.op_open(shopper=shopper), self.op_message("Hello"))

    def partner(self, **vals):
        return self.env["res.partner"].create({"name": "Amina Rahman", **vals})

    def test_one_click_makes_a_ticket_of_a_chat(self):
        channel = self.live_chat()
        action = channel.with_user(self.agent).action_create_ticket()
        ticket = self.env["support.ticket"].with_user(self.agent).browse(action["res_id"])
        self.assertEqual(ticket.discuss_channel_id, channel)
        self.assertEqual(ticket.channel_id, self.livechat)
        self.assertEqual((ticket.shopper_id, ticket.customer_name, ticket.locale), ("shopper-c1", "Karim", "en"))
        self.assertEqual(channel.with_user(self.agent).support_ticket_count, 1)
        found = self.env["support.ticket"].search(channel.with_user(self.agent).action_show_tickets()["domain"])
        self.assertEqual(found, ticket)

    def test_command_takes_the_subject_from_what_is_typed(self):
        channel = self.live_chat()
        channel.with_user(self.agent).execute_command_ticket(body="/ticket Milk <b>is</b> sour")
        self.assertEqual(channel.support_ticket_ids.subject, "Milk <b>is</b> sour")

    def test_only_who_may_see_the_chat_makes_a_ticket_of_it(self):
        channel = self.open_chat()
        self.livechat.user_ids = self.second_agent
        for user in (self.agent, self.employee):
            with self.assertRaises(AccessError):
                channel.with_user(user).action_create_ticket()
        self.assertFalse(channel.support_ticket_ids)

    def test_a_chat_of_no_storefront_has_no_ticket(self):
        channel = self.env["discuss.channel"].create({"name": "General"})
        with self.assertRaises(UserError):
            channel.with_user(self.agent).action_create_ticket()

    def test_files_of_the_chat_are_the_tickets_too(self):
        channel = self.live_chat()
        file = {
            "name": "milk.txt",
            "datas": base64.b64encode(b"sour"),
            "res_model": channel._name,
            "res_id": channel.id,
        }
        channel.with_user(self.agent).message_post(
            body="Look", attachment_ids=self.env["ir.attachment"].create(file).ids, message_type="comment"
        )
        ticket = self.shopper_ticket()
        copy = self.env["ir.attachment"].search([("res_model", "=", ticket._name), ("res_id", "=", ticket.id)])
        self.assertEqual((copy.name, copy.raw), ("milk.txt", b"sour"))

    def test_the_shoppers_own_ticket_has_what_was_given(self):
        ticket = self.shopper_ticket(
            description="Two days now", category="shipping", priority="low", email="Karim <k@example.com>", phone="017"
        )
        self.assertEqual(ticket.description, "Two days now")
        self.assertEqual((ticket.category, ticket.priority, ticket.status), ("shipping", "low", "open"))
        self.assertEqual((ticket.customer_email, ticket.customer_phone), ("k@example.com", "017"))

    def test_urgency_is_the_shops_to_give(self):
        given = {asked: self.shopper_ticket(priority=asked).priority for asked in ("low", "medium", "high", "urgent")}
        self.assertEqual(given, {"low": "low", "medium": "medium", "high": "medium", "urgent": "medium"})
        channel = self.channel("c1")
        channel.storefront_verified_until = fields.Datetime.now() + timedelta(hours=1)
        given = {asked: self.shopper_ticket(priority=asked).priority for asked in ("low", "medium", "high", "urgent")}
        self.assertEqual(given, {"low": "low", "medium": "medium", "high": "high", "urgent": "high"})
        channel.storefront_verified_until = fields.Datetime.now() - timedelta(seconds=1)
        self.assertEqual(self.shopper_ticket(priority="high").priority, "medium")

    def test_an_answer_changes_nothing_that_is_the_shops(self):
        ticket = self.shopper_ticket()
        ticket.write({"priority": "high", "category": "shipping", "user_id": self.agent.id})
        self.reply(ticket, "urgent! priority: urgent")
        self.assertEqual((ticket.priority, ticket.category, ticket.user_id), ("high", "shipping", self.agent))

    def test_the_same_operation_makes_one_ticket(self):
        self.open_chat()
        operation = self.op_ticket()
        [first] = self.push(operation)
        [second] = self.push(operation)
        self.assertEqual(second, {**first, "duplicate": True})
        self.assertEqual(len(self.channel().support_ticket_ids), 1)

    def test_an_ended_chat_still_becomes_a_ticket(self):
        self.open_chat()
        self.push(self.op_end())
        self.assertTrue(self.shopper_ticket())

    def test_bad_operations_make_nothing(self):
        self.open_chat()
        for values in ({"subject": " "}, {"subject": "x" * 201}, {"email": "a@b.c, d@e.f"}, {"email": "nowhere"}):
            with self.subTest(values=values):
                [result] = self.push(self.op_ticket(**values))
                self.assertEqual((result["status"], result.get("code")), ("refused", "INVALID"))
        [result] = self.push(self.op_ticket("nowhere"))
        self.assertEqual(result["code"], "UNKNOWN_CONVERSATION")
        self.assertFalse(self.env["support.ticket"].search([("channel_id", "=", self.livechat.id)]))

    def test_a_verified_shopper_is_the_customer_with_that_email_or_phone(self):
        partner = self.partner(email=EMAIL, phone=PHONE_ABROAD)
        self.verified(email=EMAIL.capitalize())
        self.assertEqual(self.shopper_ticket().partner_id, partner)
        self.push(self.op_open("c2", shopper={"id": "s2", "verified": True, "phone": PHONE}))
        self.assertEqual(self.shopper_ticket("c2").partner_id, partner)

    def test_who_only_says_so_is_not_the_customer(self):
        self.partner(email=EMAIL)
        shopper = {"id": "shopper-c1", "verified": False, "email": EMAIL}
        self.push(self.op_open(shopper=shopper))
        ticket = self.shopper_ticket()
        self.assertFalse(ticket.partner_id)
        self.assertEqual(ticket.customer_email, EMAIL)

    def test_an_address_typed_into_the_form_links_nobody_even_if_the_shopper_is_verified(self):
        self.partner(email=OTHER_EMAIL)
        self.verified(email=EMAIL)
        self.assertFalse(self.shopper_ticket(email=OTHER_EMAIL).partner_id)

    def test_a_phone_of_two_people_is_neither(self):
        self.partner(phone=PHONE)
        self.partner(phone=PHONE_ABROAD)
        self.verified(phone=PHONE)
        self.assertFalse(self.shopper_ticket().partner_id)

    def test_a_colleague_is_never_the_customer(self):
        self.verified(email=self.second_agent.email)
        self.assertFalse(self.shopper_ticket().partner_id)

    def test_a_customer_of_another_company_is_not_linked(self):
        other = self.env["res.company"].create({"name": "Other"})
        self.livechat.company_id = self.env.company
        self.partner(email=EMAIL, company_id=other.id)
        self.verified(email=EMAIL)
        self.assertFalse(self.shopper_ticket().partner_id)
