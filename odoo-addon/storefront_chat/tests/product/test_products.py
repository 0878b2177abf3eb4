"""Products on cards: below the answers of the bot, and sent by an agent."""

import base64

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import file_open

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestProducts(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with file_open("storefront_chat/demo/ghee.png", "rb") as file:
            cls.drawn = file.read()
        cls.ghee = cls.env["product.template"].create(
            {
                "name": "Zzq Ghee",
                "default_code": "TG/1",
                "list_price": 780.0,
                "taxes_id": [Command.clear()],
                "image_1920": base64.b64encode(cls.drawn),
            }
        )
        cls.intent = cls.env["chatbot.intent"].create(
            {"engine_id": cls.engine.id, "name": "Prices", "response": "Here.", "product_ids": cls.ghee.ids}
        )
        cls.env.flush_all()

    def rows(self, livechat=None):
        return (livechat or self.livechat)._storefront_snapshots()[0].get("products", [])

    def tax(self, **values):
        company = self.livechat.company_id or self.env.company
        vals = {"name": "Test 10 %", "amount": 10, "company_id": company.id, **values}
        self.ghee.taxes_id = self.env["account.tax"].create(vals)

    # With an answer of the bot

    def test_products_of_an_intent_are_in_the_settings(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.ghee.update_field_translations("name", {"bn_IN": "ঘি"})
        currency = (self.livechat.company_id or self.env.company).currency_id.name
        picture = self.facade.product_picture(product=str(self.ghee.id))["picture"]
        row = {
            "id": str(self.ghee.id),
            "name": {"en": "Zzq Ghee", "bn": "ঘি"},
            "price": {"amount": 780.0, "currency": currency},
            "picture": picture["version"],
        }
        self.assertEqual(self.rows(), [row])
        self.assertEqual(base64.b64decode(picture["data"]), self.drawn)
        self.assertEqual(self.intent._storefront_snapshots()[0]["products"], [str(self.ghee.id)])

    def test_a_change_of_a_price_is_another_version_of_the_settings(self):
        before = self.facade._settings_version()
        self.ghee.list_price = 790
        self.assertNotEqual(self.facade._settings_version(), before)

    def test_prices_are_shown_as_the_channel_says(self):
        self.tax()
        self.assertEqual(self.rows()[0]["price"]["amount"], 858.0)
        self.livechat.product_prices = "excluded"
        self.assertEqual(self.rows()[0]["price"]["amount"], 780.0)
        self.livechat.product_prices = "hidden"
        self.assertNotIn("price", self.rows()[0])

    def test_a_tax_that_is_in_the_price_is_not_added(self):
        self.tax(price_include_override="tax_included")
        self.assertEqual(self.rows()[0]["price"]["amount"], 780.0)

    def test_what_is_not_for_sale_is_not_shown(self):
        for vals in ({"sale_ok": False}, {"active": False}):
            with self.subTest(**vals), self.env.cr.savepoint():
                self.ghee.write(vals)
                self.assertEqual(self.rows(), [])
                self.assertNotIn("products", self.intent._storefront_snapshots()[0])
                self.assertEqual(self.facade.product_picture(product=str(self.ghee.id)), {})
                self.ghee.write(dict.fromkeys(vals, True))

    def test_what_another_company_sells_is_not_shown(self):
        self.livechat.company_id = self.env.company
        self.ghee.company_id = self.env["res.company"].create({"name": "Other Dairy"})
        self.assertEqual(self.rows(), [])

    def test_a_branch_sells_what_its_parents_have(self):
        parent = self.env.company
        self.livechat.company_id = self.env["res.company"].create({"name": "Test Branch", "parent_id": parent.id})
        self.ghee.company_id = parent
        self.assertEqual([row["id"] for row in self.rows()], [str(self.ghee.id)])

    def test_nothing_costs_nothing(self):
        self.ghee.list_price = 0
        self.assertNotIn("price", self.rows()[0])

    def test_a_page_is_where_the_channel_says(self):
        self.livechat.product_page = "https://shop.example.com/p/{reference}?id={id}"
        self.assertEqual(self.rows()[0]["url"], f"https://shop.example.com/p/TG%2F1?id={self.ghee.id}")
        self.ghee.default_code = False
        self.assertNotIn("url", self.rows()[0])

    def test_an_address_is_one_of_the_web(self):
        for wrong in (
            "javascript:alert(1)",
            "/p/{id}",
            "https://",
            "https://shop.example.com/{sku}",
            "https://a b/{id}",
        ):
            with self.subTest(wrong), self.assertRaises(ValidationError), self.env.cr.savepoint():
                self.livechat.product_page = wrong

    def test_no_other_picture_is_given(self):
        for wrong in ("0", "x", "", "../1", str(self.ghee.id + 1_000_000)):
            self.assertEqual(self.facade.product_picture(product=wrong), {})

    # Sent by an agent

    def show(self, body, user=None, chat=None):
        chat = chat or self.channel()
        chat.with_user(user or self.agent).execute_command_product(body=f"/product {body}")

    def shown(self):
        return [event for event in self.events() if event["kind"] == "message"]

    def test_an_agent_shows_a_product(self):
        channel = self.live_chat()
        self.show("zzq")
        [event] = self.shown()
        self.assertEqual(event["content"], "Zzq Ghee")
        [card] = event["products"]
        self.assertEqual((card["id"], card["name"]), (str(self.ghee.id), "Zzq Ghee"))
        self.assertIn("Zzq Ghee", channel.message_ids[0].body)
        self.assertIn("780", channel.message_ids[0].body)

    def test_a_reference_names_one_of_several(self):
        self.ghee.copy({"name": "Zzq Ghee, large", "default_code": "TG/2"})
        self.live_chat()
        with self.assertRaisesRegex(UserError, "Zzq Ghee"):
            self.show("zzq")
        self.show("TG/2")
        self.assertEqual([event["content"] for event in self.shown()], ["Zzq Ghee, large"])

    def test_a_whole_name_goes_before_a_part_of_another(self):
        self.ghee.copy({"name": "Zzq Ghee, large", "default_code": "TG/2"})
        self.live_chat()
        self.show("zzq ghee")
        self.assertEqual([event["content"] for event in self.shown()], ["Zzq Ghee"])

    def test_wildcards_name_nothing(self):
        self.live_chat()
        for wanted in ("zzq%", "_zq", "%"):
            with self.subTest(wanted), self.assertRaises(UserError), self.env.cr.savepoint():
                self.show(wanted)

    def test_a_card_is_in_a_language_that_is_there(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.ghee.update_field_translations("name", {"bn_IN": "জেডজেডকিউ ঘি"})
        channel = self.live_chat()
        channel.storefront_guest_id.lang = "bn_IN"
        self.show("zzq")
        self.env["res.lang"].search([("code", "=", "bn_IN")]).active = False
        self.show("zzq")
        self.assertEqual([event["content"] for event in self.shown()], ["জেডজেডকিউ ঘি", "Zzq Ghee"])

    def test_only_what_is_for_sale_here_is_shown(self):
        self.live_chat()
        self.ghee.sale_ok = False
        for wanted in ("zzq", "", "no such thing"):
            with self.subTest(wanted), self.assertRaises(UserError), self.env.cr.savepoint():
                self.show(wanted)
        self.assertEqual(self.shown(), [])

    def test_only_who_has_the_chat_shows_any(self):
        channel = self.live_chat()
        for other in (self.second_agent, self.employee, self.bridge_user):
            with self.subTest(other.login), self.env.cr.savepoint():
                with self.assertRaisesRegex(AccessError, "show products in the chats that you have"):
                    self.show("zzq", user=other, chat=channel)
        self.assertEqual(self.shown(), [])

    def test_a_context_over_rpc_shows_nothing(self):
        channel = self.live_chat()
        said = channel.with_user(self.agent).with_context(storefront_chat_products=[self.ghee.id])
        said.message_post(body="Hello", message_type="comment", subtype_xmlid="mail.mt_comment")
        self.assertNotIn("products", self.shown()[0])

    def test_an_ended_chat_gets_none(self):
        channel = self.live_chat()
        self.push(self.op_end())
        with self.assertRaisesRegex(UserError, "ended"):
            self.show("zzq", chat=channel)

    def test_markup_in_a_name_stays_text(self):
        self.ghee.name = "Zzq <b>Ghee</b>"
        channel = self.live_chat()
        self.show("zzq")
        self.assertEqual(self.shown()[0]["content"], "Zzq <b>Ghee</b>")
        self.assertIn("&lt;b&gt;", channel.message_ids[0].body)

    def test_a_page_of_odoo_s_own_website_counts_where_there_is_one(self):
        if "website_url" not in self.ghee._fields:
            self.assertNotIn("url", self.rows()[0])
            return
        self.ghee.is_published = True
        self.assertTrue(self.rows()[0]["url"].endswith(self.ghee.website_url))
