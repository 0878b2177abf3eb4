"""Counts the uses of canned responses, which Discuss names with an agent's message."""

from odoo import http
from odoo.addons.mail.controllers.thread import ThreadController
from odoo.http import request


class StorefrontThreadController(ThreadController):
    # Odoo notes the time of the last use here; type and route are its own, and differ between versions.
    @http.route()
    def mail_message_post(self, thread_model, thread_id, post_data, context=None, **kwargs):
        answer = super().mail_message_post(thread_model, thread_id, post_data, context=context, **kwargs)
        used = [record_id for record_id in kwargs.get("canned_response_ids") or [] if isinstance(record_id, int)]
        if used and request.env.user._is_internal():
            responses = request.env["mail.canned.response"]
            responses.search([("id", "in", used), *responses._storefront_mine()])._storefront_used()
        return answer
