from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestForms(StorefrontChatCase):
    def fill(self, model, values):
        form = self.env[model].with_user(self.employee)
        return form.onchange(values, list(values), {name: {} for name in values})

    def test_a_form_that_points_at_a_chat_is_refused_to_whom_the_chat_is(self):
        chat = self.open_chat()
        with self.assertRaises(AccessError):
            self.fill("mail.activity", {"res_model": "discuss.channel", "res_id": chat.id})

    def test_the_same_id_of_another_model_is_no_chat(self):
        chat = self.open_chat()
        self.fill("mail.activity", {"res_model": "res.partner", "res_id": chat.id})

    def test_plain_ids_of_lines_are_no_values_of_a_form(self):
        self.fill("mail.activity", {"res_model": "res.partner", "attachment_ids": [1, (4, 1), [6, 0, [1]]]})
