from odoo.tests import tagged

from ...tools.context import ECHO
from .shop_case import ChatRightsCase


@tagged("post_install", "-at_install")
class TestContext(ChatRightsCase):
    def test_nobody_passes_for_the_bridge_by_a_context(self):
        kinds = len(self.events())
        for value in (True, 1, "storefront_chat"):
            chat = self.chat.with_user(self.holder).with_context(**{ECHO: value})
            chat.message_post(body="Hello", message_type="comment", subtype_xmlid="mail.mt_comment")
            kinds += 1
            self.assertEqual(len(self.events()), kinds, "the shopper has to be told")
