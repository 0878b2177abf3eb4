"""Fields that come while Odoo runs: rows that point by them go with the chat as well."""

from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestBesideAdded(TransactionCase):
    def pointing(self):
        return {name for name, _field, _terms in self.env["storefront.chat.privacy"]._pointers()}

    def test_a_field_that_is_added_is_found_and_nothing_is_looked_for_twice(self):
        privacy = self.env["storefront.chat.privacy"]
        self.assertIs(privacy._pointing(), privacy._pointing())
        self.assertNotIn("res.country", self.pointing())
        country = {"model_id": self.env["ir.model"]._get_id("res.country"), "state": "manual"}
        for name in ("x_res_model", "x_res_id"):
            kind = "char" if name == "x_res_model" else "integer"
            self.env["ir.model.fields"].create({**country, "name": name, "field_description": name, "ttype": kind})
        self.assertIn("res.country", self.pointing())
