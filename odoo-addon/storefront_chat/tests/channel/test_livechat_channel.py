from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.tools import mute_logger

from ..common import StorefrontChatCase


class TestLivechatChannel(StorefrontChatCase):
    def test_storefront_key_is_unique_and_fit_for_an_address(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.env["im_livechat.channel"].create({"name": "Twin", "storefront_key": "test-shop"})
        with self.assertRaises(ValidationError):
            self.livechat.storefront_key = "no spaces"

    def test_colour_is_a_colour(self):
        with self.assertRaises(ValidationError):
            self.livechat.primary_color = "red"

    def test_engine_has_a_partner_of_its_own_name(self):
        self.assertEqual(self.engine.partner_id.name, "Test Bot")
        self.assertFalse(self.engine.partner_id.active)
        self.engine.name = "Other Bot"
        self.assertEqual(self.engine.partner_id.name, "Other Bot")

    def test_pattern_that_is_none_is_refused_with_its_name(self):
        with self.assertRaisesRegex(ValidationError, "Broken"):
            self.env["chatbot.intent"].create(
                {"engine_id": self.engine.id, "name": "Broken", "patterns": "ok\n(", "response": "x"}
            )

    def test_it_is_not_deleted_while_its_chats_are_kept(self):
        chat = self.open_chat()
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.livechat.sudo().unlink()
        chat.sudo().unlink()
        self.livechat.sudo().unlink()
        self.assertFalse(self.livechat.exists())
