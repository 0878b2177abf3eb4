from odoo.tests import BaseCase

from ...tools import marked_text
from ...tools.localized import localized
from ...tools.plain_text import from_html, to_html


class TestText(BaseCase):
    def test_html_of_an_agent_becomes_readable_text(self):
        for html, text in (
            ("", ""),
            ("<p><br></p>", ""),
            ("<p>Hello</p>", "Hello"),
            ("Hello<br>there<br/>you", "Hello\nthere\nyou"),
            ("<p>One</p><p>Two</p>", "One\nTwo"),
            ("<p>One<br></p><p>Two</p>", "One\nTwo"),
            ("<p>a &lt;b&gt; &amp; c</p>", "a <b> & c"),
            ("<p>Nice 😊 day</p>", "Nice 😊 day"),
            ("<ul><li>milk</li><li>ghee</li></ul>", "- milk\n- ghee"),
            ('<ol start="3"><li>milk</li><li>ghee</li></ol>', "3. milk\n4. ghee"),
            ('<p>See <a href="https://a.example/x">our page</a>.</p>', "See our page (https://a.example/x)."),
            ('<a href="https://a.example/x">https://a.example/x</a>', "https://a.example/x"),
            ('<a href="https://a.example">a.example</a>', "a.example"),
            ('<a href="#" data-oe-model="res.partner">@Nadia</a> hi', "@Nadia hi"),
            ("<p>x<script>alert(1)</script><!-- note --></p>", "x"),
            ("<p>one\n   two</p>", "one two"),
            ("<p>বাংলা<strong> লেখা</strong></p>", "বাংলা লেখা"),
        ):
            with self.subTest(html=html):
                self.assertEqual(from_html(html), text)

    def test_formatting_of_an_agent_becomes_markdown(self):
        for html, text in (
            ("<p>Any <b>day</b> before <i>nine</i></p>", "Any **day** before *nine*"),
            ("<p>Any<strong> day </strong>now</p>", "Any **day** now"),
            ("<p><b>one<br>two</b></p>", "**one**\n**two**"),
            ("<p><b>a <em>b</em></b></p>", "**a *b***"),
            ("<p><b><strong>a</strong></b></p>", "**a**"),
            ("<p><b> </b>x</p>", "x"),
            ("<p>Code <code>A-<b>1</b></code></p>", "Code `A-1`"),
            ("<pre>a *b*</pre>", "```\na *b*\n```"),
            ("<ul><li><b>milk</b></li><li>ghee</li></ul>", "- **milk**\n- ghee"),
            ("<ol><li>open</li><li>choose</li></ol>", "1. open\n2. choose"),
            ('<p>See <a href="https://a.example/x">our page</a>.</p>', "See [our page](https://a.example/x)."),
            ('<a href="https://a.example/x y_(1)">map</a>', "[map](https://a.example/x%20y_%281%29)"),
            ('<a href="https://a.example/x">[a]</a>', "[a] (https://a.example/x)"),
            ('<a href="https://a.example/x">https://a.example/x</a>', "https://a.example/x"),
            ('<a href="javascript:alert(1)">press</a>', "press"),
            ('<a href="#" data-oe-model="res.partner">@Nadia</a> hi', "@Nadia hi"),
            ("<p>typed **so** &lt;b&gt;</p>", "typed **so** <b>"),
            ("<p>x<script>alert(1)</script></p>", "x"),
        ):
            with self.subTest(html=html):
                self.assertEqual(marked_text.from_html(html), text)

    def test_plain_text_of_a_shopper_is_shown_as_it_is(self):
        self.assertEqual(to_html("a <b>\r\nc & d\n"), "a &lt;b&gt;<br/>c &amp; d<br/>")

    def test_there_and_back(self):
        for text in ("one\ntwo", "<b>x</b> & y", "a\n\nb"):
            with self.subTest(text=text):
                self.assertEqual(from_html(to_html(text)), text)

    def test_texts_by_primary_language(self):
        installed = ["bn_IN", "en_GB", "en_US"]
        stored = {"en_US": "colour", "en_GB": "color?", "fr_FR": "couleur"}
        self.assertEqual(localized(stored, installed), {"en": "colour"})
        self.assertEqual(localized({"en_US": "x", "bn_IN": "y"}, installed), {"en": "x", "bn": "y"})
        self.assertEqual(localized({"en_US": "x"}, ["bn_IN"]), {"en": "x"})
        self.assertEqual(localized({}, installed), {"en": ""})
