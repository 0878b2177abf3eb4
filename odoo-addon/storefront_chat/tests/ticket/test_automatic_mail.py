"""Machines that write to tickets: absence notices, lists and bounces start no conversation with this one."""

from email import message_from_string, policy

from odoo.tests import BaseCase, tagged

from ...tools.automatic_mail import is_automatic
from ..ticket_case import TicketCase

ALIAS = "zzq-tickets@shop.example"
MAIL = "From: {sender}\nTo: {to}\nSubject: {subject}\nMessage-Id: <{id}@customer.example>\n{headers}\n\n{body}\n"


def mail(headers="", sender="Amina <zzq-amina@example.com>", **values):
    values = {"to": ALIAS, "subject": "Milk", "id": "a1", "body": "Sour!", **values}
    return MAIL.format(sender=sender, headers=headers or "X-Nothing: 1", **values)


class TestIsAutomatic(BaseCase):
    def of(self, *args, **values):
        return is_automatic(message_from_string(mail(*args, **values), policy=policy.SMTP))

    def test_people(self):
        for headers in ("", "Auto-Submitted: no", "Precedence: first-class", "Return-Path: <zzq-amina@example.com>"):
            self.assertFalse(self.of(headers), headers)
        self.assertFalse(self.of(sender="Renorey Bounceman <renoreply.fan@example.com>"))

    def test_machines(self):
        for headers in (
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-generated; type=x",
            "Precedence: bulk",
            "Precedence: List",
            "List-Id: <milk.example.com>",
            "List-Unsubscribe: <mailto:x@example.com>",
            "X-Auto-Response-Suppress: All",
            "Return-Path: <>",
        ):
            self.assertTrue(self.of(headers), headers)
        for sender in ("MAILER-DAEMON@example.com", "Shop <no-reply@example.com>", "noreply+7@example.com"):
            self.assertTrue(self.of(sender=sender), sender)


@tagged("post_install", "-at_install")
class TestAutomaticMail(TicketCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        domain = cls.env["mail.alias.domain"].create({"name": "shop.example"})
        cls.env["mail.alias"].create(
            {
                "alias_name": "zzq-tickets",
                "alias_model_id": cls.env["ir.model"]._get_id("support.ticket"),
                "alias_domain_id": domain.id,
                "alias_defaults": {"channel_id": cls.livechat.id},
            }
        )

    def receive(self, *args, **values):
        type(self).counter += 1
        values = {"id": f"a{self.counter}", **values}
        self.env["mail.thread"].message_process(False, mail(*args, **values))
        return self.env["support.ticket"].search([("channel_id", "=", self.livechat.id)], limit=1)

    def receipts(self, email="zzq-amina@example.com"):
        return self.env["mail.mail"].search([("email_to", "ilike", email)])

    def test_who_writes_to_the_alias_is_acknowledged_once_by_a_mail_that_no_machine_answers(self):
        ticket = self.receive(id="same")
        self.receive(id="same")
        receipt = self.receipts()
        self.assertEqual(len(receipt), 1)
        self.assertIn(ticket.name, receipt.subject)
        self.assertIn("Auto-Submitted", receipt.headers)
        self.assertEqual(ticket.source, "email")
        self.assertEqual((receipt.model, receipt.res_id), (ticket._name, ticket.id))

    def test_an_answer_to_the_receipt_comes_back_to_the_ticket(self):
        ticket = self.receive()
        reference = self.receipts().mail_message_id.message_id
        self.assertEqual(self.receive(f"In-Reply-To: {reference}", body="And the butter"), ticket)
        self.assertIn("And the butter", ticket._conversation_messages()[-1].body)

    def test_machines_are_not_acknowledged(self):
        for headers in ("Auto-Submitted: auto-replied", "List-Id: <milk.example.com>", "Precedence: bulk"):
            self.assertTrue(self.receive(headers))
        self.assertFalse(self.receipts())
        self.assertTrue(self.receive(sender="Shop <no-reply@other.example>"))
        self.assertFalse(self.receipts("no-reply@other.example"))

    def test_our_own_address_is_not_acknowledged(self):
        ticket = self.env["support.ticket"].create({"subject": "Loop", "customer_email": ALIAS})
        ticket.action_resolve()
        self.assertFalse(self.receipts(ALIAS))

    def test_an_absence_notice_opens_nothing_again(self):
        ticket = self.receive()
        answer = self.answer(ticket)
        ticket.action_resolve()
        before = ticket._conversation_messages()
        self.receive(f"Auto-Submitted: auto-replied\nIn-Reply-To: {answer.message_id}", body="I am away")
        self.assertEqual(ticket.status, "resolved")
        self.assertEqual(ticket._conversation_messages(), before)
        self.assertIn("I am away", str(ticket.message_ids.mapped("body")))

    def test_one_address_is_acknowledged_five_times_an_hour(self):
        for _time in range(7):
            self.receive()
        self.assertEqual(len(self.receipts()), 5)
        self.receive(sender="Karim <zzq-karim@example.com>")
        self.assertEqual(len(self.receipts("zzq-karim@example.com")), 1)
