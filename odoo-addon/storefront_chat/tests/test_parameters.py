from odoo.tests import TransactionCase

from ..tools import parameters


class TestParameters(TransactionCase):
    def stored(self, value):
        self.env["ir.config_parameter"].set_param("storefront_chat.example", value)
        return self.env["ir.config_parameter"].with_user(self.env.ref("base.public_user")).env

    def test_text_is_read_whoever_asks(self):
        self.assertEqual(
            parameters.text(self.stored("https://chat.example.com"), "example"), "https://chat.example.com"
        )

    def test_what_is_not_set_is_empty(self):
        env = self.stored(False)
        self.assertEqual(parameters.text(env, "example"), "")
        self.assertEqual(parameters.whole_number(env, "example", 7), 7)

    def test_a_number_that_is_none_is_as_if_not_set(self):
        for value, expected in (("24", 24), ("0", 0), ("-3", 7), ("2.5", 7), ("soon", 7), (" ", 7)):
            with self.subTest(value=value):
                self.assertEqual(parameters.whole_number(self.stored(value), "example", 7), expected)
