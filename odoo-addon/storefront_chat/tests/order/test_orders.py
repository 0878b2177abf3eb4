from odoo import Command

from ..common import StorefrontChatCase


class TestOrders(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.customer = cls.env["res.partner"].create(
            {"name": "Amina", "email": "Test.Amina@Example.com", "phone": "+880 1799-123456"}
        )
        cls.product = cls.env["product.product"].create({"name": "Milk", "type": "consu"})
        cls.order = cls._order("TEST-1", "sale", date_order="2026-02-01 10:00:00")

    @classmethod
    def _order(cls, name, state, **vals):
        order = cls.env["sale.order"].create(
            {
                "name": name,
                "partner_id": cls.customer.id,
                "order_line": [
                    Command.create({"product_id": cls.product.id}),
                    Command.create({"display_type": "line_note", "name": "Ring twice"}),
                ],
                **vals,
            }
        )
        order.state = state
        return order

    def find(self, verified=False, **query):
        return [order["name"] for order in self.facade.orders(verified=verified, **query)["orders"]]

    def test_reference_with_the_right_email_or_phone_is_found(self):
        self.assertEqual(self.find(reference=" test-1 ", email="test.amina@example.COM"), ["TEST-1"])
        for phone in ("+8801799123456", "01799 123456", "1799123456", "০১৭৯৯১২৩৪৫৬"):
            with self.subTest(phone=phone):
                self.assertEqual(self.find(reference="TEST-1", phone=phone), ["TEST-1"])

    def test_everything_else_is_the_same_empty_list(self):
        draft = self._order("TEST-2", "draft")
        for query in (
            {"reference": "TEST-1"},
            {"reference": "TEST-1", "email": "rahim@example.com"},
            {"reference": "TEST-1", "phone": "01799123457"},
            {"reference": "TEST-1", "phone": "456"},
            {"reference": "TEST-%", "email": "test.amina@example.com"},
            {"reference": "TEST", "email": "test.amina@example.com"},
            {"reference": "", "email": "test.amina@example.com"},
            {"reference": "UNKNOWN", "email": "test.amina@example.com"},
            {"reference": draft.name, "email": "test.amina@example.com"},
            {"email": "test.amina@example.com"},
            {"phone": "01799123456"},
            {},
        ):
            with self.subTest(query=query):
                self.assertEqual(self.facade.orders(verified=False, **query), {"orders": []})
        self.assertEqual(self.find(verified=True), [])
        self.assertEqual(self.find(verified=True, reference="TEST-1", email="rahim@example.com"), [])

    def test_verified_shopper_sees_the_latest_ten(self):
        for number in range(12):
            self._order(f"MORE-{number}", "sale", date_order=f"2026-01-{number + 1:02d} 10:00:00")
        self._order("DRAFT", "draft")
        names = self.find(verified=True, email="test.amina@example.com")
        self.assertEqual(len(names), 10)
        self.assertEqual(names[:2], ["TEST-1", "MORE-11"])
        self.assertEqual(names, self.find(verified=True, phone="01799123456"))

    def test_row_says_what_a_shopper_may_know(self):
        self.order.write({"date_order": "2026-11-20 08:00:00", "commitment_date": "2026-11-22 06:00:00"})
        [row] = self.facade.orders(verified=False, reference="TEST-1", email="test.amina@example.com")["orders"]
        self.assertEqual(
            row,
            {
                "name": "TEST-1",
                "status": "processing",
                "placed_at": "2026-11-20T08:00:00Z",
                "estimated_delivery": "2026-11-22T06:00:00Z",
                "lines_count": 1,
            },
        )

    def test_email_is_the_address_and_nothing_else(self):
        self.assertEqual(self.find(reference="TEST-1", email=" Amina <TEST.AMINA@example.com> "), ["TEST-1"])
        for email in ("test.amina+1@example.com", "testamina@example.com", "test.amina@example.com, x@example.com"):
            with self.subTest(email=email):
                self.assertEqual(self.find(reference="TEST-1", email=email), [])

    def test_a_shop_finds_the_orders_of_its_company_only(self):
        other = self.env["res.company"].create({"name": "Other Dairy"})
        foreign = {"company_id": other.id, "order_line": [], "pricelist_id": False}
        if "warehouse_id" in self.order._fields:
            foreign["warehouse_id"] = self.env["stock.warehouse"].search([("company_id", "=", other.id)], limit=1).id
        self._order("OTHER-1", "sale", **foreign)
        self.engine.company_id = False
        proof = {"email": "test.amina@example.com"}
        here = {"channel": "test-shop", **proof}
        self.assertEqual(self.find(reference="TEST-1", **here), ["TEST-1"])
        self.assertEqual(self.find(reference="OTHER-1", **here), [])
        self.assertEqual(self.find(verified=True, **here), ["TEST-1"])
        self.assertEqual(self.find(verified=True, channel="unknown", **proof), [])
        self.assertEqual(self.find(verified=True, channel="", **proof), [])
        self.livechat.company_id = other
        self.assertEqual(self.find(verified=True, **here), ["OTHER-1"])
        self.livechat.company_id = False
        self.assertCountEqual(self.find(verified=True, **here), ["TEST-1", "OTHER-1"])
