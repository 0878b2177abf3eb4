from odoo.exceptions import UserError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestFaqCategories(StorefrontChatCase):
    """Which shop shows which categories of the FAQ."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["im_livechat.channel"].search([("storefront_key", "!=", False)]).storefront_key = False
        cls.livechat.storefront_key = "test-shop"
        cls.second = cls.livechat.copy({"name": "Second Shop", "storefront_key": "second-shop"})
        cls.there = cls.env["res.company"].create({"name": "Other Dairy"})
        cls.other = cls.env["im_livechat.channel"].create(
            {"name": "Other Shop", "storefront_key": "other-shop", "company_id": cls.there.id}
        )
        cls.category = cls.env["support.faq.category"].create({"name": "Delivery"})

    def shown(self):
        rows = self.facade.settings()["snapshot"]["faq_categories"]
        [row] = [row for row in rows if row["id"] == str(self.category.id)]
        return sorted(row["channels"]) if "channels" in row else "everywhere"

    def test_of_a_company_it_is_shown_in_all_its_shops(self):
        self.assertEqual(self.shown(), ["second-shop", "test-shop"])

    def test_of_no_company_it_is_shown_everywhere(self):
        self.category.company_id = False
        self.assertEqual(self.shown(), "everywhere")

    def test_shop_of_no_company_shows_what_every_company_says(self):
        self.other.company_id = False
        self.assertEqual(self.shown(), "everywhere")

    def test_only_in_the_shops_that_were_chosen(self):
        self.category.channel_ids = self.second
        self.assertEqual(self.shown(), ["second-shop"])
        self.second.storefront_key = False
        self.assertEqual(self.shown(), [], "a channel that is offered to no shop shows it nowhere")

    def test_choice_is_a_change_of_settings(self):
        before = self.facade.settings()["version"]
        self.category.channel_ids = self.second
        self.assertNotEqual(self.facade.settings()["version"], before)

    def test_no_shop_of_another_company_is_chosen(self):
        with self.assertRaises(UserError):
            self.category.channel_ids = self.other
