import json

from odoo.tests import TransactionCase, tagged
from odoo.tools import file_open

from ..contract.held import HeldToContract


@tagged("post_install", "-at_install")
class TestDemo(HeldToContract, TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["storefront.chat.demo"]._load()
        with file_open("storefront_chat/demo/smart_dairy.json", filter_ext=(".json",)) as file:
            cls.shop = json.load(file)
        facade = cls.env["storefront.chat.bridge"].with_user(cls.env.ref("storefront_chat.demo_user_bridge"))
        cls.facade = facade
        # Lists as the database orders them, not as they were written.
        cls.env.invalidate_all()
        cls.snapshot = facade.settings()["snapshot"]

    def test_snapshot_is_the_file_in_every_language(self):
        [channel] = [row for row in self.snapshot["channels"] if row["key"] == "default"]
        expected = dict(self.shop["channels"][0])
        company = self.env.ref("storefront_chat.demo_channel_default").company_id
        self.assertEqual(channel.pop("company"), str(company.id))
        shown = {product["id"]: product for product in channel.pop("products")}
        # In the file a picture is named by its own file.
        told = channel["theme"].pop("logo")
        self.assertEqual(self.facade.channel_logo(channel="default")["picture"]["version"], told)
        expected["theme"] = {key: value for key, value in expected["theme"].items() if key != "logo"}
        self.assertEqual({**channel, "engine_id": expected["engine_id"]}, expected)
        [engine] = [row for row in self.snapshot["engines"] if row["id"] == channel["engine_id"]]
        expected = self.shop["engines"][0]
        self.assertEqual(engine["name"], expected["name"])
        self.assertEqual(self.facade.bot_picture(engine=engine["id"])["picture"]["version"], engine["picture"])
        own = {row["id"]: row for row in self.shop["products"]}
        self.assertEqual(
            [self.named(intent, shown) for intent in engine["intents"]],
            # Whether it answers a question matters to figures only.
            [self.named({k: v for k, v in i.items() if k != "question"}, own) for i in expected["intents"]],
        )
        named = {own[row]["name"]["en"] for intent in expected["intents"] for row in intent.get("products", ())}
        self.assertEqual(
            sorted((row["name"]["bn"], row["price"]["amount"], "picture" in row) for row in shown.values()),
            sorted((row["name"]["bn"], row["price"], True) for row in own.values() if row["name"]["en"] in named),
        )
        answers = {row["question"]["en"]: row["answer"] for row in self.snapshot["faqs"]}
        for row in self.shop["faqs"]:
            self.assertEqual(answers[row["question"]["en"]], row["answer"])

    def named(self, intent, products):
        """Without its id, and with the names of its products in place of theirs."""
        return {
            **intent,
            "id": None,
            "products": sorted(products[row]["name"]["ar"] for row in intent.get("products", ())),
        }

    def test_loading_twice_doubles_nothing(self):
        self.env["storefront.chat.demo"]._load()
        self.env.invalidate_all()
        self.assertEqual(self.facade.settings()["snapshot"], self.snapshot)

    def test_agents_of_the_demo_have_their_pictures(self):
        self.env.flush_all()
        for user in self.shop["users"]:
            agent = self.env.ref(f"storefront_chat.demo_user_{user['login']}")
            answer = self.facade.agent_picture(agent=str(agent.id))
            self.assertEqual("picture" in answer, "picture" in user, user["login"])

    def test_orders_of_the_demo_are_found(self):
        query = {"verified": False, "reference": "S00042", "email": "amina@example.com"}
        [order] = self.facade.orders(**query)["orders"]
        self.assertEqual(order["status"], "shipped")
        self.assertEqual(self.facade.orders(**{**query, "email": "rahim@example.com"}), {"orders": []})

    def test_tickets_of_the_demo_are_there_once_and_nobody_was_mailed(self):
        self.env["storefront.chat.demo"]._load()
        named = [("module", "=", "storefront_chat"), ("name", "=like", "demo\\_ticket\\_%")]
        tickets = self.env["support.ticket"].browse(self.env["ir.model.data"].search(named).mapped("res_id"))
        self.assertEqual(sorted(tickets.mapped("status")), ["in_progress", "open", "resolved", "waiting_customer"])
        self.assertEqual(set(tickets.mapped("partner_id.email")), {"amina@example.com", "rahim@example.com"})
        mailed = [("model", "=", "support.ticket"), ("res_id", "in", tickets.ids), ("email_to", "!=", False)]
        self.assertFalse(self.env["mail.mail"].search(mailed))
