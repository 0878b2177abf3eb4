"""Keys that channels had: the bridge is told which are another company's, and looks into those of nobody."""

from unittest.mock import patch

from odoo.tests import tagged

from ..privacy_case import PrivacyCase


@tagged("post_install", "-at_install")
class TestFormerKey(PrivacyCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.there = cls.env["res.company"].create({"name": "Other Company"})
        cls.livechat.company_id = cls.env.company
        cls.theirs = cls.env["im_livechat.channel"].create(
            {"name": "Theirs", "storefront_key": "theirs", "company_id": cls.there.id}
        )

    def told(self):
        self.request_erasure()
        [task] = self.tasks()
        self.env["storefront.chat.privacy.task"].search([]).unlink()
        return task

    def test_a_key_of_another_company_is_not_looked_at_before_or_after_it_changed(self):
        self.assertIn("theirs", self.told()["other_channels"])
        self.theirs.storefront_key = "renamed"
        self.assertLessEqual({"theirs", "renamed"}, set(self.told()["other_channels"]))
        self.theirs.storefront_key = False
        self.assertLessEqual({"theirs", "renamed"}, set(self.told()["other_channels"]))

    def test_a_key_of_a_deleted_channel_stays_that_companys(self):
        self.theirs.unlink()
        self.assertIn("theirs", self.told()["other_channels"])

    def test_an_own_key_is_looked_at_when_it_changed(self):
        own = self.livechat.storefront_key
        of_company = [("company_id", "=", self.env.company.id)]
        before = self.env["storefront.chat.former.key"].search(of_company)
        self.livechat.storefront_key = "renamed"
        self.livechat.storefront_key = own
        self.livechat.storefront_key = "again"
        task = self.told()
        self.assertFalse({own, "renamed", "again"} & set(task["other_channels"]))
        self.assertIn("again", task["channels"])
        noted = self.env["storefront.chat.former.key"].search(of_company) - before
        self.assertEqual(sorted(noted.mapped("name")), sorted([own, "renamed"]))

    def test_a_key_that_another_company_has_now_is_theirs(self):
        self.livechat.storefront_key = "renamed"
        self.theirs.storefront_key = "own-once"
        self.livechat.storefront_key = "own-once-more"
        self.theirs.storefront_key = "renamed"
        self.assertIn("renamed", self.told()["other_channels"])

    def test_own_former_keys_are_among_the_own_ones(self):
        """An export hands out what is under these alone."""
        own = self.livechat.storefront_key
        self.livechat.storefront_key = "renamed"
        self.assertLessEqual({own, "renamed"}, set(self.told()["channels"]))
        self.theirs.storefront_key = own
        task = self.told()
        self.assertIn("renamed", task["channels"])
        self.assertNotIn(own, task["channels"], "it is another company's now")

    def test_the_bridge_is_told_whether_there_is_another_company(self):
        self.assertNotIn("only_company", self.told())
        self.there.active = False
        self.assertNotIn("only_company", self.told(), "its data are still there")
        with patch.object(type(self.env["storefront.chat.privacy"]), "_is_only", lambda *_args: True):
            self.assertTrue(self.told()["only_company"])

    def test_a_chat_alone_is_looked_for_nowhere_else(self):
        channel, _ticket = self.leave_traces()
        channel.unlink()
        self.assertEqual([task.get("other_channels") for task in self.tasks()], [None])
