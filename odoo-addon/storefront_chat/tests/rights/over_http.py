"""Tries ways over HTTP, as the person who is logged in."""

import json

from odoo import http

from ..http_case import PatientHttpCase


class OverHttp(PatientHttpCase):
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
        return response.json().get("result") if response.ok else None

    def get(self, path):
        response = self.url_open(path)
        return response.text if response.ok else ""

    def post(self, path, files=None, **data):
        """As a form of Odoo's does."""
        response = self.url_open(path, data={**data, "csrf_token": http.Request.csrf_token(self)}, files=files)
        return response.text if response.ok else ""

    def leads_to(self, path):
        """Where the browser is sent by this page."""
        return self.url_open(path, allow_redirects=False).headers.get("Location", "")
