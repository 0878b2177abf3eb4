"""A channel says how its shop proves who its shoppers are; what a chat may show is its company's."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import Form, tagged

from ...tools import instants
from ..common import NOW
from ..ticket_case import SHOPPER, TicketCase

SECRET = "Zr4vQ8mTx2LkW9bYc7NfD3hJp6SgU1eA"
KEYS = "https://shop.example/jwks.json"
ISSUED = {"identity_issuer": "https://shop.example"}
FIELDS = ("identity_issuer", "identity_secret", "identity_jwks_url")


@tagged("post_install", "-at_install")
class TestIdentitySettings(TicketCase):
    def told(self):
        channels = self.facade.settings()["snapshot"]["channels"]
        [row] = [row for row in channels if row["key"] == "test-shop"]
        return row.get("company"), row.get("identity")

    def test_the_bridge_learns_company_and_proof(self):
        here = str(self.env.company.id)
        self.assertEqual(self.told(), (here, None))
        self.livechat.identity_issuer = "https://shop.example"
        self.assertEqual(self.told(), (here, None))
        self.livechat.identity_secret = SECRET
        self.assertEqual(self.told(), (here, {"issuer": "https://shop.example", "secret": SECRET}))
        self.livechat.write({"identity_secret": False, "identity_jwks_url": KEYS})
        self.assertEqual(self.told(), (here, {"issuer": "https://shop.example", "jwks_url": KEYS}))
        self.livechat.write({"identity_jwks_url": False, "identity_issuer": False, "company_id": False})
        self.assertEqual(self.told(), (None, None))

    def test_a_change_is_a_new_version(self):
        before = self.facade.settings()["version"]
        self.livechat.identity_secret = SECRET
        self.assertNotEqual(self.facade.settings()["version"], before)

    def test_a_proof_that_proves_nothing_is_refused(self):
        for vals in (
            {"identity_secret": "short"},
            {"identity_secret": " " * 40},
            {"identity_secret": "a" * 40},
            {"identity_secret": "12345" * 8},
            {"identity_secret": "correct horse battery staple correct"},
            {"identity_secret": "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p1qaz"},
            {"identity_issuer": "  "},
            {"identity_secret": SECRET, "identity_jwks_url": KEYS, **ISSUED},
            {"identity_jwks_url": "http://shop.example/jwks.json", **ISSUED},
            {"identity_jwks_url": "http://localhost.shop.example/jwks.json", **ISSUED},
            {"identity_jwks_url": "file:///etc/passwd", **ISSUED},
            {"identity_jwks_url": "https://", **ISSUED},
            {"identity_jwks_url": "http://localhost:8080/jwks.json", **ISSUED},
            {"identity_jwks_url": "https://169.254.169.254/latest", **ISSUED},
        ):
            with self.subTest(vals), self.assertRaises(ValidationError), self.env.cr.savepoint():
                self.livechat.write(vals)

    def test_an_address_inside_that_was_taken_before_stays_and_is_warned_of(self):
        self.livechat.write({"identity_jwks_url": KEYS, **ISSUED})
        self.assertFalse(self.livechat.identity_jwks_url_inside)
        self.env.flush_all()
        inside = "http://localhost:8080/jwks.json"
        self.env.cr.execute(
            "UPDATE im_livechat_channel SET identity_jwks_url = %s WHERE id = %s", [inside, self.livechat.id]
        )
        self.env.invalidate_all()
        self.livechat.with_user(self.manager).write({"identity_issuer": "https://other.example", "name": "Renamed"})
        self.assertEqual((self.livechat.identity_jwks_url, self.livechat.identity_jwks_url_inside), (inside, True))
        self.assertEqual(self.told()[1]["jwks_url"], inside)

    def test_public_keys_prove_nobody_without_an_issuer(self):
        """Whoever publishes keys for several shops would sign for all of them."""
        for vals in ({"identity_jwks_url": KEYS}, {"identity_jwks_url": KEYS, "identity_issuer": " "}):
            with self.subTest(vals), self.assertRaises(ValidationError), self.env.cr.savepoint():
                self.livechat.write(vals)
        self.livechat.write({"identity_jwks_url": KEYS, **ISSUED})
        with self.assertRaisesRegex(ValidationError, "Public keys need the issuer"), self.env.cr.savepoint():
            self.livechat.identity_issuer = False
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            self.livechat.copy({"storefront_key": "twin", "identity_issuer": False})

    def test_form_asks_for_the_issuer_of_public_keys(self):
        with Form(self.livechat.with_user(self.manager)) as form:
            form.identity_jwks_url = KEYS
            with self.assertRaises(AssertionError):
                form.save()
            form.identity_issuer = "https://shop.example"
        self.assertEqual(self.livechat.identity_jwks_url, KEYS)

    def test_two_companies_do_not_share_a_secret(self):
        other = self.env["res.company"].create({"name": "Other Dairy"})
        self.livechat.identity_secret = SECRET
        twin = self.livechat.copy({"company_id": self.env.company.id, "storefront_key": "twin"})
        twin.identity_secret = SECRET
        twin.identity_secret = False
        twin.company_id = other
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            twin.identity_secret = SECRET

    def test_who_serves_every_company_proves_nobody(self):
        self.env["res.company"].create({"name": "Other Dairy"})
        self.livechat.company_id = False
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            self.livechat.identity_secret = SECRET
        self.livechat.write({"company_id": self.env.company.id, "identity_secret": SECRET})
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            self.livechat.company_id = False

    def test_a_generated_secret_is_new_each_time_and_not_copied(self):
        self.livechat.with_user(self.manager).action_generate_identity_secret()
        first = self.livechat.identity_secret
        self.assertGreaterEqual(len(first), 32)
        self.livechat.with_user(self.manager).action_generate_identity_secret()
        self.assertNotEqual(self.livechat.identity_secret, first)
        self.assertFalse(self.livechat.copy().identity_secret)

    def test_a_weak_secret_of_former_times_counts_until_it_is_changed_and_is_shown(self):
        self.livechat.identity_secret = SECRET
        self.assertFalse(self.livechat.identity_secret_weak)
        phrase = "correct horse battery staple correct"
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE im_livechat_channel SET identity_secret = %s WHERE id = %s", [phrase, self.livechat.id]
        )
        self.env.invalidate_all()
        shop = self.livechat.with_user(self.manager)
        self.assertTrue(shop.identity_secret_weak)
        self.assertEqual(self.told()[1], {"secret": phrase})
        shop.name = "Renamed"
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            shop.identity_issuer = "https://shop.example"
        shop.action_generate_identity_secret()
        self.assertFalse(shop.identity_secret_weak)

    def test_only_managers_see_and_set_it(self):
        self.livechat.identity_secret = SECRET
        for user in (self.agent, self.employee, self.bridge_user):
            channel = self.livechat.with_user(user)
            for name in FIELDS:
                with self.subTest(name, user=user.login), self.assertRaises(AccessError):
                    channel.read([name])
                with self.subTest(name, user=user.login), self.assertRaises(AccessError):
                    channel.write({name: "x" * 40})
                with self.subTest(name, user=user.login), self.assertRaises(AccessError):
                    self.env["im_livechat.channel"].with_user(user).search([(name, "!=", False)])
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                channel.action_generate_identity_secret()
        self.assertEqual(self.livechat.with_user(self.manager).identity_secret, SECRET)


@tagged("post_install", "-at_install")
class TestProofOfShopper(TicketCase):
    def open_verified(self, **shopper):
        self.push(self.op_open(shopper={"id": "shopper-c1", "verified": True, "email": "a@shop.test", **shopper}))
        return self.channel()

    def in_minutes(self, minutes):
        return instants.to_wire((fields.Datetime.now() + timedelta(minutes=minutes)).replace(microsecond=0))

    def is_verified(self, channel):
        channel.invalidate_recordset(["storefront_verified"])
        return channel.storefront_verified

    def test_the_word_of_the_shop_counts_until_its_end(self):
        self.assertTrue(self.is_verified(self.open_verified(verified_until=self.in_minutes(5))))
        self.push(self.op("shopper", shopper={"id": "shopper-c1", "verified": True, "verified_until": NOW}))
        self.assertFalse(self.is_verified(self.channel()))

    def test_without_an_end_it_counts_for_a_day(self):
        channel = self.open_verified()
        left = channel.storefront_verified_until - fields.Datetime.now()
        self.assertTrue(timedelta(hours=23) < left <= timedelta(days=1))

    def test_it_is_taken_back_and_given_again(self):
        channel = self.open_verified(verified_until=self.in_minutes(5))
        [result] = self.push(self.op("shopper", shopper={"id": "shopper-c1", "verified": False}))
        self.assertEqual(result["status"], "done")
        self.assertFalse(self.is_verified(channel))
        self.assertEqual(channel.storefront_email, "a@shop.test")
        proven = {"id": "shopper-c1", "verified": True, "name": "Amina", "email": "new@shop.test"}
        self.push(self.op("shopper", shopper={**proven, "verified_until": self.in_minutes(5)}))
        self.assertTrue(self.is_verified(channel))
        self.assertEqual((channel.storefront_email, channel.name), ("new@shop.test", "Amina"))

    def test_nobody_else_is_told_of(self):
        self.open_verified(verified_until=self.in_minutes(5))
        [other] = self.push(self.op("shopper", shopper={"id": "somebody", "verified": True}))
        self.assertEqual((other["status"], other["code"]), ("refused", "INVALID"))
        [nowhere] = self.push(self.op("shopper", "c9", shopper={"id": "shopper-c1", "verified": True}))
        self.assertEqual(nowhere["code"], "UNKNOWN_CONVERSATION")

    def test_a_ticket_after_its_end_links_no_customer(self):
        partner = self.env["res.partner"].create({"name": "Amina", "email": "a@shop.test"})
        self.open_verified(verified_until=self.in_minutes(5))
        self.assertEqual(self.shopper_ticket().partner_id, partner)
        self.push(self.op("shopper", shopper={"id": "shopper-c1", "verified": False}))
        self.assertFalse(self.shopper_ticket().partner_id)


@tagged("post_install", "-at_install")
class TestTicketsOfACompany(TicketCase):
    """Tickets of one e-mail address, and even of one shopper id, in the shops of two companies."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.there = cls.env["res.company"].create({"name": "Other Dairy"})
        cls.engine.company_id = False
        cls.env["im_livechat.channel"].create(
            {
                "name": "Other Shop",
                "storefront_key": "other-shop",
                "company_id": cls.there.id,
                "use_business_hours": False,
            }
        )

    def tickets_of_both(self):
        here = self.shopper_ticket(email="karim@example.com")
        shopper = {"id": SHOPPER["shopper"], "verified": False}
        self.push(self.op_open("c2", channel="other-shop", shopper=shopper))
        [made] = self.push(self.op_ticket("c2", email="karim@example.com"))
        return here.name, made["ticket"]["reference"]

    def references(self, **proof):
        return [row["reference"] for row in self.facade.tickets(**proof)["tickets"]]

    def test_each_shop_shows_those_of_its_company(self):
        here, there = self.tickets_of_both()
        proofs = (SHOPPER, {"shopper": "elsewhere", "verified": True, "email": "Karim@example.com"})
        for proof in proofs:
            for channel, own, foreign in (("test-shop", here, there), ("other-shop", there, here)):
                with self.subTest(channel, **proof):
                    asked = {**proof, "channel": channel}
                    self.assertEqual(self.references(**asked), [own])
                    self.assertEqual(self.facade.ticket(reference=own, **asked)["ticket"]["reference"], own)
                    self.assertEqual(self.facade.ticket(reference=foreign, **asked), {})
                    unknown = {"accepted": False, "code": "UNKNOWN_TICKET"}
                    said = {"id": f"{channel}{proof['shopper']}r", "reference": foreign, "content": "Hi"}
                    self.assertEqual(self.facade.ticket_reply(**said, **asked), unknown)
                    rated = {"id": f"{channel}{proof['shopper']}f", "reference": foreign, "rating": 5}
                    self.assertEqual(self.facade.ticket_feedback(**rated, **asked), unknown)

    def test_a_channel_that_is_none_shows_nothing(self):
        self.tickets_of_both()
        for channel in ("unknown", "", "%"):
            self.assertEqual(self.references(**SHOPPER, channel=channel), [])

    def test_without_a_channel_an_email_proves_nothing(self):
        here, there = self.tickets_of_both()
        self.assertEqual(self.references(shopper="elsewhere", verified=True, email="karim@example.com"), [])
        self.assertCountEqual(self.references(**SHOPPER), [here, there])

    def test_without_a_channel_no_order_is_found(self):
        self.assertEqual(self.facade.orders(verified=True, email="amina@example.com"), {"orders": []})
        self.assertIsNone(self.env["im_livechat.channel"]._storefront_company(None))
        self.env["im_livechat.channel"].search([("storefront_key", "=", "other-shop")]).storefront_key = False
        self.assertEqual(self.env["im_livechat.channel"]._storefront_company(None), self.env.company)
