"""Opens the native live chat of a storefront conversation, and keeps what is known of its shopper."""

import hashlib
from datetime import timedelta

from odoo import fields, models

from ...tools import instants
from ...tools.localized import installed_code

LONGEST_PROOF = timedelta(days=1)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_open(self, livechat_channel, operation):
        """Creates the native live chat for an `open` operation, with the bot as its operator."""
        guest = self._storefront_create_guest(operation)
        bot = livechat_channel.chatbot_engine_id.partner_id or self.env.ref("base.partner_root")
        page = operation.get("page", {})
        return self._storefront_create_native(
            livechat_channel,
            bot,
            guest,
            {
                **self._storefront_shopper_vals(operation["shopper"]),
                "storefront_key": operation["conversation"],
                "storefront_opened_at": min(
                    instants.from_wire(operation["opened_at"]).replace(microsecond=0), fields.Datetime.now()
                ),
                "storefront_state": "bot",
                "storefront_shopper_id": operation["shopper"]["id"],
                "storefront_guest_id": guest.id,
                "storefront_bot_partner_id": bot.id,
                "storefront_locale": operation["locale"],
                "storefront_page_url": page.get("url"),
                "storefront_page_title": page.get("title"),
                "storefront_cart_value": page.get("cart_value", 0),
            },
        )

    def _storefront_create_guest(self, operation):
        name = operation["shopper"].get("name", "").strip()
        if not name:
            name = self.env._("Visitor #%s", _number(operation["conversation"]))
        vals = {"name": name[:512], "storefront_shopper": True}
        lang = installed_code(operation["locale"], [code for code, _name in self.env["res.lang"].get_installed()])
        if lang:
            vals["lang"] = lang
        return self.env["mail.guest"].create(vals)

    def _storefront_is_named(self):
        """True when the shopper has said a name, and is not just a visitor with a number."""
        return not (self.storefront_guest_id.name or "").endswith(f"#{_number(self.storefront_key)}")

    def _storefront_shopper_vals(self, shopper):
        vals = {"storefront_verified_until": self._storefront_proof_end(shopper)}
        if shopper.get("email"):
            vals["storefront_email"] = shopper["email"]
        if shopper.get("phone"):
            vals["storefront_phone"] = shopper["phone"]
        return vals

    def _storefront_proof_end(self, shopper):
        """Until when the shop vouches; False when it does not. An older bridge does not say: a day is the longest."""
        if not shopper["verified"]:
            return False
        if "verified_until" in shopper:
            return instants.from_wire(shopper["verified_until"]).replace(microsecond=0)
        return fields.Datetime.now() + LONGEST_PROOF

    def _storefront_update_shopper(self, shopper):
        """Stores what the shopper has added about themselves since the chat was opened."""
        self.write(self._storefront_shopper_vals(shopper))
        name = shopper.get("name", "").strip()[:512]
        if name and name != self.storefront_guest_id.name:
            self.storefront_guest_id._update_name(name)
            self._storefront_rename(name)


def _number(conversation):
    return hashlib.sha256(conversation.encode()).hexdigest()[:4]
