"""Façade: the operation `watch_order`."""

from odoo import models
from odoo.tools import email_normalize

from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _apply_watch_order(self, operation):
        channel = self._conversation(operation, locked=False)
        company = channel.livechat_channel_id.company_id
        email, verified = operation.get("email"), operation["verified"]
        order = self._as_shop("sale.order")._storefront_find(
            operation["order"], email, operation.get("phone"), verified, company
        )[:1]
        if not order:
            raise Refusal("INVALID", "the shopper has no such order")
        # When a phone number was the proof, the address is unproven: then nothing is mailed.
        email = email_normalize(email or "") or None
        is_theirs = email and (verified or order._storefront_belongs_to(email, None))
        self._as_shop("storefront.chat.order.watch")._start(channel, order, email if is_theirs else None)
        return self._remember(operation, channel=channel)
