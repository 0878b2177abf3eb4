"""Requests to the test server that fail by their answer, not by a slow machine."""

from odoo.tests import HttpCase

TIMEOUT_SECONDS = 120


class PatientHttpCase(HttpCase):
    def url_open(self, url, *args, timeout=TIMEOUT_SECONDS, **kwargs):
        return super().url_open(url, *args, timeout=max(timeout, TIMEOUT_SECONDS), **kwargs)
