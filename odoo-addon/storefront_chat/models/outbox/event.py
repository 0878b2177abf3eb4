"""Outbox to the bridge: an event for the shopper, written in the transaction in which it happened."""

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools import instants
from ...tools.compat import Constraint


class StorefrontChatEvent(models.Model):
    _name = "storefront.chat.event"
    _description = "Event for the Bridge of Storefront Chat"
    _order = "id"
    _log_access = False

    channel_id = fields.Many2one("discuss.channel", required=True, readonly=True, ondelete="cascade")
    number = fields.Integer(required=True, readonly=True)
    kind = fields.Selection(
        [
            ("message", "Message"),
            ("message_edited", "Message edited"),
            ("message_deleted", "Message deleted"),
            ("agent_joined", "Agent joined"),
            ("queue", "Place in the queue"),
            ("ended", "Ended"),
            ("read", "Read"),
            ("ticket", "Ticket"),
            ("order", "Order"),
            ("status", "Status or priority"),
        ],
        required=True,
        readonly=True,
    )
    payload = fields.Json(readonly=True)
    created_at = fields.Datetime(required=True, readonly=True, default=fields.Datetime.now)

    _number_unique = Constraint("UNIQUE(channel_id, number)", "The numbers of a conversation's events are unique.")

    @api.model
    def _record(self, channel, kind, payload):
        """Writes the next event of this conversation; the webhook goes out after commit."""
        number = self.env["storefront.chat.counter"]._next_event_number(channel)
        event = self.create({"channel_id": channel.id, "number": number, "kind": kind, "payload": payload})
        self.env["storefront.chat.webhook"]._event_recorded(event)
        return event

    @api.model
    def _forget_tickets(self, references):
        """Deletes events of these tickets that the bridge has not fetched; it trusts gaps in the numbers."""
        self.env.cr.execute(
            SQL(
                "DELETE FROM storefront_chat_event WHERE kind = 'ticket' AND payload->'ticket'->>'reference' = ANY(%s)",
                references,
            )
        )
        self.invalidate_model(flush=False)

    def _to_wire(self):
        """`OdooEvent`s of the façade, in the order of this recordset."""
        return [
            {
                "id": str(event.id),
                "conversation": event.channel_id.storefront_key,
                "number": event.number,
                "created_at": instants.to_wire(event.created_at),
                "kind": event.kind,
                **(event.payload or {}),
            }
            for event in self
        ]
