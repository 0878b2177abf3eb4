"""Whatever people read can be read in Bengali, and keeps what the code fills in."""

import re
from collections import Counter

import polib

from odoo.tests import BaseCase, tagged
from odoo.tools import file_path
from odoo.tools.translate import TranslationModuleReader

from .ticket_case import TicketCase

MODULE = "storefront_chat"
# Alike in every language, or an example that only has to be typed as it is.
NO_BENGALI = {"https://chat.example.com", "Re: {{ object.display_name }}", "en"}
# Texts of the shop itself are its own; the demo shop has both languages in its file.
DEMO = f"{MODULE}.demo_"
# What must stand in a translation as it stands in the source: values to be filled in, markup, classes of letters.
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]\b|%s|\{\{.*?\}\}|</?[a-z][^<>]*>|\\[a-z](?:\{\w+\})?")
# Attributes in markup that are read, and so translated.
SPOKEN = re.compile(r'((?:aria-label|title|alt|placeholder)=")[^"]*')
BENGALI = re.compile(r"[\u0980-\u09ff]")


def catalogue(name):
    path = file_path(f"{MODULE}/i18n/{name}")
    return {entry.msgid: entry.msgstr for entry in polib.pofile(path)}


def placeholders(text):
    return Counter(PLACEHOLDER.findall(SPOKEN.sub(r"\1", text)))


class TestTranslations(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bengali = catalogue("bn.po")

    def test_every_term_of_the_template_is_translated(self):
        missing = [term for term in catalogue(f"{MODULE}.pot") if not self.bengali.get(term)]
        self.assertFalse(missing, "export the template anew and translate these into i18n/bn.po")

    def test_nothing_is_translated_that_nobody_says_any_more(self):
        self.assertLessEqual(self.bengali.keys(), catalogue(f"{MODULE}.pot").keys())

    def test_a_translation_is_bengali(self):
        english = [term for term, text in self.bengali.items() if term not in NO_BENGALI and not BENGALI.search(text)]
        self.assertFalse(english)

    def test_a_translation_fills_in_what_the_source_does(self):
        for term, text in self.bengali.items():
            with self.subTest(term):
                self.assertEqual(placeholders(term), placeholders(text))

    def test_placeholders_are_found(self):
        text = r'%s of %(all)s: {{ x }} <i title="Deadline" class="a"/> \p{Bengali} 5% off'
        found = ["%s", "%(all)s", "{{ x }}", '<i title="" class="a"/>', r"\p{Bengali}"]
        self.assertEqual(placeholders(text), Counter(found))


@tagged("post_install", "-at_install")
class TestTranslated(TicketCase):
    def test_every_term_of_the_addon_is_translated(self):
        """As Odoo exports them: views, fields, data, Python and JavaScript as they are now."""
        bengali = catalogue("bn.po")
        rows = TranslationModuleReader(self.env.cr, [MODULE])
        terms = {source for _module, _type, _name, xml_id, source, *_rest in rows if not str(xml_id).startswith(DEMO)}
        self.assertGreater(len(terms), 500)
        self.assertFalse({term for term in terms if not bengali.get(term)}, "export the template anew and translate")

    def install_bengali(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.env["ir.module.module"].search([("name", "=", MODULE)])._update_translations(["bn_IN"])

    def test_every_mail_speaks_the_readers_language(self):
        self.install_bengali()
        ours = self.env["ir.model.data"].search([("module", "=", MODULE), ("model", "=", "mail.template")])
        for template in self.env["mail.template"].browse(ours.mapped("res_id")):
            with self.subTest(template.name):
                self.assertTrue(template.lang)
                self.assertIn("আসসালামু আলাইকুম", template.with_context(lang="bn_IN").body_html)

    def test_customers_get_mail_in_bengali(self):
        self.install_bengali()
        self.push(self.op_open(locale="bn-BD"))
        self.answer(self.shopper_ticket(email="karim@example.com"))
        self.channel()._storefront_mail_transcript("karim@example.com")
        transcript, answer = self.env["mail.mail"].search([], limit=2, order="id desc")
        self.assertIn("আসসালামু আলাইকুম Karim,", answer.body_html)
        self.assertIn("আপনার চ্যাট", transcript.subject)
        self.assertIn("চ্যাটের বিবরণ", transcript.body_html)
        for mail in transcript | answer:
            self.assertNotIn("Hello", mail.body_html)
