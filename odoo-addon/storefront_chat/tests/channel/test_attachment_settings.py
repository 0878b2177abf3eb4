"""Files that shoppers may send are set in the channel."""

from odoo.exceptions import AccessError, ValidationError

from ..common import StorefrontChatCase


class TestAttachmentSettings(StorefrontChatCase):
    def told(self):
        channels = self.facade.settings()["snapshot"]["channels"]
        [row] = [row for row in channels if row["key"] == "test-shop"]
        return row.get("attachments")

    def test_the_bridge_learns_limit_and_types(self):
        self.assertEqual(self.told()["max_bytes"], 5 * 1024 * 1024)
        self.assertIn("png", self.told()["extensions"])
        self.livechat.write({"attachment_max_mb": 2, "attachment_types": ".PDF, jpg pdf"})
        self.assertEqual(self.told(), {"max_bytes": 2 * 1024 * 1024, "extensions": ["pdf", "jpg"]})

    def test_nothing_is_offered_when_nothing_may_be_sent(self):
        self.livechat.attachment_max_mb = 0
        self.assertIsNone(self.told())
        self.livechat.write({"attachment_max_mb": 5, "attachment_types": " "})
        self.assertIsNone(self.told())

    def test_types_whose_content_nobody_checks_are_refused(self):
        for types in ("exe", "png, svg", "html"):
            with self.subTest(types), self.assertRaises(ValidationError):
                self.livechat.attachment_types = types
        for megabytes in (-1, 21):
            with self.subTest(megabytes), self.assertRaises(ValidationError):
                self.livechat.attachment_max_mb = megabytes

    def test_agents_do_not_set_it(self):
        with self.assertRaises(AccessError):
            self.livechat.with_user(self.agent).attachment_max_mb = 20
