"""A person whom the shop knows by an account is found by the account's own name, which no chat has."""

from odoo.tests import tagged

from ...tools.account_id import account_id
from ..privacy_case import PrivacyCase

ACCOUNT = "1001"


@tagged("post_install", "-at_install")
class TestAccounts(PrivacyCase):
    def setUp(self):
        super().setUp()
        self.livechat.company_id = self.env.company

    def chat_of(self, issuer, conversation="c1", company=None):
        company = str(self.env.company.id) if company is None else company
        shopper = {"id": account_id(company, issuer, ACCOUNT), "verified": True}
        opened_at = "2026-11-20T09:00:00Z"
        self.push(
            self.op_open(conversation, shopper=shopper, opened_at=opened_at),
            self.op_message("Hello", conversation=conversation),
        )
        return self.channel(conversation)

    def test_an_account_is_erased_whoever_proved_it(self):
        self.livechat.write(
            {"identity_issuer": "https://shop.test", "identity_secret": "k3J-9vQ2xR7mZ1tB8wL5nC4yF6hD0sPa"}
        )
        issuers = [("issuer", "https://shop.test"), ("channel", "test-shop"), ("bridge", "")]
        ids = [self.chat_of(issuer, f"c{number}").id for number, issuer in enumerate(issuers)]
        self.request_erasure(shopper=ACCOUNT)
        self.assertFalse(self.env["discuss.channel"].browse(ids).exists())

    def test_an_account_of_a_former_key_is_found(self):
        chat = self.chat_of(("channel", "test-shop"))
        self.livechat.storefront_key = "renamed"
        self.request_erasure(shopper=ACCOUNT)
        self.assertFalse(chat.exists())

    def test_the_bridge_looks_for_it_as_well(self):
        self.request_erasure(shopper=ACCOUNT)
        [task] = self.tasks()
        own = account_id(str(self.env.company.id), ("channel", "test-shop"), ACCOUNT)
        self.assertIn(own, task["shoppers"])
        self.assertIn(ACCOUNT, task["shoppers"])

    def test_what_was_under_way_does_not_bring_it_back(self):
        chat = self.chat_of(("channel", "test-shop"))
        self.request_erasure(shopper=ACCOUNT)
        self.assertFalse(chat.exists())
        again = self.chat_of(("channel", "test-shop"), "c2")
        self.assertFalse(again)

    def test_the_account_of_another_company_is_left_alone(self):
        other = self.env["res.company"].create({"name": "Other Dairy"})
        chat = self.chat_of(("channel", "test-shop"), company=str(other.id))
        self.request_erasure(shopper=ACCOUNT)
        self.assertTrue(chat.exists())

    def test_an_id_that_a_chat_shows_is_found_as_before(self):
        chat = self.open_chat()
        self.request_erasure(shopper=chat.storefront_shopper_id)
        self.assertFalse(chat.exists())
