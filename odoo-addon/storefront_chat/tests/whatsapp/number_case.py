"""A channel with a number on WhatsApp."""

from ..common import StorefrontChatCase

PHONE_UID = "990540352242922"
TOKEN = "EAAZqzTokenOfTheTests0123456789abcdefXYZ"
APP_SECRET = "0f3a9c5e7b1d2f4a6c8e0b2d4f6a8c0e"
SET_UP = {
    "whatsapp_phone_uid": PHONE_UID,
    "whatsapp_account_uid": "102290129340398",
    "whatsapp_token": TOKEN,
    "whatsapp_app_secret": APP_SECRET,
}


class NumberCase(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.shop = self.livechat.with_user(self.manager)

    def told(self):
        return {row["id"]: row for row in self.facade.whatsapp_numbers()["numbers"]}
