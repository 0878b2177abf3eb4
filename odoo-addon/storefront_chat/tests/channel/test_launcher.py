from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ..common import StorefrontChatCase

LONG = "ক" * 41


@tagged("post_install", "-at_install")
class TestLauncher(StorefrontChatCase):
    def texts(self):
        return self.livechat._storefront_snapshots()[0]["texts"]

    def test_the_button_stands_alone_unless_it_has_a_text(self):
        for text in (False, "", "  "):
            self.livechat.launcher_text = text
            self.assertNotIn("launcher", self.texts())

    def test_its_text_reaches_the_snapshot_in_each_language(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.livechat.launcher_text = " Questions? Ask us "
        self.livechat.update_field_translations("launcher_text", {"bn_IN": "প্রশ্ন আছে?"})
        self.assertEqual(self.texts()["launcher"], {"en": "Questions? Ask us", "bn": "প্রশ্ন আছে?"})

    def test_its_text_fits_on_a_line_in_every_language(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.livechat.launcher_text = LONG[1:]
        with self.assertRaises(ValidationError):
            self.livechat.launcher_text = LONG
        with self.assertRaises(ValidationError):
            self.livechat.update_field_translations("launcher_text", {"bn_IN": LONG})

    def test_agents_do_not_write_it(self):
        with self.assertRaises(AccessError):
            self.livechat.with_user(self.agent).launcher_text = "Mine"
