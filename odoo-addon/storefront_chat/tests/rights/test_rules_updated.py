"""Record rules: an update mends those that are there."""

from odoo.tests import tagged
from odoo.tools import convert_file

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestRulesUpdated(StorefrontChatCase):
    def test_every_rule_is_as_the_addon_has_it_after_an_update(self):
        data = self.env["ir.model.data"].search([("module", "=", "storefront_chat"), ("model", "=", "ir.rule")])
        rules = self.env["ir.rule"].browse(data.mapped("res_id"))
        self.assertGreater(len(rules), 20)
        domains = {rule: rule.domain_force for rule in rules}
        data.noupdate = True
        rules.domain_force = "[(0, '=', 1)]"

        for path in ("groups.xml", *(f"{name}_rules.xml" for name in FILES)):
            convert_file(self.env, "storefront_chat", f"security/{path}", {}, mode="update", noupdate=False)

        self.assertEqual({rule: rule.domain_force for rule in rules}, domains)


FILES = (
    "agent",
    "bot",
    "category",
    "channel",
    "conversation",
    "faq",
    "hours",
    "order",
    "privacy",
    "queue",
    "report",
    "ticket",
)
