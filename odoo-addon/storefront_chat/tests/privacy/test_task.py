"""Tasks for the bridge: those that it cannot do are in the way of no other."""

from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..privacy_case import PrivacyCase


@tagged("post_install", "-at_install")
class TestPrivacyTask(PrivacyCase):
    def give(self, number):
        tasks = self.env["storefront.chat.privacy.task"]
        payload = {"channels": [], "shoppers": [], "conversations": []}
        return tasks.create(
            [{"kind": "erase", "company_id": self.env.company.id, "payload": payload} for _ in range(number)]
        )

    def pull(self, limit=2):
        return [int(task["id"]) for task in self.facade.privacy_tasks(limit=limit)["tasks"]]

    def test_a_page_of_those_that_fail_lets_the_others_have_their_turn(self):
        self.env["storefront.chat.privacy.task"].search([]).unlink()
        stuck = self.give(2)
        stuck.given_at = fields.Datetime.now() - timedelta(days=1)
        later = self.give(3)
        self.assertEqual(self.pull(), later[:2].ids)
        later[:2].unlink()
        self.assertEqual(self.pull(), [later[2].id, stuck[0].id])
        later[2].unlink()
        self.assertEqual(self.pull(), [stuck[1].id, stuck[0].id], "they come again")

    def test_they_come_in_the_order_in_which_they_were_given(self):
        self.env["storefront.chat.privacy.task"].search([]).unlink()
        tasks = self.give(3)
        self.assertEqual(self.pull(limit=100), tasks.ids)
        self.assertEqual(self.pull(limit=100), tasks.ids)
