"""Whatever people read can be read in Bengali and in Arabic, and keeps what the code fills in."""

import re
from collections import Counter
from pathlib import Path

import polib

from odoo.tests import BaseCase, tagged
from odoo.tools import file_path
from odoo.tools.translate import TranslationModuleReader

from .ticket_case import TicketCase

MODULE = "storefront_chat"
# Alike in every language, or an example that only has to be typed as it is.
ALIKE = {"https://chat.example.com", "Re: {{ object.display_name }}", "en"}
# What another module says of a model that the addon extends as well, as of mails where Odoo's website is installed.
OF_OTHERS = "ir.model,website_form_label"
# Texts of the shop itself are its own; the demo shop has both languages in its file.
DEMO = f"{MODULE}.demo_"
# What must stand in a translation as it stands in the source: values to be filled in, markup, classes of letters.
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]\b|%s|\{\{.*?\}\}|</?[a-z][^<>]*>|\\[a-z](?:\{\w+\})?")
# Attributes in markup that are read, and so translated.
SPOKEN = re.compile(r'((?:aria-label|title|alt|placeholder)=")[^"]*')
#: Letters of each language that there is a catalogue of.
LETTERS = {"bn": re.compile(r"[\u0980-\u09ff]"), "ar": re.compile(r"[\u0620-\u064a]")}
GREETINGS = {"bn_IN": "আসসালামু আলাইকুম", "ar_001": "مرحبًا"}


def catalogue(name):
    path = file_path(f"{MODULE}/i18n/{name}")
    return {entry.msgid: entry.msgstr for entry in polib.pofile(path)}


def placeholders(text):
    return Counter(PLACEHOLDER.findall(SPOKEN.sub(r"\1", text)))


class TestTranslations(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.template = catalogue(f"{MODULE}.pot")
        cls.translated = {language: catalogue(f"{language}.po") for language in LETTERS}

    def test_there_is_no_catalogue_besides(self):
        names = {path.name for path in Path(file_path(f"{MODULE}/i18n")).iterdir()}
        self.assertEqual(names, {f"{MODULE}.pot", *(f"{language}.po" for language in LETTERS)})

    def test_every_term_of_the_template_is_translated(self):
        for language, terms in self.translated.items():
            missing = [term for term in self.template if not terms.get(term)]
            self.assertFalse(missing, f"export the template anew and translate these into i18n/{language}.po")

    def test_nothing_is_translated_that_nobody_says_any_more(self):
        for terms in self.translated.values():
            self.assertLessEqual(terms.keys(), self.template.keys())

    def test_a_translation_is_in_its_language(self):
        for language, terms in self.translated.items():
            english = [t for t, text in terms.items() if t not in ALIKE and not LETTERS[language].search(text)]
            self.assertFalse(english, language)

    def test_a_translation_fills_in_what_the_source_does(self):
        for language, terms in self.translated.items():
            for term, text in terms.items():
                with self.subTest(term, language=language):
                    self.assertEqual(placeholders(term), placeholders(text))

    def test_placeholders_are_found(self):
        text = r'%s of %(all)s: {{ x }} <i title="Deadline" class="a"/> \p{Bengali} 5% off'
        found = ["%s", "%(all)s", "{{ x }}", '<i title="" class="a"/>', r"\p{Bengali}"]
        self.assertEqual(placeholders(text), Counter(found))


@tagged("post_install", "-at_install")
class TestTranslated(TicketCase):
    def test_every_term_of_the_addon_is_translated(self):
        """As Odoo exports them: views, fields, data, Python and JavaScript as they are now."""
        rows = TranslationModuleReader(self.env.cr, [MODULE])
        terms = {
            source
            for _module, _type, name, xml_id, source, *_rest in rows
            if name != OF_OTHERS and not str(xml_id).startswith(DEMO)
        }
        self.assertGreater(len(terms), 500)
        for language in LETTERS:
            known = catalogue(f"{language}.po")
            self.assertFalse({term for term in terms if not known.get(term)}, f"{language}: export, then translate")

    def install(self, code):
        self.env["res.lang"]._activate_lang(code)
        self.env["ir.module.module"].search([("name", "=", MODULE)])._update_translations([code])

    def test_every_mail_speaks_the_readers_language(self):
        ours = self.env["ir.model.data"].search([("module", "=", MODULE), ("model", "=", "mail.template")])
        for code, greeting in GREETINGS.items():
            self.install(code)
            for template in self.env["mail.template"].browse(ours.mapped("res_id")):
                with self.subTest(template.name, code=code):
                    self.assertTrue(template.lang)
                    self.assertIn(greeting, template.with_context(lang=code).body_html)

    def mails(self, locale):
        """The transcript and an agent's answer, as a shopper of this language gets them."""
        self.push(self.op_open(locale=locale), self.op_message("Is it fresh?"))
        ticket = self.shopper_ticket(email="karim@example.com")
        self.push(self.op_end())
        self.answer(ticket)
        self.channel()._storefront_mail_transcript("karim@example.com")
        return self.env["mail.mail"].search([], limit=2, order="id desc")

    def test_customers_get_mail_in_bengali(self):
        self.install("bn_IN")
        transcript, answer = self.mails("bn-BD")
        self.assertIn("আসসালামু আলাইকুম Karim,", answer.body_html)
        self.assertIn("আপনার চ্যাট", transcript.subject)
        self.assertIn("চ্যাটের বিবরণ", transcript.body_html)
        for mail in transcript | answer:
            self.assertNotIn("Hello", mail.body_html)
            self.assertIn('<div dir="ltr">', mail.body_html)

    def test_customers_get_mail_in_arabic_from_right_to_left(self):
        self.install("ar_001")
        transcript, answer = self.mails("ar-EG")
        self.assertIn("مرحبًا Karim،", answer.body_html)
        self.assertIn("محادثتك مع", transcript.subject)
        self.assertIn("هذا نص محادثتك", transcript.body_html)
        for mail in transcript | answer:
            self.assertNotIn("Hello", mail.body_html)
            self.assertIn('<div dir="rtl">', mail.body_html)

    def test_what_was_said_in_another_language_keeps_its_direction(self):
        self.install("ar_001")
        transcript, answer = self.mails("ar-EG")
        self.assertIn('<div dir="auto">', answer.body_html)
        self.assertIn('<div dir="auto">', transcript.body_html)
