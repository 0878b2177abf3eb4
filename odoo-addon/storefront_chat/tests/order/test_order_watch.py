from datetime import timedelta
from unittest.mock import patch

from odoo import Command, fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestOrderWatch(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.customer = cls.env["res.partner"].create(
            {"name": "Amina", "email": "amina@shop.test", "phone": "+8801711555042"}
        )
        cls.lesson = cls.env["product.product"].create({"name": "Lesson", "type": "service"})
        cls.milk = cls.env["product.product"].create({"name": "Milk", "type": "consu"})
        cls.order = cls.new_order(cls.lesson)

    @classmethod
    def new_order(cls, product):
        line = Command.create({"product_id": product.id, "product_uom_qty": 4})
        order = cls.env["sale.order"].create({"partner_id": cls.customer.id, "order_line": [line]})
        order.action_confirm()
        return order

    def watch(self, order=None, conversation="c1", **proof):
        proof = {"verified": False, **(proof or {"email": "amina@shop.test"})}
        [result] = self.push(self.op("watch_order", conversation, order=(order or self.order).name, **proof))
        return result

    def told(self, conversation="c1"):
        """The stages of the orders in the events so far, after what a commit would do."""
        self.env.cr.flush()
        return [event["order"] for event in self.events(conversation) if event["kind"] == "order"]

    def watches(self):
        return self.env["storefront.chat.order.watch"].search([])

    def mails(self):
        self.env.cr.flush()
        return self.env["mail.mail"].search([("email_to", "=", "amina@shop.test")])

    def test_shopper_hears_of_every_change_once_until_it_is_there(self):
        self.open_chat()
        self.assertEqual(self.watch()["status"], "done")
        self.assertEqual(self.told(), [])
        self.order.storefront_status = "shipped"
        [row] = self.told()
        self.assertEqual(row, self.order._storefront_snapshot())
        self.order.client_order_ref = "another change"
        self.assertEqual(len(self.told()), 1)
        self.order.storefront_status = "delivered"
        self.assertEqual([row["status"] for row in self.told()], ["shipped", "delivered"])
        self.assertFalse(self.watches())
        self.order.storefront_status = "shipped"
        self.assertEqual(len(self.told()), 2)

    def test_two_changes_in_one_transaction_give_one_event(self):
        self.open_chat()
        self.watch()
        self.order.storefront_status = "shipped"
        self.env.flush_all()
        self.order.storefront_status = "delivered"
        self.assertEqual([row["status"] for row in self.told()], ["delivered"])

    def test_a_reverted_change_notifies_nobody(self):
        self.open_chat()
        self.watch()
        self.order.storefront_status = "shipped"
        self.env.flush_all()
        self.order.storefront_status = False
        self.assertEqual(self.told(), [])

    def test_cancelled_order_and_what_is_noted_by_hand_are_told(self):
        self.open_chat()
        self.watch()
        other = self.new_order(self.lesson)
        self.watch(other)
        self.order.state = "cancel"
        other.order_line.qty_delivered = 4
        self.assertEqual({row["status"] for row in self.told()}, {"cancelled", "delivered"})

    def test_parcel_that_leaves_and_its_tracking_number_give_events(self):
        if "picking_ids" not in self.env["sale.order"]._fields:
            self.skipTest("the module stock is not installed")
        order = self.new_order(self.milk)
        self.open_chat()
        self.watch(order)
        picking = order.picking_ids
        for move in picking.move_ids:
            move.write({"quantity": 1, "picked": True})
        wizard = picking.button_validate()
        if isinstance(wizard, dict):
            self.env[wizard["res_model"]].with_context(wizard["context"]).create({}).process()
        [row] = self.told()
        self.assertEqual(row["status"], "processing")
        self.assertEqual([parcel["status"] for parcel in row["parcels"]], ["shipped", "processing"])
        if "carrier_tracking_ref" in picking._fields:
            picking.carrier_tracking_ref = "R-7"
            self.assertEqual(self.told()[-1]["parcels"][0]["tracking_reference"], "R-7")

    def test_asking_again_changes_nothing(self):
        self.open_chat()
        operation = self.op("watch_order", order=self.order.name.lower(), verified=False, email="amina@shop.test")
        first, second = self.push(operation, operation)
        self.assertEqual((first["duplicate"], second["duplicate"]), (False, True))
        self.watch()
        self.assertEqual(len(self.watches()), 1)
        self.order.storefront_status = "shipped"
        self.assertEqual(len(self.told()), 1)

    def test_who_could_not_see_the_order_cannot_watch_it(self):
        self.open_chat()
        for proof in ({"email": "rahim@shop.test"}, {"verified": True}, {"phone": "01911000000"}):
            with self.subTest(proof=proof):
                self.assertEqual(self.watch(**proof)["code"], "INVALID")
        [result] = self.push(self.op("watch_order", order="S99999", verified=False, email="amina@shop.test"))
        self.assertEqual(result["code"], "INVALID")
        [result] = self.push(self.op("watch_order", "nowhere", order=self.order.name, verified=True))
        self.assertEqual(result["code"], "UNKNOWN_CONVERSATION")
        self.assertFalse(self.watches())

    def test_order_of_another_company_cannot_be_watched(self):
        self.livechat.company_id = self.env["res.company"].create({"name": "Another Shop"})
        self.open_chat()
        self.assertEqual(self.watch()["code"], "INVALID")

    def test_what_has_arrived_needs_no_watch(self):
        self.order.storefront_status = "delivered"
        self.open_chat()
        self.assertEqual(self.watch()["status"], "done")
        self.assertFalse(self.watches())

    def test_after_the_end_of_the_chat_mail_goes_to_the_proven_address(self):
        self.open_chat()
        self.watch()
        self.push(self.op_end())
        self.order.storefront_status = "shipped"
        self.assertEqual(self.told(), [])
        [mail] = self.mails()
        self.assertIn(self.order.name, mail.subject)
        self.assertIn("on its way", mail.body_html)

    def test_address_that_is_not_on_the_order_gets_no_mail(self):
        self.open_chat()
        self.watch(phone="01711555042", email="somebody@shop.test")
        self.push(self.op_end())
        self.order.storefront_status = "shipped"
        self.env.cr.flush()
        self.assertFalse(self.env["mail.mail"].search([("email_to", "ilike", "somebody")]))
        self.assertFalse(self.watches().email)

    def test_address_proven_after_the_phone_is_mailed_to(self):
        self.open_chat()
        self.watch(phone="01711555042")
        self.assertFalse(self.watches().email)
        self.watch()
        self.assertEqual(self.watches().email, "amina@shop.test")
        self.watch(phone="01711555042")
        self.push(self.op_end())
        self.order.storefront_status = "shipped"
        self.assertEqual(self.told(), [])
        self.assertEqual(len(self.mails()), 1)

    def test_notifications_end_after_sixty_days(self):
        self.open_chat()
        self.watch()
        self.env.flush_all()
        old = fields.Datetime.now() - timedelta(days=61)
        self.env.cr.execute("UPDATE storefront_chat_order_watch SET create_date = %s", [old])
        self.env.invalidate_all()
        self.order.storefront_status = "shipped"
        self.assertEqual(self.told(), [])
        self.env["storefront.chat.order.watch"]._gc_watches()
        self.assertFalse(self.watches())

    def test_shop_goes_on_when_a_notification_fails(self):
        self.open_chat()
        self.watch()
        self.order.storefront_status = "shipped"
        watch = type(self.env["storefront.chat.order.watch"])
        with (
            patch.object(watch, "_notify", side_effect=ValueError("amina@shop.test")),
            self.assertLogs("odoo.addons.storefront_chat", "ERROR") as log,
        ):
            self.env.cr.flush()
        self.assertNotIn("amina", "".join(log.output))
        self.assertEqual(self.order.storefront_status, "shipped")

    def test_a_seller_without_rights_in_chats_moves_the_order(self):
        self.open_chat()
        self.watch()
        seller = self._user("test-seller", "base.group_user", "sales_team.group_sale_salesman_all_leads")
        self.order.with_user(seller).storefront_status = "shipped"
        self.assertEqual([row["status"] for row in self.told()], ["shipped"])

    def test_nobody_at_the_desk_reads_who_watches_what(self):
        self.open_chat()
        self.watch()
        for user in (self.agent, self.manager, self.employee, self.bridge_user):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.watches().with_user(user).read(["order_id"])
