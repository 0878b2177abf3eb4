"""Test of a channel's number on WhatsApp: the bridge asks Meta, and what it found is said so that it can be mended."""

import logging

import requests

from odoo import models
from odoo.exceptions import AccessError

from ...tools import webhook
from ...tools.groups import MANAGERS

_logger = logging.getLogger(__name__)

PATH = "/api/v1/odoo/whatsapp-test"
#: The bridge asks Meta up to three times, five seconds each.
TIMEOUT_SECONDS = 20


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def action_test_whatsapp(self):
        """Says whether the number works, and if not, why."""
        self.ensure_one()
        if not self.env.user.has_group(MANAGERS):
            raise AccessError(self.env._("Only live chat administrators test the connection."))
        kind, message = self._storefront_whatsapp_lacks() or self._storefront_whatsapp_outcome()
        params = {"type": kind, "message": message, "sticky": kind != "success"}
        return {"type": "ir.actions.client", "tag": "display_notification", "params": params}

    def _storefront_whatsapp_lacks(self):
        """What has to be entered before there is something to test."""
        if not self.whatsapp_phone_uid:
            return "danger", self.env._("Enter the phone number ID first.")
        if not self.whatsapp_token_set_at:
            return "danger", self.env._("Enter the access token first.")
        if not self.whatsapp_app_secret_set_at:
            return "danger", self.env._("Enter the app secret first.")
        return None

    def _storefront_whatsapp_outcome(self):
        url, secret = self.env["storefront.chat.webhook"]._bridge() or (False, False)
        if not url:
            return "danger", self.env._("Odoo does not know the bridge yet: enter its address and secret in Settings.")
        # sudo: storefront.chat.bridge - the version of what the bridge reads; nothing of it is told
        version = self.env["storefront.chat.bridge"].sudo()._whatsapp_version()
        question = {"number": self.whatsapp_phone_uid, "version": version}
        asked = self.env["storefront.chat.webhook"]
        try:
            response = webhook.send(url, secret, PATH, question, TIMEOUT_SECONDS)
        except requests.RequestException as error:
            _logger.info("Storefront Chat: bridge not reached (%s)", type(error).__name__)
            return "danger", asked._why_not_reached(error, url)
        if response.status_code != 200:
            return "danger", asked._why_not_answered(response, url)
        try:
            return self._storefront_whatsapp_told(response.json())
        except (ValueError, TypeError, KeyError, AttributeError):
            return "danger", self.env._("Something answers at %s, but it is no bridge of this version.", url)

    def _storefront_whatsapp_told(self, told):
        """Type and sentence for the bridge's answer: `outcome`, and with it `code`, `number`, `webhook`."""
        outcome = told["outcome"]
        if outcome == "works":
            return "success", " ".join([self._storefront_whatsapp_described(told["number"]), self._goes_both_ways()])
        if outcome in ("webhook_missing", "webhook_elsewhere", "webhook_unknown", "not_subscribed"):
            described = self._storefront_whatsapp_described(told["number"])
            return "warning", " ".join([described, self._storefront_why_nothing_comes(outcome, told)])
        if outcome == "refused":
            return "danger", self._storefront_why_refused_by_meta(int(told["code"]))
        return "danger", self._storefront_whatsapp_fault(outcome)

    def _goes_both_ways(self):
        return self.env._("Meta sends here what people write.")

    def _storefront_whatsapp_described(self, number):
        """The number as Meta describes it; what it does not tell is left out."""
        said = [self.env._("Meta knows this number: %s.", number["phone"])]
        if number.get("name"):
            said.append(self.env._("Display name: %s.", number["name"]))
        if number.get("quality"):
            said.append(self.env._("Quality rating: %s.", number["quality"]))
        if number.get("verified") is False:
            said.append(self.env._("It is not verified yet."))
        return " ".join(said)

    def _storefront_why_nothing_comes(self, outcome, told):
        if outcome == "webhook_missing":
            return self.env._(
                "But no webhook is set up: enter callback URL and verify token in the app under WhatsApp →"
                " Configuration, and subscribe to the field “messages”."
            )
        if outcome == "webhook_elsewhere":
            return self.env._(
                "But what people write goes to %(there)s instead of %(here)s.",
                there=told["webhook"]["there"],
                here=told["webhook"]["here"],
            )
        if outcome == "not_subscribed":
            return self.env._("But no app is subscribed to this WhatsApp account, so that nothing arrives.")
        return self.env._("Whether it sends here what people write, it does not tell.")

    def _storefront_whatsapp_fault(self, outcome):
        sentences = {
            "not_read": self.env._(
                "The bridge has not read these settings yet: save them, and test again in a moment."
            ),
            "unreachable": self.env._(
                "The bridge cannot reach graph.facebook.com: a firewall is between, or Meta is away."
            ),
            "token_expired": self.env._("The access token has expired, or was revoked: enter a new one."),
            "token_wrong": self.env._("Meta does not know this access token: copy it again, whole."),
            "secret_wrong": self.env._("The app secret is not that of the app to which the access token belongs."),
            "number_unknown": self.env._(
                "Meta knows no number with this phone number ID, or the access token may not see it."
            ),
            "account_unknown": self.env._(
                "Meta knows no WhatsApp Business Account with this ID, or the access token may not see it."
            ),
            "version_unknown": self.env._("Meta does not know this version of the Graph API: empty the field."),
            "too_many": self.env._("Meta was asked too often: try again in a few minutes."),
        }
        return sentences.get(outcome) or self.env._("Meta gave an answer that the bridge does not understand.")
