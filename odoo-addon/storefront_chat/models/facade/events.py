"""Façade: events for the bridge, until it acknowledges them."""

from odoo import models

from ...tools.shapes import as_record_id
from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def pull_events(self, *, limit):
        """Events not yet acknowledged, each conversation's in the order of `number`, and whether there are `more`."""
        events = self._as_shop("storefront.chat.event").search([], order="id", limit=limit + 1)
        return {"events": events[:limit]._to_wire(), "more": len(events) > limit}

    @facade
    def ack_events(self, *, event_ids):
        """Forgets these events; unknown ids are ignored."""
        known = [record_id for record_id in map(as_record_id, event_ids) if record_id]
        events = self._as_shop("storefront.chat.event").search([("id", "in", known)])
        count = len(events)
        events.unlink()
        return {"acknowledged": count}
