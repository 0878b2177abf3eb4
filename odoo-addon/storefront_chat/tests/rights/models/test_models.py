"""Access rights and record rules of every role on every model of the addon, compared with the table."""

from odoo.tests import tagged

from .samples_case import SamplesCase
from .table import RIGHTS

OPERATIONS = ("read", "write", "create", "unlink")


@tagged("post_install", "-at_install")
class TestModels(SamplesCase):
    def test_every_role_may_what_the_table_says(self):
        models = sorted(
            name for name, model in self.env.registry.items() if model._original_module == "storefront_chat"
        )
        self.assertEqual(models, sorted(RIGHTS), "a new model comes with its line in the table")
        wrong = [line for model in models for line in self.differences(model, self.sample(model))]
        self.assertFalse(wrong, "model, role, what it may, what it should")

    def differences(self, model, row):
        for role, user in self.people.items():
            seen = row.with_user(user).with_context({})
            may = "".join(operation[0] for operation in OPERATIONS if seen.has_access(operation))
            should = RIGHTS[model].get(role, "")
            if may != should:
                yield model, role, may, should
