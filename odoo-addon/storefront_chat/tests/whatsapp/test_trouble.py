"""Trouble with a number is shown on its form until it is over, and told to administrators once."""

from odoo.tests import tagged

from .number_case import PHONE_UID, SET_UP, NumberCase


@tagged("post_install", "-at_install")
class TestWhatsAppTrouble(NumberCase):
    def setUp(self):
        super().setUp()
        self.shop.write(SET_UP)

    def tell(self, code=None, number=PHONE_UID):
        self.facade.whatsapp_troubles(numbers=[{"id": number, "code": code}] if code is not None else [])
        self.livechat.invalidate_recordset()

    def heard(self, user):
        messages = self.env["mail.message"].search([("partner_ids", "in", user.partner_id.ids)])
        return messages.filtered(lambda message: "Test Shop" in (message.subject or ""))

    def test_is_shown_with_what_to_do(self):
        for code, words in {
            190: "access token",
            10: "whatsapp_business_messaging",
            200: "whatsapp_business_messaging",
            368: "locked",
            131031: "locked",
            131042: "payment method",
            133010: "not registered",
            77777: "77777",
        }.items():
            self.tell(code)
            self.assertIn(words, self.shop.whatsapp_trouble)
            self.assertTrue(self.shop.whatsapp_trouble_since)
        self.tell()
        self.assertFalse(self.shop.whatsapp_trouble)
        self.assertFalse(self.shop.whatsapp_trouble_since)
        self.tell(190)
        self.shop.whatsapp_token = SET_UP["whatsapp_token"] + "2"
        self.assertFalse(self.shop.whatsapp_trouble)

    def test_administrators_are_told_once_of_each(self):
        for _time in range(3):
            self.tell(190)
        self.assertEqual(len(self.heard(self.manager)), 1)
        self.assertIn("Enter a new one", self.heard(self.manager).body)
        self.assertFalse(self.heard(self.agent) | self.heard(self.employee))
        self.tell()
        self.tell(131031)
        self.assertEqual(len(self.heard(self.manager)), 2)

    def test_administrators_of_another_company_are_not(self):
        there = self.env["res.company"].create({"name": "Zzq Other Dairy"})
        self.manager.write({"company_ids": [(6, 0, there.ids)], "company_id": there.id})
        self.livechat.company_id = self.env.company
        self.tell(190)
        self.assertTrue(self.shop.sudo().whatsapp_trouble)
        self.assertFalse(self.heard(self.manager))

    def test_a_number_that_is_gone_is_nobodys_trouble_and_no_setting_changes(self):
        notice = self.env["storefront.chat.webhook"]._notice()
        notice["settings"] = False
        self.tell(190, number="999999999")
        self.assertFalse(self.shop.whatsapp_trouble)
        self.tell(190)
        self.assertFalse(notice["settings"])
