from odoo.tests import tagged

from .shopper_case import ShopperCase

MILK = {"url": "https://shop.example.com/milk", "title": "Milk"}
GHEE = {"url": "https://shop.example.com/ghee", "title": "Ghee", "cart_value": 780}


@tagged("post_install", "-at_install")
class TestShopperVisit(ShopperCase):
    def setUp(self):
        super().setUp()
        self.chat = self.verified_chat(page=MILK)

    def move(self, **context):
        [result] = self.push(self.op("context", **context))
        self.assertEqual(result["status"], "done", result)
        return self.panel(self.chat)

    def test_the_page_now_and_the_one_before(self):
        panel = self.move(page=GHEE)
        self.assertEqual((panel["page"]["title"], panel["page_before"]["title"]), ("Ghee", "Milk"))
        self.assertIn("780", panel["cart"]["total"])

    def test_a_page_that_is_loaded_again_is_no_other_page(self):
        self.move(page=GHEE)
        panel = self.move(page={**GHEE, "title": "Ghee (2)"})
        self.assertEqual((panel["page"]["title"], panel["page_before"]["title"]), ("Ghee (2)", "Milk"))

    def test_another_language_is_known_to_all_that_writes_in_it(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        panel = self.move(locale="fr")
        self.assertEqual((panel["locale"], panel["page"]["title"]), ("fr", "Milk"))
        self.assertEqual(self.chat._storefront_language(), "fr_FR")

    def test_after_the_end_nothing_moves(self):
        self.push(self.op_end())
        self.assertEqual(self.move(page=GHEE, locale="fr")["page"]["title"], "Milk")

    def test_where_they_were_is_forgotten_with_the_visit(self):
        self.move(page=GHEE)
        self.chat._storefront_forget_visit()
        panel = self.panel(self.chat)
        self.assertEqual((panel["page"], panel["page_before"], panel["cart"]), (False, False, False))
