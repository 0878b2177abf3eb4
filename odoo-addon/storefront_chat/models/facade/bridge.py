"""Façade: `storefront.chat.bridge` with every method that the bridge may call."""

from odoo import models, release
from odoo.modules import get_manifest

from ...tools.context import FROM_BRIDGE
from .api import facade

FEATURES = [
    "agent_pictures",
    "agents",
    "analytics",
    "attachments",
    "bot_answers",
    "canned_responses",
    "canned_titles",
    "consent",
    "context",
    "conversation_status",
    "dashboard",
    "events",
    "identity",
    "looks",
    "order_watch",
    "orders",
    "privacy",
    "privacy_export",
    "products",
    "push",
    "rejected_patterns",
    "settings",
    "staff",
    "staff_files",
    "staff_person",
    "staff_ticket_files",
    "staff_tickets",
    "ticket_attachments",
    "ticket_categories",
    "ticket_custom_fields",
    "ticket_feedback",
    "ticket_files",
    "ticket_notices",
    "ticket_ratings",
    "tickets",
    "transcript",
    "transcripts",
    "typing",
    "unanswered",
    "whatsapp",
    "whatsapp_chats",
]


class StorefrontChatBridge(models.AbstractModel):
    _name = "storefront.chat.bridge"
    _description = "API for the Bridge of Storefront Chat"

    @facade
    def hello(self):
        """Proves that login, database, addon and group are right."""
        return {
            "addon_version": get_manifest("storefront_chat")["version"],
            "odoo_version": release.serie,
            "features": FEATURES,
        }

    def _as_shop(self, model):
        """`model` in the environment in which the shop's side acts.

        sudo: the technical user has no right but the façade. The public user keeps it from becoming member or author
        in Discuss. Nothing done here goes back to the bridge as an event.
        """
        public = self.env["ir.model.data"]._xmlid_to_res_id("base.public_user")
        lang = self.sudo().env.company.partner_id.lang or "en_US"
        return self.env[model].with_user(public).sudo().with_context(**FROM_BRIDGE, lang=lang)
