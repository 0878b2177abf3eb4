from odoo.tests import BaseCase

from ...tools.tracking import trackers


class TestTracking(BaseCase):
    def test_one_parcel_with_what_is_known_of_it(self):
        self.assertEqual(trackers(False, False), [{}])
        self.assertEqual(trackers("R-7", False), [{"tracking_reference": "R-7"}])
        self.assertEqual(
            trackers("R-7", "https://r.example/7"),
            [{"tracking_reference": "R-7", "tracking_url": "https://r.example/7"}],
        )

    def test_several_parcels_each_with_its_own_link(self):
        self.assertEqual(
            trackers("A,B", '[["A", "https://r.example/A"], ["B", "https://r.example/B"]]'),
            [
                {"tracking_reference": "A", "tracking_url": "https://r.example/A"},
                {"tracking_reference": "B", "tracking_url": "https://r.example/B"},
            ],
        )

    def test_only_addresses_of_web_pages_are_told(self):
        for url in ("javascript:alert(1)", "data:text/html,x", "7", "[]", "{}", '[["A", 7]]', "[null]"):
            with self.subTest(url=url):
                self.assertEqual(trackers("R-7", url), [{"tracking_reference": "R-7"}])
        self.assertEqual(trackers("A", '[["A", "javascript:alert(1)"]]'), [{"tracking_reference": "A"}])
