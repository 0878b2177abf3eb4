"""Every way into a storefront chat by Odoo's routes, tried by everybody: the table is in `ways_over_http.py`."""

from unittest.mock import patch

from odoo.addons.mail.controllers.discuss.public_page import PublicPageController
from odoo.tests import tagged
from odoo.tools import mute_logger

from .over_http import OverHttp
from .policy_case import PolicyCase
from .ways_over_http import WAYS_OVER_HTTP

PIXEL = "R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="


@tagged("post_install", "-at_install")
class TestPolicyOverHttp(OverHttp, PolicyCase):
    pixel = PIXEL

    def test_routes(self):
        # The page that Odoo shows to who was let in takes seconds, and says no more than the answers that are tried.
        page = patch.object(PublicPageController, "_response_discuss_public_template", lambda *_args: "")
        with page, mute_logger("odoo.http", "odoo.sql_db", "odoo.addons.base.models.ir_rule"):
            self.hold(WAYS_OVER_HTTP)
