"""A chat whose shopper the shop vouches for, as the desk's panel reads it."""

from datetime import timedelta

from odoo import fields

from ...tools import instants
from ..common import StorefrontChatCase

EMAIL = "zzq.karim@example.com"


class ShopperCase(StorefrontChatCase):
    def vouched_for(self, conversation="c1", **values):
        """The card of a shopper for whom the shop vouches for the next hour."""
        until = instants.to_wire(fields.Datetime.now() + timedelta(hours=1))
        return {
            "id": f"shopper-{conversation}",
            "name": "Karim",
            "email": EMAIL,
            "verified": True,
            "verified_until": until,
            **values,
        }

    def verified_chat(self, conversation="c1", **values):
        self.push(
            self.op_open(conversation, shopper=self.vouched_for(conversation), **values),
            self.op_message("Where is my milk?", conversation=conversation),
        )
        return self.channel(conversation)

    def panel(self, chat, user=None):
        return chat.with_user(user or self.agent).storefront_shopper()

    def customer(self, **values):
        return self.env["res.partner"].create({"name": "Zzq Karim Rahman", "email": EMAIL, **values})
