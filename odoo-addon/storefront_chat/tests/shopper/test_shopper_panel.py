from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .shopper_case import EMAIL, ShopperCase

PAGE = {"url": "https://shop.example.com/milk", "title": "Milk"}


@tagged("post_install", "-at_install")
class TestShopperPanel(ShopperCase):
    def test_it_tells_who_the_shopper_is_and_where(self):
        customer = self.customer()
        panel = self.panel(self.verified_chat(page=PAGE, locale="bn"))
        known = {name: panel[name] for name in ("name", "verified", "email", "phone", "locale", "state", "page")}
        self.assertEqual(
            known,
            {
                "name": "Karim",
                "verified": True,
                "email": EMAIL,
                "phone": "",
                "locale": "bn",
                "state": "bot",
                "page": PAGE,
            },
        )
        self.assertEqual(panel["contact"], {"id": customer.id, "name": customer.display_name})

    def test_an_address_that_was_typed_makes_nobody_that_customer(self):
        self.customer()
        shopper = {"id": "shopper-c1", "verified": False, "name": "Thief", "email": EMAIL}
        self.push(self.op_open(shopper=shopper))
        panel = self.panel(self.channel())
        self.assertEqual((panel["verified"], panel["contact"], panel["email"]), (False, False, EMAIL))

    def test_the_bot_is_never_the_contact(self):
        self.engine.partner_id.email = EMAIL
        chat = self.verified_chat()
        self.engine.partner_id.active = False
        self.assertFalse(self.panel(chat)["contact"])

    def test_what_is_no_web_address_is_no_link(self):
        page = {"url": "javascript:alert(1)", "title": "Free milk"}
        self.assertEqual(self.panel(self.verified_chat(page=page))["page"], {"title": "Free milk", "url": ""})

    def test_it_is_for_the_desk_of_the_chat_alone(self):
        chat = self.verified_chat()
        elsewhere = self._user("test-agent-3", "base.group_user", "im_livechat.im_livechat_group_user")
        for stranger in (elsewhere, self.employee, self.bridge_user):
            with self.assertRaises(AccessError):
                self.panel(chat, stranger)
        self.assertEqual(self.panel(chat, self.manager)["email"], EMAIL)

    def test_a_colleague_who_was_invited_sees_nothing_of_it(self):
        chat = self.verified_chat()
        chat._add_members(users=self.employee) if hasattr(chat, "_add_members") else chat.add_members(
            partner_ids=self.employee.partner_id.ids
        )
        with self.assertRaises(AccessError):
            self.panel(chat, self.employee)

    def test_another_company_sees_nothing_of_it(self):
        chat = self.verified_chat()
        other = self.env["res.company"].create({"name": "Zzq Other"})
        self.livechat.company_id = self.env.company
        foreign = self._user("test-foreign", "base.group_user", "im_livechat.im_livechat_group_manager")
        foreign.write({"company_ids": [(6, 0, other.ids)], "company_id": other.id})
        with self.assertRaises(AccessError):
            self.panel(chat, foreign)

    def test_a_chat_of_odoos_own_has_none(self):
        own = self.env["discuss.channel"].create({"name": "Team", "channel_type": "channel"})
        own.add_members(partner_ids=self.agent.partner_id.ids)
        with self.assertRaises(UserError):
            self.panel(own)
