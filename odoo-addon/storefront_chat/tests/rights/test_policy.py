"""Every way into a storefront chat by Odoo's models, tried by everybody: the tables are in `ways_*.py`."""

from odoo.tests import tagged

from .policy_case import PolicyCase
from .ways_to_change import WAYS_TO_CHANGE
from .ways_to_read import WAYS_TO_READ
from .ways_to_serve import WAYS_TO_SERVE


@tagged("post_install", "-at_install")
class TestPolicy(PolicyCase):
    def test_reading(self):
        self.hold(WAYS_TO_READ)

    def test_serving(self):
        self.hold(WAYS_TO_SERVE)

    def test_changing(self):
        self.hold(WAYS_TO_CHANGE)
