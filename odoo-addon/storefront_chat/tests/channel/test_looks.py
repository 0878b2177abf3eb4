"""Logo of a channel and picture of its bot, as shoppers see them."""

import base64
import io

from PIL import Image

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import file_open

from ...tools import pictures
from ..common import StorefrontChatCase

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def drawn(name):
    with file_open(f"storefront_chat/demo/{name}.png", "rb") as file:
        return file.read()


@tagged("post_install", "-at_install")
class TestLooks(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bot = cls.env["chatbot.engine"].create({"name": "Zzq Bot"})
        cls.livechat.chatbot_engine_id = cls.bot

    def paint(self, record, field, content, user=None):
        record.with_user(user or self.manager)[field] = base64.b64encode(content)
        self.env.flush_all()

    def logo(self):
        return self.facade.channel_logo(channel=self.livechat.storefront_key).get("picture")

    def face(self):
        return self.facade.bot_picture(engine=str(self.bot.id)).get("picture")

    def told(self):
        """Versions of both in the settings."""
        snapshot = self.facade.settings()["snapshot"]
        [channel] = [row for row in snapshot["channels"] if row["key"] == self.livechat.storefront_key]
        [engine] = [row for row in snapshot["engines"] if row["id"] == channel["engine_id"]]
        return channel["theme"].get("logo"), engine.get("picture")

    def test_a_channel_has_neither_unless_they_are_set(self):
        self.assertEqual((self.logo(), self.face(), self.told()), (None, None, (None, None)))

    def test_both_are_given_as_they_were_drawn_under_the_version_of_the_settings(self):
        self.paint(self.livechat, "logo", drawn("logo"))
        self.paint(self.bot, "picture", drawn("assistant"))
        logo, face = self.logo(), self.face()
        self.assertEqual(base64.b64decode(logo["data"]), drawn("logo"))
        self.assertEqual(base64.b64decode(face["data"]), drawn("assistant"))
        self.assertEqual(self.told(), (logo["version"], face["version"]))

    def test_the_bot_has_its_face_in_discuss_too(self):
        self.paint(self.bot, "picture", drawn("assistant"))
        self.assertEqual(base64.b64decode(self.bot.partner_id.image_128), drawn("assistant"))

    def test_what_is_taken_away_is_gone(self):
        self.paint(self.livechat, "logo", drawn("logo"))
        self.paint(self.bot, "picture", drawn("assistant"))
        self.livechat.logo = self.bot.picture = False
        self.env.flush_all()
        self.assertEqual((self.logo(), self.face(), self.told()), (None, None, (None, None)))

    def test_large_pictures_are_told_small(self):
        large = io.BytesIO()
        Image.effect_noise((2000, 1000), 60).save(large, "JPEG")
        self.paint(self.livechat, "logo", large.getvalue())
        self.paint(self.bot, "picture", large.getvalue())
        sizes = [Image.open(io.BytesIO(base64.b64decode(shown["data"]))).size for shown in (self.logo(), self.face())]
        self.assertEqual(sizes, [(400, 200), (128, 64)])

    def test_what_shoppers_would_not_be_shown_is_refused(self):
        self.patch(pictures, "LARGEST", len(GIF) - 1)
        for record, field in ((self.livechat, "logo"), (self.bot, "picture")):
            for content in (SVG, GIF):
                with self.subTest(field=field), self.assertRaises(ValidationError), self.env.cr.savepoint():
                    self.paint(record, field, content, self.env.ref("base.user_admin"))

    def test_agents_set_neither(self):
        for record, field in ((self.livechat, "logo"), (self.bot, "picture")):
            with self.assertRaises(AccessError):
                self.paint(record, field, drawn("logo"), self.agent)

    def test_nothing_else_is_shown(self):
        self.paint(self.livechat, "logo", drawn("logo"))
        self.paint(self.bot, "picture", drawn("assistant"))
        for other in ("", "0", "-1", "x", "1 OR 1=1", str(self.bot.partner_id.id + 10**8)):
            self.assertEqual(self.facade.channel_logo(channel=other), {})
            self.assertEqual(self.facade.bot_picture(engine=other), {})
        key, self.livechat.storefront_key = self.livechat.storefront_key, False
        self.assertEqual(self.facade.channel_logo(channel=key), {})
        self.bot.active = False
        self.assertIsNone(self.face())
