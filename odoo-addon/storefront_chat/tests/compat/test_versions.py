from odoo.tests import BaseCase

from ...tools.compat import major_version


class TestVersions(BaseCase):
    def test_supported_versions_of_odoo_are_known(self):
        self.assertEqual([major_version((major, 0, 0, "final", 0, "")) for major in (18, 19)], [18, 19])

    def test_any_other_is_refused_with_what_is_supported(self):
        for version in ((17, 0), (20, 0), (18, 2), ("saas~18", 2), ("saas~19", 1)):
            with self.subTest(version=version):
                expected = rf"runs on Odoo 18\.0 and 19\.0; this is Odoo {version[0]}\.{version[1]}\."
                with self.assertRaisesRegex(RuntimeError, expected):
                    major_version((*version, 0, "final", 0, ""))
