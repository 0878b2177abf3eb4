"""An agent goes on with a chat that has ended: what the bridge is asked, and what they are told."""

import json

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..bridge import WithBridge
from .shopper_case import ShopperCase


@tagged("post_install", "-at_install")
class TestGoOn(WithBridge, ShopperCase):
    def setUp(self):
        super().setUp()
        self.start_bridge({})
        self.chat = self.verified_chat()
        self.push(self.op_end())
        self.next = self.verified_chat("c2")

    def dialogue(self, user=None):
        user = user or self.agent
        action = self.chat.with_user(user).action_storefront_go_on()
        values = {"message": "Zzq the milk is back"}
        return self.env[action["res_model"]].with_user(user).with_context(**action["context"]).create(values)

    def goes_on(self, **answer):
        self.bridge.answer = json.dumps(answer)
        return self.dialogue().action_go_on()

    def test_the_bridge_is_asked_and_the_new_chat_is_shown(self):
        action = self.goes_on(conversation="c2", reached="email")
        self.assertIn("e-mail", action["params"]["message"])
        self.assertEqual(action["params"]["next"]["params"]["active_id"], f"discuss.channel_{self.next.id}")
        path, asked = self.bridge.asked[-1]
        self.assertEqual(path, "/api/v1/odoo/continue")
        self.assertEqual(
            (asked["conversation"], asked["staff"], asked["message"]),
            ("c1", str(self.agent.id), "Zzq the milk is back"),
        )

    def test_pressed_twice_it_is_the_same(self):
        dialogue = self.dialogue()
        self.bridge.answer = json.dumps({"conversation": "c2", "reached": "chat"})
        dialogue.action_go_on()
        dialogue.action_go_on()
        first, second = (asked["id"] for _path, asked in self.bridge.asked[-2:])
        self.assertEqual(first, second)
        self.assertNotEqual(first, self.dialogue().key)

    def test_says_why_nobody_was_told(self):
        for code, words in (("CHAT.SHOPPER_GONE", "logged out"), ("CHAT.ERASED", "erased"), ("ZZQ", "ZZQ")):
            with self.subTest(code), self.assertRaisesRegex(UserError, words):
                self.goes_on(refused=code)

    def test_is_for_the_desk_and_for_what_has_ended(self):
        with self.assertRaises(AccessError):
            self.chat.with_user(self.employee).action_storefront_go_on()
        stranger = self._user("zzq-elsewhere", "base.group_user", "im_livechat.im_livechat_group_user")
        with self.assertRaises(AccessError):
            self.chat.with_user(stranger).action_storefront_go_on()
        with self.assertRaises(UserError):
            self.next.with_user(self.agent).action_storefront_go_on()

    def test_a_row_of_the_history_offers_it(self):
        self.env.flush_all()
        action = self.chat.with_user(self.agent).action_storefront_history()
        rows = self.env[action["res_model"]].with_user(self.agent).search(action["domain"])
        by_chat = {row.discuss_channel_id: row for row in rows}
        self.assertEqual((by_chat[self.chat].is_ended, by_chat[self.next].is_ended), (True, False))
        self.assertEqual(by_chat[self.chat].action_go_on()["context"]["default_channel_id"], self.chat.id)
