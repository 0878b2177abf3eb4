from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestSwitches(StorefrontChatCase):
    def row(self):
        channels = self.facade.settings()["snapshot"]["channels"]
        return next(row for row in channels if row["key"] == "test-shop")

    def test_the_bridge_is_told_what_is_off(self):
        for name in ("enable_chat", "show_online_status"):
            with self.subTest(name):
                self.assertNotIn(name, self.row())
                version = self.facade.settings()["version"]
                self.livechat.with_user(self.manager)[name] = False
                self.assertIs(self.row()[name], False)
                self.assertNotEqual(self.facade.settings()["version"], version)

    def test_only_managers_turn_them(self):
        for name in ("enable_chat", "show_online_status", "auto_assign"):
            with self.subTest(name), self.assertRaises(AccessError):
                self.livechat.with_user(self.agent)[name] = False

    def test_chats_wait_until_an_agent_takes_them(self):
        self.livechat.auto_assign = False
        self.set_status(self.agent)
        answer = self.connect("c1")
        self.assertEqual((answer["state"], answer["queue"]["position"]), ("waiting", 1))
        self.assertEqual(self.connect("c2")["queue"]["position"], 2)
        self.channel("c1")._storefront_take(self.agent)
        self.assertEqual(self.channel("c1").storefront_state, "live")
        self.assertEqual(self.channel("c2").storefront_queue_position, 1)

    def test_what_waits_is_given_out_once_that_is_on_again(self):
        self.livechat.auto_assign = False
        self.set_status(self.agent)
        self.connect("c1")
        cron = self.env.ref("storefront_chat.ir_cron_serve_queue")
        triggers = self.env["ir.cron.trigger"].search_count([("cron_id", "=", cron.id)])
        self.livechat.with_user(self.manager).auto_assign = True
        self.assertEqual(self.env["ir.cron.trigger"].search_count([("cron_id", "=", cron.id)]), triggers + 1)
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(self.channel("c1").storefront_state, "live")
