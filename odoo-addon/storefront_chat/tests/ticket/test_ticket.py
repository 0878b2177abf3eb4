from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestTicket(StorefrontChatCase):
    def test_every_ticket_has_its_own_reference(self):
        first, second = self.env["support.ticket"].create([{"subject": "One"}, {"subject": "Two"}])
        self.assertRegex(first.name, r"^T\d{5,}$")
        self.assertNotEqual(first.name, second.name)
        self.assertNotEqual(first.copy().name, first.name)
