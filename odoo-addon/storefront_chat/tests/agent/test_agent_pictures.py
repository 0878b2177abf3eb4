"""Shoppers see the pictures of agents, and of nobody else."""

import base64
import io

from PIL import Image

from odoo import Command
from odoo.tests import tagged
from odoo.tools import file_open

from ...tools import pictures
from ..common import StorefrontChatCase

GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def drawn(name):
    with file_open(f"storefront_chat/demo/{name}.png", "rb") as file:
        return file.read()


@tagged("post_install", "-at_install")
class TestAgentPictures(StorefrontChatCase):
    def portray(self, user, content):
        user.image_1920 = base64.b64encode(content)
        self.env.flush_all()

    def picture(self, user):
        return self.facade.agent_picture(agent=str(user.id)).get("picture")

    def card(self, channel, user):
        return channel._storefront_agent_card(user.partner_id)

    def test_card_names_the_version_of_the_picture_that_the_facade_gives(self):
        channel = self.open_chat()
        self.portray(self.agent, drawn("nadia"))
        picture = self.picture(self.agent)
        self.assertEqual(base64.b64decode(picture["data"]), drawn("nadia"))
        self.assertEqual(self.card(channel, self.agent)["picture"], picture["version"])

    def test_another_picture_is_another_version_and_the_same_is_not(self):
        self.portray(self.agent, drawn("nadia"))
        first = self.picture(self.agent)
        self.portray(self.agent, drawn("farhan"))
        self.assertNotEqual(self.picture(self.agent)["version"], first["version"])
        self.portray(self.agent, drawn("nadia"))
        self.assertEqual(self.picture(self.agent), first)

    def test_shopper_learns_it_with_the_agent_and_with_each_message(self):
        self.portray(self.agent, drawn("nadia"))
        version = self.picture(self.agent)["version"]
        self.set_status(self.agent)
        self.assertEqual(self.connect()["agent"]["picture"], version)
        self.agent_says(self.channel(), "Hello")
        [message] = [event for event in self.events() if event["kind"] == "message"]
        self.assertEqual(message["author"]["picture"], version)

    def test_initials_that_odoo_draws_are_no_picture(self):
        self.assertTrue(base64.b64decode(self.agent.image_128).lstrip().startswith(b"<"))
        self.env.flush_all()
        self.assertIsNone(self.picture(self.agent))
        self.assertNotIn("picture", self.card(self.open_chat(), self.agent))

    def test_what_odoo_keeps_as_large_as_it_came_has_a_limit(self):
        self.portray(self.agent, GIF)
        self.assertEqual(base64.b64decode(self.picture(self.agent)["data"]), GIF)
        self.patch(pictures, "LARGEST", len(GIF) - 1)
        self.assertIsNone(self.picture(self.agent))

    def test_large_pictures_are_told_small(self):
        large = io.BytesIO()
        Image.effect_noise((1024, 1024), 60).save(large, "JPEG")
        self.portray(self.agent, large.getvalue())
        small = Image.open(io.BytesIO(base64.b64decode(self.picture(self.agent)["data"])))
        self.assertEqual(small.size, (128, 128))

    def test_nobody_else_is_shown(self):
        channel = self.open_chat()
        for user in (self.manager, self.employee, self.agent, self.second_agent):
            self.portray(user, drawn("nadia"))
        self.livechat.user_ids = [Command.unlink(self.second_agent.id)]
        for user in (self.manager, self.employee, self.second_agent):
            with self.subTest(user=user.login):
                self.assertIsNone(self.picture(user))
                self.assertNotIn("picture", self.card(channel, user))
        for nobody in ("", "0", "-1", "x", "1 OR 1=1", str(self.agent.partner_id.id + 10**8)):
            self.assertEqual(self.facade.agent_picture(agent=nobody), {})
        self.agent.active = False
        self.assertIsNone(self.picture(self.agent))

    def test_only_storefront_channels_count(self):
        self.portray(self.agent, drawn("nadia"))
        self.livechat.storefront_key = False
        self.assertIsNone(self.picture(self.agent))
