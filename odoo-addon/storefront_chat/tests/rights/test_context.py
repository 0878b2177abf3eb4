from odoo.exceptions import UserError
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

    def test_transfer_tells_strangers_nothing_of_which_agents_exist(self):
        messages = []
        for user in (self.people["portal"], self.employee, self.second_agent, self.foreign_agent):
            for name in ("Test Agent", "Nobody"):
                with self.assertRaises(UserError) as refused, self.env.cr.savepoint():
                    chat = self.env["discuss.channel"].with_user(user).browse(self.chat.id)
                    chat.execute_command_transfer(body=f"/transfer @{name}")
                messages.append((user.login, type(refused.exception), str(refused.exception)))
        self.assertEqual(len(set(messages)), 4, "whoever is asked for, the answer is the same")
