from datetime import timedelta

from odoo.tools import mute_logger

from ...models.order import lookup_limit
from ..common import StorefrontChatCase


class TestLookupLimit(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.customer = cls.env["res.partner"].create(
            {"name": "Amina", "email": "amina@shop.test", "phone": "1799123456"}
        )
        cls.order = cls.env["sale.order"].create({"name": "GUESS-1", "partner_id": cls.customer.id})
        cls.order.state = "sale"

    def find(self, reference="GUESS-1", verified=False, **proof):
        proof = proof or {"email": "amina@shop.test"}
        return [row["name"] for row in self.facade.orders(verified=verified, reference=reference, **proof)["orders"]]

    def misses(self):
        return self.env["storefront.chat.lookup"].search([])

    def test_an_order_cannot_be_had_by_trying_addresses(self):
        for number in range(lookup_limit.MISSES):
            self.assertEqual(self.find(email=f"guess{number}@shop.test"), [])
        self.assertEqual(self.find(), [], "the right address comes too late")
        self.assertEqual(self.find(reference="guess-1"), [], "however it is written")

    def test_an_address_cannot_be_tried_on_many_orders(self):
        for number in range(lookup_limit.MISSES):
            self.assertEqual(self.find(reference=f"NONE-{number}"), [])
        self.assertEqual(self.find(), [])
        self.assertEqual(self.find(phone="01799 123456"), ["GUESS-1"], "another proof of the same order is another")

    def test_a_phone_is_the_same_however_it_is_written(self):
        for number in range(lookup_limit.MISSES):
            self.assertEqual(
                self.find(reference=f"NONE-{number}", phone=["01799123456", "+8801799123456"][number % 2]), []
            )
        self.assertEqual(self.find(phone="1799123456"), [])

    def test_it_is_forgotten_after_a_while(self):
        for number in range(lookup_limit.MISSES):
            self.find(email=f"guess{number}@shop.test")
        self.misses().flush_recordset()
        self.env.cr.execute("UPDATE storefront_chat_lookup SET since = since - %s", [lookup_limit.WINDOW])
        self.misses().invalidate_recordset()
        self.assertEqual(self.find(), ["GUESS-1"])
        self.find(email="guess@shop.test")
        self.assertEqual(self.find(), ["GUESS-1"], "counting has begun anew")

    def test_knowing_it_in_the_end_begins_anew(self):
        for _round in range(2):
            for number in range(lookup_limit.MISSES - 1):
                self.find(email=f"guess{number}@shop.test")
            self.assertEqual(self.find(), ["GUESS-1"])

    def test_an_own_order_proves_nothing_of_another_ones_phone(self):
        thief = self.env["res.partner"].create({"name": "Thief", "email": "thief@shop.test"})
        self.env["sale.order"].create({"name": "MINE-1", "partner_id": thief.id}).state = "sale"
        for number in range(lookup_limit.MISSES):
            self.assertEqual(self.find(reference=f"NONE-{number}", phone="1799123456"), [])
            self.find(reference="MINE-1", email="thief@shop.test", phone="1799123456")
        self.assertEqual(self.find(phone="1799123456"), [])

    def test_finding_costs_nothing(self):
        for _again in range(lookup_limit.MISSES + 1):
            self.assertEqual(self.find(), ["GUESS-1"])
        self.assertFalse(self.misses())

    def test_own_orders_of_a_verified_shopper_are_no_guess(self):
        for _again in range(lookup_limit.MISSES + 1):
            self.facade.orders(verified=True, email="nobody@shop.test")
        self.assertFalse(self.misses())

    def test_what_was_asked_is_not_kept(self):
        self.find(email="secret@shop.test")
        for row in self.misses():
            self.assertNotIn("secret", row.name)
            self.assertNotIn("guess", row.name.lower())

    @mute_logger("odoo.models.unlink")
    def test_old_misses_are_thrown_away(self):
        self.find(email="x@shop.test")
        old = self.misses()
        old.write({"since": old[0].since - lookup_limit.WINDOW - timedelta(seconds=1)})
        self.find(reference="OTHER", email="y@shop.test")
        self.env["storefront.chat.lookup"]._gc_lookups()
        self.assertFalse(old.exists())
        self.assertEqual(len(self.misses()), 2)

    def test_guesses_of_others_keep_no_order_from_a_confirmed_shopper(self):
        for number in range(lookup_limit.MISSES):
            self.find(email=f"guess{number}@shop.test")
            self.find(reference=f"NONE-{number}")
        self.assertEqual(self.find(), [])
        self.assertEqual(self.find(verified=True), ["GUESS-1"])
        self.assertEqual(self.find(verified=True, reference="guess 1"), ["GUESS-1"])

    def test_a_confirmed_shopper_has_no_order_but_their_own(self):
        for number in range(lookup_limit.MISSES + 5):
            self.assertEqual(self.find(verified=True, email="rahim@shop.test"), [], f"try {number}")
        self.assertFalse(self.misses())

    def test_in_vain_costs_the_same_whether_order_and_customer_exist_or_not(self):
        self.env["res.partner"].create({"name": "Rahim", "email": "rahim@shop.test", "phone": "1799654321"})
        tries = [
            {"reference": reference, **proof}
            for reference in ("GUESS-1", "NONE-1", "00000")
            for proof in (
                {"email": "rahim@shop.test"},
                {"email": "nobody@shop.test"},
                {"phone": "1799654321"},
                {"phone": "1799000000"},
            )
        ]
        self.find(**tries[0])
        queries = {kind: set() for kind in ("email", "phone")}
        for proof in tries:
            self.misses().unlink()
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertEqual(self.find(**proof), [])
            self.env.flush_all()
            queries["email" if "email" in proof else "phone"].add(self.env.cr.sql_log_count - before)
        self.assertEqual({kind: len(counts) for kind, counts in queries.items()}, {"email": 1, "phone": 1}, queries)
