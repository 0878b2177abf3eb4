from odoo.exceptions import AccessError, ValidationError
from odoo.tests import Form, tagged

from ..common import StorefrontChatCase

LINK = "https://shop.example.com/privacy"


@tagged("post_install", "-at_install")
class TestConsentLine(StorefrontChatCase):
    def line(self):
        return self.livechat._storefront_snapshots()[0].get("consent")

    def say(self, **values):
        self.livechat.write({"consent_line": "required", "consent_text": "We keep it.", **values})

    def test_nothing_is_said_unless_set_up(self):
        self.assertIsNone(self.line())
        self.say(consent_line="none")
        self.assertIsNone(self.line())

    def test_the_line_reaches_the_snapshot_in_every_language(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.say(consent_link=LINK, consent_version="2026-11")
        self.livechat.update_field_translations("consent_text", {"bn_IN": "আমরা রাখি।"})
        self.livechat.update_field_translations("consent_link", {"bn_IN": LINK + "/bn"})
        text = {"en": "We keep it.", "bn": "আমরা রাখি।"}
        link = {"en": LINK, "bn": LINK + "/bn"}
        line = {"text": text, "link": link, "version": "2026-11", "required": True}
        self.assertEqual(self.line(), line)
        self.say(consent_line="told", consent_link=False)
        self.assertEqual(self.line(), {"text": text, "version": "2026-11", "required": False})

    def test_a_change_is_announced_to_the_bridge(self):
        before = self.facade._settings_version()
        self.say()
        said = self.facade._settings_version()
        self.livechat.consent_version = "2"
        self.assertEqual(len({before, said, self.facade._settings_version()}), 3)

    def test_it_needs_words_and_a_version(self):
        blank = {"consent_text": " "}, {"consent_text": False}
        for wrong in (*blank, {"consent_version": False}, {"consent_text": "x" * 1001}):
            with self.subTest(wrong), self.assertRaises(ValidationError):
                self.say(**wrong)
        for wrong in ("two words", "x" * 65, "v\n2", "১"):
            with self.subTest(wrong), self.assertRaises(ValidationError):
                self.say(consent_version=wrong)

    def test_links_lead_to_pages_only(self):
        wrong_ones = (
            "javascript:alert(1)",
            "data:text/html,x",
            "//shop.example.com",
            "shop.example.com",
            "https://",
            "https://a b",
        )
        for wrong in wrong_ones:
            with self.subTest(wrong), self.assertRaises(ValidationError):
                self.say(consent_link=wrong)
        self.say(consent_link="HTTP://shop.example.com")

    def test_a_translated_link_leads_to_a_page_as_well(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.say(consent_link=LINK)
        with self.assertRaises(ValidationError):
            self.livechat.update_field_translations("consent_link", {"bn_IN": "javascript:alert(1)"})
        with self.assertRaises(ValidationError):
            self.livechat.with_context(lang="bn_IN").consent_link = "javascript:alert(1)"

    def test_agents_do_not_set_it_up(self):
        fields = ("consent_line", "consent_text", "consent_link", "consent_version")
        for values in ({name: "told" if name == "consent_line" else LINK} for name in fields):
            with self.subTest(values), self.assertRaises(AccessError):
                self.livechat.with_user(self.agent).write(values)

    def test_the_form_warns_of_other_words_under_the_same_version(self):
        self.say()
        channel = self.livechat.with_user(self.manager)
        warned = channel.new({"consent_text": "We sell it."}, origin=channel)
        self.assertIn("not asked again", warned._onchange_consent()["warning"]["message"])
        for harmless in ({"consent_text": "We sell it.", "consent_version": "2"}, {}):
            self.assertIsNone(channel.new(harmless, origin=channel)._onchange_consent())
        with Form(channel, "im_livechat.im_livechat_channel_view_form") as form:
            form.consent_text = "We sell it."
            form.consent_version = "2"
        self.assertEqual(self.line()["version"], "2")
