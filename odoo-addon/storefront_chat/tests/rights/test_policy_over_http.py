"""Every way into a storefront chat by Odoo's routes, tried by everybody: the table is in `ways_over_http.py`."""

import json
from unittest.mock import patch

from odoo.addons.mail.controllers.discuss.public_page import PublicPageController
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..http_case import PatientHttpCase
from .policy_case import PolicyCase
from .ways_over_http import WAYS_OVER_HTTP

PIXEL = "R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="


@tagged("post_install", "-at_install")
class TestPolicyOverHttp(PolicyCase, PatientHttpCase):
    pixel = PIXEL

    def test_routes(self):
        # The page that Odoo shows to who was let in takes seconds, and says no more than the answers that are tried.
        page = patch.object(PublicPageController, "_response_discuss_public_template", lambda *_args: "")
        with page, mute_logger("odoo.http", "odoo.sql_db", "odoo.addons.base.models.ir_rule"):
            self.hold(WAYS_OVER_HTTP)

    def gains(self, way, role):
        user = self.people[role]
        name = user.login if role != "public" else None
        if getattr(self, "logged_in", self) != name:
            self.authenticate(name, name and f"{name}-password")
            self.logged_in = name
        return super().gains(way, role)

    def call(self, route, **params):
        """The result of a JSON-RPC route; None when it refused."""
        data = json.dumps({"jsonrpc": "2.0", "method": "call", "params": params})
        response = self.url_open(route, data=data, headers={"Content-Type": "application/json"})
        return response.json().get("result")

    def get(self, path, data=None):
        response = self.url_open(path, data=data)
        return response.text if response.ok else ""
