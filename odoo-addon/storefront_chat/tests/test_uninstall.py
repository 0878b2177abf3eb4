from odoo.tests import tagged
from odoo.tools import mute_logger

from ..hooks import uninstall_hook
from .common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestUninstall(StorefrontChatCase):
    @mute_logger("odoo.models.unlink")
    def leave(self):
        uninstall_hook(self.env)

    def indexes(self):
        self.env.cr.execute("SELECT tablename, indexname FROM pg_indexes")
        ours = [name for table, name in self.env.cr.fetchall() if table in ("res_partner", "mail_message")]
        return [name for name in ours if "storefront_chat" in name]

    def test_indexes_on_tables_of_others_go(self):
        self.assertGreaterEqual(len(self.indexes()), 2)
        self.leave()
        self.assertFalse(self.indexes())

    def test_parameters_go_and_nobody_elses(self):
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("storefront_chat.bridge_secret", "s3cret")
        parameters.set_param("storefront_chatter", "another addon's")
        self.leave()
        self.assertFalse(parameters.get_param("storefront_chat.bridge_secret"))
        self.assertTrue(parameters.get_param("storefront_chatter"))

    def test_bot_that_spoke_stays_the_author_of_what_it_said(self):
        silent = self.env["chatbot.engine"].create({"name": "Silent", "active": False}).partner_id
        self.push(self.op_open(), self.op_message("Hello"), self.op_message("Hi", 2, author="bot"))
        bot = self.engine.partner_id
        chat = self.channel()
        self.leave()
        self.assertFalse(silent.exists())
        self.assertIn(bot, chat.message_ids.author_id)
        self.assertEqual(chat.livechat_operator_id, bot)
