from odoo.tests import BaseCase

from ...tools.order_reference import fits, spellings


class TestOrderReference(BaseCase):
    def test_one_name_however_it_is_written(self):
        for asked in ("SD-12345", "sd12345", " Sd 12345 ", "sd – 12345", "12345", "#12345"):
            with self.subTest(asked=asked):
                self.assertTrue(fits("SD-12345", asked))
        self.assertTrue(fits("#12345", "12345"))
        self.assertTrue(fits("WEB/2026/00017", "web/2026/00017"))

    def test_another_name_is_another_order(self):
        for asked in ("", "-", "SD-1234", "2345", "SD-123456", "SO-12345", "D-12345", "%", "SD%"):
            with self.subTest(asked=asked):
                self.assertFalse(fits("SD-12345", asked))
        self.assertFalse(fits("S112345", "12345"))

    def test_a_bare_number_may_lack_the_zeros_of_the_name(self):
        self.assertTrue(fits("S00042", "42"))
        self.assertTrue(fits("S00042", "0042"))
        for name in ("S00142", "S00420", "S00004", "WEB/2026/00042"):
            with self.subTest(name=name):
                self.assertFalse(fits(name, "42"))
        self.assertFalse(fits("S00042", "S42"))

    def test_the_spelling_of_the_shop_is_among_those_looked_for(self):
        for name, asked in (("SD-12345", "sd 12345"), ("S00042", "s-00042"), ("WEB/2026/00017", "WEB/2026/00017")):
            with self.subTest(asked=asked):
                self.assertIn(name.casefold(), [spelling.casefold() for spelling in spellings(asked)])
