"""A person is found by a phone number, whoever wrote it and however."""

from odoo.tests import tagged

from ...tools import phone as phone_tools
from ..privacy_case import PrivacyCase


@tagged("post_install", "-at_install")
class TestPhones(PrivacyCase):
    def found(self, phone):
        return self.env["storefront.chat.privacy"]._find(self.env.company, phone=phone)

    def chat_with(self, phone, conversation="c1"):
        shopper = {"id": f"shopper-{conversation}", "verified": False, "phone": phone}
        self.done(self.op_open(conversation, shopper=shopper))
        return self.channel(conversation)

    def test_every_spelling_finds_every_other(self):
        spellings = (
            "+8801711900017",
            "01711-900017",
            "00880 1711 900 017",
            "(0)1711.900.017",
            "০১৭১১-৯০০০১৭",
            "٠١٧١١٩٠٠٠١٧",
        )
        chats = [self.chat_with(phone, f"c{number}") for number, phone in enumerate(spellings)]
        self.chat_with("01711-900018", "other")
        for phone in spellings:
            with self.subTest(phone):
                self.assertEqual(self.found(phone)["chats"].sorted("id").ids, [chat.id for chat in chats])

    def test_ticket_of_a_contact_with_the_number_is_theirs_unless_it_names_another(self):
        contact = self.env["res.partner"].create({"name": "Zubaida", "phone": "০১৭১১ ৯০০ ০১৭"})
        ticket = self.new_ticket(partner_id=contact.id)
        other = self.new_ticket(partner_id=contact.id, customer_phone="01899 123456")
        found = self.found("+880 1711-900017")["tickets"]
        self.assertIn(ticket, found)
        self.assertNotIn(other, found)
        self.assertEqual(self.found("01899-123456")["tickets"], other)
        request = self.request_erasure(phone="+880 1711-900017")
        self.assertEqual((request.counts["tickets"], request.counts["kept_customers"]), (1, 1))
        self.assertFalse(ticket.exists())
        self.assertTrue(other.exists() and contact.exists())

    def test_what_is_said_after_a_number_is_no_part_of_it(self):
        self.env.company.country_id = self.env.ref("base.bd")
        chat = self.chat_with("01711-900017 ext. 5")
        self.assertEqual(self.found("01711 900017 ext. 5")["chats"], chat)
        # Without the package all digits count.
        self.assertEqual(self.found("+8801711900017")["chats"], chat if phone_tools.phonenumbers else chat.browse())

    def test_short_numbers_are_those_of_the_companys_country(self):
        self.env.company.country_id = self.env.ref("base.dk")
        chat = self.chat_with("32 12 34 56")
        self.request_erasure(phone="+45 32 12 34 57")
        expected = ["4532123457", "32123457"] if phone_tools.phonenumbers else []
        self.assertEqual([task["phones"] for task in self.tasks()], [expected])
        self.chat_with("+47 32 12 34 56", "norway")
        if not phone_tools.phonenumbers:
            self.assertFalse(self.found("32123456")["chats"], "too few digits to tell people apart")
            return
        for phone in ("+45 32123456", "32123456"):
            with self.subTest(phone):
                self.assertEqual(self.found(phone)["chats"], chat)
        self.request_erasure(phone="32123456")
        late = {"id": "browser", "verified": False, "phone": "0045 32 12 34 56"}
        [refused] = self.push(self.op_open("late", shopper=late))
        self.assertEqual(refused.get("code"), "ERASED")
