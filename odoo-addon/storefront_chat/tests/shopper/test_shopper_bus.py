import json

from odoo.tests import tagged

from ...models.shopper.bus import CHANGED
from .shopper_case import ShopperCase


@tagged("post_install", "-at_install")
class TestShopperBus(ShopperCase):
    def setUp(self):
        super().setUp()
        self.chat = self.verified_chat()
        self.settle()

    def settle(self):
        self.env.cr.precommit.run()
        self.env["bus.bus"].search([]).unlink()

    def told(self):
        """`(channel of the bus, payload)` of what panels were told in this transaction."""
        self.env.cr.precommit.run()
        rows = [(row.channel, json.loads(row.message)) for row in self.env["bus.bus"].search([])]
        return [(json.loads(line)[1:], row["payload"]) for line, row in rows if row["type"] == CHANGED]

    def test_a_change_is_told_once_without_a_word_of_it(self):
        self.push(self.op("shopper", shopper=self.vouched_for(name="Karim Rahman", phone="+880 1711 000000")))
        self.assertEqual(self.told(), [(["discuss.channel", self.chat.id], {"id": self.chat.id})])

    def test_messages_are_no_news_of_the_shopper(self):
        self.push(self.op_message("Hello?", 2))
        self.assertEqual(self.told(), [])

    def test_a_loss_of_the_proof_is_told(self):
        self.push(self.op("shopper", shopper={"id": "shopper-c1", "verified": False}))
        self.assertEqual(len(self.told()), 1)
        self.assertFalse(self.panel(self.chat)["verified"])

    def test_tickets_orders_and_ratings_of_the_shopper_are_told(self):
        customer = self.customer()
        changes = (
            lambda: self.env["support.ticket"].create({"subject": "Zzq", "shopper_id": "shopper-c1"}),
            lambda: self.env["support.ticket"].search([("subject", "=", "Zzq")]).write({"status": "resolved"}),
            lambda: self.env["sale.order"].create({"partner_id": customer.id}),
            lambda: self.env["sale.order"].search([("partner_id", "=", customer.id)]).write({"state": "sent"}),
            lambda: self.push(self.op("rate", rating=4)),
        )
        for change in changes:
            self.settle()
            change()
            self.assertIn((["discuss.channel", self.chat.id], {"id": self.chat.id}), self.told())

    def test_orders_of_a_shopper_known_by_phone_alone_are_told(self):
        card = {"id": "shopper-c1", "verified": True, "phone": "+880 1711-555 000"}
        self.push(self.op_open("c9", shopper={**self.vouched_for("c9"), **card, "email": ""}))
        self.push(self.op_message("Hello?", conversation="c9"))
        chat = self.channel("c9")
        self.assertTrue(chat.storefront_verified)
        customer = self.env["res.partner"].create({"name": "Zzq Nadia", "phone": "01711 555000"})
        other = self.env["res.partner"].create({"name": "Zzq Farhan", "phone": "01711 555001"})
        self.settle()
        self.env["sale.order"].create({"partner_id": other.id})
        self.assertEqual(self.told(), [])
        order = self.env["sale.order"].create({"partner_id": customer.id})
        self.assertEqual(self.told(), [(["discuss.channel", chat.id], {"id": chat.id})])
        self.settle()
        order.write({"storefront_status": "shipped"})
        self.assertEqual(self.told(), [(["discuss.channel", chat.id], {"id": chat.id})])
        self.push(self.op("shopper", conversation="c9", shopper={**card, "verified": False}))
        self.settle()
        order.write({"storefront_status": "delivered"})
        self.assertEqual(self.told(), [])

    def test_a_stranger_with_the_same_typed_address_hears_of_no_order(self):
        customer = self.customer()
        self.push(self.op("shopper", shopper={"id": "shopper-c1", "verified": False}))
        self.settle()
        self.env["sale.order"].create({"partner_id": customer.id})
        self.assertEqual(self.told(), [])
