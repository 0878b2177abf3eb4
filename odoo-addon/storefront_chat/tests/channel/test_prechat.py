from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestPrechat(StorefrontChatCase):
    def row(self):
        return self.livechat._storefront_snapshots()[0]

    def test_a_channel_asks_and_invites_only_when_set_up_to(self):
        self.assertNotIn("prechat", self.row())
        self.assertNotIn("invitation", self.row())

    def test_what_is_asked_before_a_chat_reaches_the_snapshot(self):
        self.livechat.write({"prechat_form": "required", "prechat_phone": True, "prechat_email": False})
        self.assertEqual(self.row()["prechat"], {"required": True, "fields": ["name", "phone"]})
        self.livechat.prechat_form = "optional"
        self.assertIs(self.row()["prechat"]["required"], False)

    def test_asking_for_nothing_is_refused(self):
        nothing = {"prechat_name": False, "prechat_email": False, "prechat_phone": False}
        with self.assertRaises(ValidationError):
            self.livechat.write({"prechat_form": "optional", **nothing})
        self.livechat.write({"prechat_form": "none", **nothing})

    def test_an_invitation_reaches_the_snapshot_with_its_rules(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.livechat.write({"invites_shoppers": True, "invitation_text": "Need help?", "invitation_seconds": 20})
        self.livechat.update_field_translations("invitation_text", {"bn_IN": "সাহায্য লাগবে?"})
        text = {"en": "Need help?", "bn": "সাহায্য লাগবে?"}
        self.assertEqual(self.row()["invitation"], {"text": text, "after_seconds": 20})
        self.livechat.write({"invitation_url": "/checkout", "invitation_cart_value": 500})
        rules = {"after_seconds": 20, "url_contains": "/checkout", "cart_value": 500}
        self.assertEqual(self.row()["invitation"], {"text": text, **rules})

    def test_an_invitation_needs_words_and_a_time_that_can_come(self):
        for vals in ({"invites_shoppers": True, "invitation_text": " "}, {"invitation_seconds": -1}):
            with self.assertRaises(ValidationError):
                self.livechat.write(vals)

    def test_agents_do_not_set_it_up(self):
        for vals in ({"prechat_form": "required"}, {"invites_shoppers": True}, {"invitation_url": "/"}):
            with self.assertRaises(AccessError):
                self.livechat.with_user(self.agent).write(vals)
