from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..bridge import WithBridge
from .shopper_case import ShopperCase


@tagged("post_install", "-at_install")
class TestShopperReplies(ShopperCase):
    def setUp(self):
        super().setUp()
        self.customer()
        self.chat = self.verified_chat()
        self.set_status(self.agent)
        self.push(self.op("connect"))
        self.env["mail.canned.response"].search([]).unlink()
        self.mine = self.canned("zzq_late", "{{shopper}}, your zzqmilk is late.")

    def canned(self, source, text, user=None):
        vals = {"source": source, "substitution": text}
        return self.env["mail.canned.response"].with_user(user or self.agent).create(vals)

    def seen(self, user=None):
        return self.chat.with_user(user or self.agent)

    def test_canned_responses_as_the_shopper_would_read_them(self):
        self.canned("zzq_other", "Not for everybody", self.second_agent)
        [row] = self.seen().storefront_canned("zzqmilk late")
        self.assertEqual((row["title"], row["text"]), ("zzq_late", "Karim, your zzqmilk is late."))
        self.assertEqual(self.seen().storefront_canned("%"), [])

    def test_a_use_is_counted(self):
        self.seen().storefront_canned_used(self.mine.id)
        self.assertEqual(self.mine.sudo().storefront_usage_count, 1)
        foreign = self.canned("zzq_other", "Not for everybody", self.second_agent)
        with self.assertRaises(UserError):
            self.seen().storefront_canned_used(foreign.id)

    def test_what_discuss_lists_is_as_the_shopper_would_read_it(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.mine.update_field_translations("substitution", {"bn_IN": "{{shopper}}, দুধ দেরি হচ্ছে।"})
        foreign = self.canned("zzq_other", "Not for everybody", self.second_agent)
        ids = [self.mine.id, foreign.id, 0]
        self.assertEqual(
            [row["text"] for row in self.seen().storefront_canned_texts(ids)], ["Karim, your zzqmilk is late."]
        )
        self.chat.storefront_guest_id.lang = "bn_IN"
        [row] = self.seen().storefront_canned_texts(ids)
        self.assertEqual((row["id"], row["text"]), (self.mine.id, "Karim, দুধ দেরি হচ্ছে।"))

    def test_strangers_find_nothing(self):
        stranger = self._user("test-agent-3", "base.group_user", "im_livechat.im_livechat_group_user")
        for method in ("storefront_canned", "storefront_products", "storefront_suggestions"):
            with self.assertRaises(AccessError):
                getattr(self.seen(stranger), method)()
        with self.assertRaises(AccessError):
            self.seen(stranger).storefront_canned_texts(self.mine.ids)


@tagged("post_install", "-at_install")
class TestShopperSuggestions(WithBridge, ShopperCase):
    def setUp(self):
        super().setUp()
        self.start_bridge({"suggestions": []})
        category = self.env["support.faq.category"].create({"name": "Zzq"})
        self.faq = self.env["support.faq"].create(
            {"name": "Zzq when?", "answer": "<p>At <b>six</b>.</p>", "category_id": category.id}
        )
        self.env["mail.canned.response"].search([]).unlink()
        self.canned = self.env["mail.canned.response"].with_user(self.agent)
        self.canned = self.canned.create({"source": "zzq", "substitution": "Your milk comes."})
        self.chat = self.verified_chat()

    def suggested(self, *ranking):
        rows = ", ".join(f'{{"kind": "{kind}", "id": "{record_id}", "score": 0.5}}' for kind, record_id in ranking)
        self.bridge.answer = f'{{"suggestions": [{rows}]}}'
        return self.chat.with_user(self.agent).storefront_suggestions()

    def test_the_bridge_ranks_what_the_person_may_read(self):
        self.push(self.op_message("Hello", 2), self.op_message("And the yoghurt?", 3))
        found = self.suggested(("text", self.canned.id), ("faq", self.faq.id), ("faq", 0), ("text", 0))
        self.assertEqual(
            [(row["kind"], row["text"]) for row in found], [("text", "Your milk comes."), ("faq", "At six.")]
        )
        [(path, asked)] = self.bridge.asked
        self.assertEqual(path, "/api/v1/odoo/suggest")
        self.assertEqual(asked["text"], "Where is my milk?\nHello\nAnd the yoghurt?")
        self.assertEqual(asked["texts"], [{"id": str(self.canned.id), "text": "Your milk comes."}])

    def test_what_was_answered_is_no_question_any_more(self):
        self.agent_says(self.chat, "Here it is")
        self.push(self.op_message("And the ghee?", 2))
        self.suggested()
        self.assertEqual(self.bridge.asked[0][1]["text"], "And the ghee?")

    def test_a_bridge_that_is_not_there_is_said(self):
        self.env["ir.config_parameter"].set_param("storefront_chat.bridge_url", "http://127.0.0.1:9")
        with self.assertRaises(UserError):
            self.suggested()


@tagged("post_install", "-at_install")
class TestShopperCards(ShopperCase):
    def setUp(self):
        super().setUp()
        partner = self.customer()
        self.chat = self.verified_chat()
        self.set_status(self.agent)
        self.push(self.op("connect"))
        self.product = self.env["product.product"].create(
            {"name": "Zzq Ghee", "default_code": "ZZQ-1", "list_price": 780, "taxes_id": False}
        )
        line = (0, 0, {"product_id": self.product.id, "product_uom_qty": 2})
        self.order = self.env["sale.order"].create({"partner_id": partner.id, "order_line": [line]})
        self.order.action_confirm()

    def last(self):
        return [event for event in self.events() if event["kind"] == "message"][-1]

    def test_a_product_is_found_and_sent(self):
        mine = self.chat.with_user(self.agent)
        [row] = mine.storefront_products("zzq-1")
        mine.storefront_send_product(row["id"])
        self.assertEqual([card["name"] for card in self.last()["products"]], ["Zzq Ghee"])

    def test_an_order_of_the_shopper_is_sent_as_a_card(self):
        self.chat.with_user(self.agent).storefront_send_order(self.order.id)
        message = self.last()
        self.assertEqual(message["order"]["name"], self.order.name)
        self.assertEqual(message["content"], f"{self.order.name} · Processing")

    def test_no_order_of_somebody_else_is_sent(self):
        other = self.env["res.partner"].create({"name": "Zzq Other", "email": "zzq.other@example.com"})
        order = self.env["sale.order"].create({"partner_id": other.id})
        order.write({"state": "sale"})
        with self.assertRaises(AccessError):
            self.chat.with_user(self.agent).storefront_send_order(order.id)

    def test_cards_are_sent_by_who_has_the_chat(self):
        for user in (self.second_agent, self.employee):
            with self.assertRaises(AccessError):
                self.chat.with_user(user).storefront_send_order(self.order.id)

    def test_products_are_found_in_either_language(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        self.product.with_context(lang="fr_FR").name = "Zzq Beurre"
        self.chat.storefront_guest_id.lang = "fr_FR"
        mine = self.chat.with_user(self.agent)
        for words in ("zzq ghee", "zzq beurre"):
            self.assertEqual([row["title"] for row in mine.storefront_products(words)], ["Zzq Ghee"])
