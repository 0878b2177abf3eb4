from odoo.tests import tagged

from .shopper_case import EMAIL, ShopperCase


@tagged("post_install", "-at_install")
class TestShopperHistory(ShopperCase):
    def setUp(self):
        super().setUp()
        self.partner = self.customer()
        self.chat = self.verified_chat()
        self.product = self.env["product.product"].create({"name": "Zzq Ghee", "list_price": 780})

    def order(self, **values):
        line = (0, 0, {"product_id": self.product.id, "product_uom_qty": 2})
        return self.env["sale.order"].create({"partner_id": self.partner.id, "order_line": [line], **values})

    def ticket(self, **values):
        return self.env["support.ticket"].create(
            {"subject": "Zzq milk", "channel_id": self.livechat.id, "shopper_id": "shopper-c1", **values}
        )

    def names(self, part, key, user=None):
        return [row[key] for row in self.panel(self.chat, user)[part]["rows"]]

    def test_orders_of_the_customer_with_their_state(self):
        order = self.order(storefront_status="shipped")
        order.action_confirm()
        [row] = self.panel(self.chat)["orders"]["rows"]
        self.assertEqual((row["name"], row["status"], row["label"]), (order.name, "shipped", "Shipped"))
        self.assertFalse(row["open"], "agents have no right on orders by being agents")

    def test_orders_open_for_who_may_read_them(self):
        self.order().action_confirm()
        self.agent.write(
            {
                "group_ids" if "group_ids" in self.agent._fields else "groups_id": [
                    (4, self.env.ref("sales_team.group_sale_manager").id)
                ]
            }
        )
        self.assertEqual(self.names("orders", "open"), [True])

    def test_no_orders_for_an_address_that_was_typed(self):
        self.order().action_confirm()
        self.push(self.op("shopper", shopper={"id": "shopper-c1", "verified": False, "email": EMAIL}))
        panel = self.panel(self.chat)
        self.assertEqual((panel["orders"]["rows"], panel["cart"]), ([], False))

    def test_no_orders_of_a_company_in_which_the_agent_does_not_work(self):
        other = self.env["res.company"].create({"name": "Zzq Other"})
        self.livechat.company_id = False
        self.order(company_id=other.id, order_line=[]).write({"state": "sale"})
        self.assertEqual(self.names("orders", "name"), [])

    def test_earlier_chats_and_not_those_of_who_typed_the_address(self):
        earlier = self.verified_chat("c2")
        thief = {"id": "shopper-c3", "verified": False, "name": "Thief", "email": EMAIL}
        self.push(self.op_open("c3", shopper=thief))
        self.assertEqual(self.names("chats", "id"), [earlier.id])

    def test_lists_are_short_and_say_that_there_is_more(self):
        tickets = [self.ticket() for _ in range(6)]
        listed = self.panel(self.chat)["tickets"]
        self.assertEqual([row["id"] for row in listed["rows"]], [ticket.id for ticket in tickets[:0:-1]])
        self.assertTrue(listed["more"])
        action = self.chat.with_user(self.agent).action_storefront_more("tickets")
        found = self.env["support.ticket"].with_user(self.agent).search(action["domain"])
        self.assertEqual(set(found.ids), {ticket.id for ticket in tickets})

    def test_tickets_that_the_agent_may_not_read_are_not_there(self):
        other = self.env["res.company"].create({"name": "Zzq Other"})
        self.ticket(channel_id=False, company_id=other.id)
        self.assertEqual(self.names("tickets", "id"), [])

    def test_ratings_of_chats(self):
        self.push(self.op("rate", rating=2, feedback="Too slow"))
        [row] = self.panel(self.chat)["ratings"]["rows"]
        self.assertEqual((row["stars"], row["feedback"]), (2, "Too slow"))

    def test_what_the_bot_answered(self):
        self.push(
            self.op_message("It is on its way.", 2, author="bot"),
            self.op_message("When?", 3),
            self.op_message("Tomorrow.", 4, author="bot"),
            self.op_message("A person please", 5),
        )
        self.assertEqual(
            self.panel(self.chat)["bot"]["rows"],
            [
                {"question": "When?", "answer": "Tomorrow."},
                {"question": "Where is my milk?", "answer": "It is on its way."},
            ],
        )

    def test_a_cart_of_odoos_own_shop(self):
        if "website_id" not in self.env["sale.order"]._fields:
            self.assertFalse(self.panel(self.chat)["cart"])
            return
        self.order(website_id=self.env["website"].search([], limit=1).id)
        cart = self.panel(self.chat)["cart"]
        self.assertEqual(cart["lines"], [{"name": "Zzq Ghee", "quantity": 2}])

    def test_a_panel_costs_a_few_queries_whatever_there_is(self):
        def cost():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.panel(self.chat)
            return self.env.cr.sql_log_count - before

        self.ticket()
        self.verified_chat("c2")
        cost()
        few = cost()
        for number in range(3, 9):
            self.ticket()
            self.verified_chat(f"c{number}")
        self.assertLessEqual(cost(), few + 12)
