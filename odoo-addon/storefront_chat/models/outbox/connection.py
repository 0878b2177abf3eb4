"""Test of the connection to the bridge, whose answer is a sentence that says what to do next."""

import logging
from datetime import UTC
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import requests

from odoo import api, fields, models

from ...tools import webhook

_logger = logging.getLogger(__name__)

PATH = "/api/v1/odoo/connection"
TIMEOUT_SECONDS = 5
#: As old as a signature may be at the bridge.
CLOCKS_APART_SECONDS = 300
#: How OpenSSL names an answer that is no TLS at all.
PLAIN = "WRONG_VERSION_NUMBER"


class StorefrontChatWebhook(models.AbstractModel):
    _inherit = "storefront.chat.webhook"

    @api.model
    def _connection_fault(self, url, secret, key):
        """Why the bridge at `url` does not serve the channel of this `key`; None when it does."""
        if not url:
            return self.env._("There is no address of the bridge yet: enter it in Settings → General Settings.")
        if not secret:
            return self.env._(
                "There is no secret yet: enter in Settings → General Settings the ODOO_WEBHOOK_SECRET of the bridge."
            )
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            return self.env._("“%s” is no address: it begins with https:// and names a host.", url)
        try:
            response = webhook.send(url, secret, PATH, {"channel": key}, TIMEOUT_SECONDS)
        except requests.RequestException as error:
            _logger.info("Storefront Chat: bridge not reached (%s)", type(error).__name__)
            return self._why_not_reached(error, url)
        if response.status_code != 200:
            return self._why_not_answered(response, url)
        try:
            return self._why_not_served(response.json(), key)
        except (ValueError, TypeError, KeyError, AttributeError):
            return self.env._("Something answers at %s, but it is no bridge of this version.", url)

    def _why_not_reached(self, error, url):
        host = urlsplit(url).hostname
        if isinstance(error, requests.exceptions.SSLError):
            if PLAIN in str(error):
                return self.env._("%s answers, but not by https: the certificate is for a server in front of it.", host)
            return self.env._(
                "Odoo does not trust the certificate of %s: it has run out, or is for another name.", host
            )
        if isinstance(error, requests.Timeout):
            return self.env._("%s does not answer in time: it is down, or a firewall is between.", urlsplit(url).netloc)
        return self.env._(
            "Odoo cannot reach %s: the name is wrong, the bridge is not running, or a firewall is between.",
            urlsplit(url).netloc,
        )

    def _why_not_answered(self, response, url):
        status = response.status_code
        if status == 401:
            return self._why_refused(response)
        if status in (301, 302, 303, 307, 308):
            return self.env._(
                "%(url)s leads on to %(other)s: enter that.", url=url, other=response.headers.get("Location")
            )
        if status in (502, 503, 504):
            return self.env._("The server at %s answers, but the bridge behind it does not run.", urlsplit(url).netloc)
        if status == 404:
            return self.env._("Something answers at %s, but it is no bridge of this version.", url)
        return self.env._("The bridge could not answer (status %s). Its log tells why.", status)

    def _why_refused(self, response):
        """A signature is refused for the secret, or for its age by the clock of the bridge."""
        apart = _seconds_apart(response.headers.get("Date"))
        if apart > CLOCKS_APART_SECONDS:
            return self.env._(
                "The clocks of Odoo and the bridge are %s minutes apart: set both by a time server.", round(apart / 60)
            )
        return self.env._(
            "The bridge refuses the secret: it must be the same here and in ODOO_WEBHOOK_SECRET of the bridge."
        )

    def _why_not_served(self, told, key):
        odoo = {"address": str(told["odoo"]["address"]), "database": str(told["odoo"]["database"])}
        if odoo["database"] != self.env.cr.dbname:
            return self.env._("The bridge serves another Odoo: database “%(database)s” at %(address)s.", **odoo)
        if not told["odoo"]["answers"]:
            return self.env._("The bridge is there, but gets no answer from Odoo at %(address)s.", **odoo)
        if "settings_version" not in told:
            return self.env._(
                "The bridge is there, but may not read the settings: is its user in the group Storefront Chat / Bridge?"
            )
        # sudo: storefront.chat.bridge - the same that the bridge reads; nothing of it is told
        if told["settings_version"] != self.env["storefront.chat.bridge"].sudo()._settings_version():
            return self.env._(
                "The bridge has not read the latest settings. If this is so in a minute, it serves a copy of this"
                " database at %(address)s.",
                **odoo,
            )
        return None if told["knows_channel"] else self.env._("The bridge does not offer channel “%s”.", key)

    @api.model
    def _connection_notice(self, url, secret, key):
        """Client action that tells the outcome."""
        fault = self._connection_fault(url, secret, key)
        success = self.env._("The bridge answers, serves this Odoo and has its latest settings.")
        params = {"type": "danger" if fault else "success", "message": fault or success, "sticky": bool(fault)}
        return {"type": "ir.actions.client", "tag": "display_notification", "params": params}


def _seconds_apart(date):
    """Between this clock and the `Date` of a response; 0 when it tells none."""
    try:
        told = parsedate_to_datetime(date).astimezone(UTC)
    except (TypeError, ValueError):
        return 0
    return abs((fields.Datetime.now().replace(tzinfo=UTC) - told).total_seconds())
