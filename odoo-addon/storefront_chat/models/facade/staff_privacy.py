"""Façade for staff: requests about personal data, with the manager's own rights."""

import base64

from odoo import models

from ...tools.shapes import as_record_id
from .api import facade, given
from .refusal import Refusal

PART_BYTES = 4 * 1024 * 1024


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_privacy_request(self, *, id, staff, kind, email=None, phone=None, shopper=None):  # noqa: A002 - the contract's name
        """Begins a request in the company of this person."""
        clues = given(email=email, phone=phone, shopper=shopper)

        def request(env):
            if len(clues) != 1 or not all(value.strip() for value in clues.values()):
                raise Refusal("INVALID", "exactly one of email, phone and shopper says whom this is about", *clues)
            made = env["storefront.chat.privacy.request"].create({"kind": kind, **clues})
            made.action_run()
            return {"request": str(made.id)}

        def once(env):
            made = self._staff_once(id, "staff_privacy_request", lambda: request(env))
            return self._privacy_row(env, made["request"])

        return self._staff_answered(staff, once)

    @facade
    def staff_privacy_status(self, *, staff, request):
        """How far this request is."""
        return self._staff_answered(staff, lambda env: self._privacy_row(env, request))

    @facade
    def staff_privacy_file(self, *, staff, request, offset):
        """The export, a part of it from this byte on."""

        def part(env):
            document = self._privacy_request(env, request).document_id
            if not document:
                raise Refusal("UNKNOWN", "this request has no file, or not any more")
            content = document.raw or b""
            data = base64.b64encode(content[offset : offset + PART_BYTES]).decode()
            return {"file": {"name": document.name, "size": len(content), "data": data}}

        return self._staff_answered(staff, part)

    def _privacy_row(self, env, request):
        return {"request": self._privacy_request(env, request)._to_wire()}

    def _privacy_request(self, env, request):
        found = env["storefront.chat.privacy.request"].search([("id", "=", as_record_id(request) or 0)])
        if not found:
            raise Refusal("UNKNOWN", "no such request, or not this person's")
        return found
