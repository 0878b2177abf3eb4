from odoo.exceptions import ValidationError
from odoo.tests import tagged

from ..common import NOW, StorefrontChatCase


@tagged("post_install", "-at_install")
class TestAbandoned(StorefrontChatCase):
    def abandon(self, conversation="c1", by="system", reason="abandoned"):
        [result] = self.push(self.op("end", conversation, by=by, reason=reason, ended_at=NOW))
        self.assertEqual(result["status"], "done", result)

    def row(self):
        channels = self.facade.settings()["snapshot"]["channels"]
        return next(row for row in channels if row["key"] == "test-shop")

    def test_the_bridge_is_told_the_minutes(self):
        self.assertEqual(self.row()["abandoned_minutes"], 30)
        version = self.facade.settings()["version"]
        self.livechat.with_user(self.manager).abandoned_minutes = 5
        self.assertEqual(self.row()["abandoned_minutes"], 5)
        self.assertNotEqual(self.facade.settings()["version"], version)
        self.livechat.abandoned_minutes = 0
        self.assertNotIn("abandoned_minutes", self.row())

    def test_the_minutes_are_some(self):
        for minutes in (-1, 7 * 24 * 60 + 1):
            with self.subTest(minutes=minutes), self.assertRaises(ValidationError):
                self.livechat.abandoned_minutes = minutes

    def test_an_abandoned_chat_leaves_the_queue_and_says_why(self):
        self.assertEqual(self.connect("c1")["state"], "waiting")
        self.assertEqual(self.connect("c2")["queue"]["position"], 2)
        self.abandon("c1")
        chat = self.channel("c1")
        self.assertEqual((chat.storefront_state, chat.storefront_end_reason), ("ended", "abandoned"))
        self.assertEqual((chat.storefront_queue_position, self.channel("c2").storefront_queue_position), (0, 1))
        self.assertIn("left before anybody was free", str(chat.message_ids[:1].body))
        self.assertEqual(self.kinds("c1"), [], "the bridge knows already")
        waiting = self.env["discuss.channel"].with_user(self.agent).search([("storefront_state", "=", "waiting")])
        self.assertNotIn(chat, waiting)
        self.set_status(self.agent)
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual((chat.storefront_state, self.channel("c2").storefront_state), ("ended", "live"))

    def test_whom_an_agent_has_meanwhile_was_not_abandoned(self):
        chat = self.live_chat()
        self.abandon()
        self.assertEqual((chat.storefront_state, chat.storefront_end_reason), ("ended", False))

    def test_other_ends_are_no_abandonment(self):
        for number, (by, reason, kept) in enumerate(
            [("shopper", "abandoned", False), ("system", "ended_before", False), ("system", "idle", "idle")]
        ):
            with self.subTest(by=by, reason=reason):
                self.connect(f"c{number}")
                self.abandon(f"c{number}", by, reason)
                self.assertEqual(self.channel(f"c{number}").storefront_end_reason, kept)

    def test_the_same_end_twice_is_one(self):
        self.connect("c1")
        operation = self.op("end", "c1", by="system", reason="abandoned", ended_at=NOW)
        [first], [second] = self.push(operation), self.push(operation)
        self.assertEqual(second, {**first, "duplicate": True})
        self.assertEqual(len(self.channel("c1").message_ids.filtered(lambda one: "left before" in str(one.body))), 1)
