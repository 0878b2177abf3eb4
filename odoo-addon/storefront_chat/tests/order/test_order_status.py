from odoo import Command
from odoo.tests import Form, tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestOrderStatus(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.customer = cls.env["res.partner"].create({"name": "Amina", "email": "amina@shop.test"})
        cls.milk = cls.env["product.product"].create({"name": "Milk", "type": "consu"})
        cls.lesson = cls.env["product.product"].create({"name": "Lesson", "type": "service"})

    def order(self, product=None, quantity=4, **vals):
        line = Command.create({"product_id": (product or self.milk).id, "product_uom_qty": quantity})
        note = Command.create({"display_type": "line_note", "name": "Ring twice"})
        order = self.env["sale.order"].create({"partner_id": self.customer.id, "order_line": [line, note], **vals})
        order.action_confirm()
        return order

    def needs_stock(self):
        if "picking_ids" not in self.env["sale.order"]._fields:
            self.skipTest("the module stock is not installed")

    def ship(self, picking, quantity=None):
        """Validates a delivery; with less than was ordered, a back order is made for the rest."""
        for move in picking.move_ids:
            move.write({"quantity": move.product_uom_qty if quantity is None else quantity, "picked": True})
        result = picking.button_validate()
        if isinstance(result, dict):
            wizard = self.env[result["res_model"]].with_context(result["context"]).create({})
            wizard.process()

    def bring_back(self, picking, quantity):
        wizard = Form(self.env["stock.return.picking"].with_context(active_id=picking.id, active_model=picking._name))
        returning = wizard.save()
        returning.product_return_moves.quantity = quantity
        back = self.env["stock.picking"].browse(returning.action_create_returns()["res_id"])
        return back

    def statuses(self, order):
        return order._storefront_status(), [parcel["status"] for parcel in order._storefront_parcels()]

    def test_shop_has_the_last_word_but_for_cancelled(self):
        order = self.order(self.lesson)
        order.storefront_status = "delivered"
        self.assertEqual(order._storefront_status(), "delivered")
        order.state = "cancel"
        self.assertEqual(order._storefront_status(), "cancelled")

    def test_without_deliveries_what_is_noted_on_the_order_tells(self):
        order = self.order(self.lesson)
        self.assertEqual(self.statuses(order), ("processing", []))
        order.order_line[0].qty_delivered = 3
        self.assertEqual(self.statuses(order), ("processing", []))
        order.order_line[0].qty_delivered = 4
        self.assertEqual(self.statuses(order), ("delivered", []))

    def test_empty_order_is_not_delivered(self):
        order = self.env["sale.order"].create({"partner_id": self.customer.id})
        order.action_confirm()
        self.assertEqual(self.statuses(order), ("processing", []))

    def test_charges_are_no_lines(self):
        order = self.order(self.lesson)
        order.order_line = [Command.create({"name": "Down payment", "is_downpayment": True, "product_uom_qty": 0})]
        self.assertEqual(order._storefront_snapshot()["lines_count"], 1)

    def test_what_has_left_is_shipped_and_only_the_shop_knows_what_arrived(self):
        self.needs_stock()
        order = self.order()
        self.assertEqual(self.statuses(order), ("processing", ["processing"]))
        self.ship(order.picking_ids)
        self.assertEqual(self.statuses(order), ("shipped", ["shipped"]))
        order.storefront_status = "delivered"
        self.assertEqual(self.statuses(order), ("delivered", ["delivered"]))

    def test_order_is_under_way_until_its_back_order_has_left(self):
        self.needs_stock()
        order = self.order()
        self.ship(order.picking_ids, 1)
        self.assertEqual(self.statuses(order), ("processing", ["shipped", "processing"]))
        self.ship(order.picking_ids.filtered(lambda picking: picking.state != "done"))
        self.assertEqual(self.statuses(order), ("shipped", ["shipped", "shipped"]))

    def test_cancelled_delivery_holds_nothing_up(self):
        self.needs_stock()
        order = self.order()
        self.ship(order.picking_ids, 1)
        order.picking_ids.filtered(lambda picking: picking.state != "done").action_cancel()
        self.assertEqual(self.statuses(order), ("shipped", ["shipped"]))

    def test_picking_before_shipping_is_under_way(self):
        self.needs_stock()
        warehouse = self.env["stock.warehouse"].create(
            {"name": "Two Steps", "code": "TWO", "delivery_steps": "pick_ship"}
        )
        order = self.order(warehouse_id=warehouse.id)
        self.assertEqual(order._storefront_status(), "processing")
        self.ship(order.picking_ids, 1)
        leaving = order.picking_ids.filtered(lambda picking: picking._is_to_external_location())
        self.ship(leaving)
        self.assertEqual(self.statuses(order), ("processing", ["shipped"]), "the rest is still being picked")

    def test_return_shows_on_its_parcel_once_all_is_back(self):
        self.needs_stock()
        order = self.order()
        self.ship(order.picking_ids)
        parcel = order.picking_ids
        first = self.bring_back(parcel, 1)
        self.assertEqual(self.statuses(order), ("shipped", ["shipped"]))
        self.ship(first)
        self.assertEqual(self.statuses(order), ("shipped", ["shipped"]))
        self.ship(self.bring_back(parcel, 3))
        self.assertEqual(self.statuses(order), ("shipped", ["returned"]))

    def test_promised_day_wins_over_what_the_warehouse_plans(self):
        self.needs_stock()
        order = self.order()
        order.picking_ids.scheduled_date = "2031-01-02 06:00:00"
        self.assertEqual(order._storefront_snapshot()["estimated_delivery"], "2031-01-02T06:00:00Z")
        order.commitment_date = "2031-01-01 06:00:00"
        self.assertEqual(order._storefront_snapshot()["estimated_delivery"], "2031-01-01T06:00:00Z")

    def test_carrier_tells_where_the_parcel_is(self):
        self.needs_stock()
        if "carrier_tracking_ref" not in self.env["stock.picking"]._fields:
            self.skipTest("the module stock_delivery is not installed")
        order = self.order()
        order.picking_ids.carrier_id = self.env["delivery.carrier"].create(
            {
                "name": "Rickshaw",
                "product_id": self.lesson.id,
                "tracking_url": "https://rickshaw.example/<shipmenttrackingnumber>",
            }
        )
        order.picking_ids.carrier_tracking_ref = "R-7"
        row = order._storefront_snapshot()
        self.assertEqual(row["tracking_url"], "https://rickshaw.example/R-7")
        self.assertEqual(
            row["parcels"],
            [
                {
                    "name": order.picking_ids.name,
                    "status": "processing",
                    "tracking_reference": "R-7",
                    "tracking_url": "https://rickshaw.example/R-7",
                }
            ],
        )
