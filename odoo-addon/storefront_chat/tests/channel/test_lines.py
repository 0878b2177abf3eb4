"""Lines as a chat begins to wait and as it ends, as the bridge gets them."""

from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestLines(StorefrontChatCase):
    def texts(self):
        channels = self.facade.settings()["snapshot"]["channels"]
        return next(channel["texts"] for channel in channels if channel["key"] == "test-shop")

    def test_none_is_sent_where_the_shop_has_none(self):
        self.assertFalse({"waiting", "closing"} & self.texts().keys())

    def test_each_goes_out_in_every_language_it_has(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.livechat.waiting_message = "One moment, {name}."
        self.livechat.with_context(lang="bn_IN").waiting_message = "একটু অপেক্ষা করুন, {name}।"
        self.livechat.closing_message = "Goodbye, {name}!"
        texts = self.texts()
        self.assertEqual(texts["waiting"], {"en": "One moment, {name}.", "bn": "একটু অপেক্ষা করুন, {name}।"})
        self.assertEqual(texts["closing"]["en"], "Goodbye, {name}!")
