"""Questions to the bridge for which a person waits; what went wrong is said so that it can be mended."""

import logging

import requests

from odoo import api, models
from odoo.exceptions import UserError

from ...tools import webhook

_logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 5


class StorefrontChatWebhook(models.AbstractModel):
    _inherit = "storefront.chat.webhook"

    @api.model
    def _ask(self, path, question, readable=()):
        """The bridge's response; UserError, which says what to do, when there is none to read.

        `readable`: statuses of refusals that the caller reads itself.
        """
        bridge = self._bridge()
        if not bridge:
            raise UserError(
                self.env._("The bridge is not set up: give address and secret in the settings, under Storefront Chat.")
            )
        url, secret = bridge
        try:
            # A person waits for it in front of a dialogue, and nothing has been written yet.
            response = webhook.send(url, secret, path, question, TIMEOUT_SECONDS)
        except requests.RequestException as error:
            _logger.info("Storefront Chat: bridge not reached (%s)", type(error).__name__)
            raise UserError(self.env._("The bridge cannot be reached at %s.", url)) from error
        if response.status_code != 200 and not (response.status_code in readable and _is_problem(response)):
            raise UserError(self._why_no_answer(response.status_code, question["channel"]))
        return response

    @api.model
    def _why_no_answer(self, status, channel):
        if status == 401:
            return self.env._(
                "The bridge refuses the secret: it must be the same here and there, and both clocks right."
            )
        if status == 404:
            return self.env._(
                "The bridge does not know channel “%s”. It may not have read the settings yet, or is older than this.",
                channel,
            )
        return self.env._("The bridge could not answer (status %s). Its log tells why.", status)


def _is_problem(response):
    """Whether the bridge itself refused, and no proxy before it or bridge that does not know the path."""
    if not response.headers.get("Content-Type", "").startswith("application/problem+json"):
        return False
    return b'"REQUEST.NOT_FOUND"' not in response.content
