"""Tickets of the demo shop, from `demo/tickets.json`."""

import json

from odoo import api, models
from odoo.tools import file_open

from ...tools.plain_text import to_html
from .shop import MODULE

FILE = "storefront_chat/demo/tickets.json"
FIELDS = "storefront_chat/demo/ticket_fields.json"
CATEGORIES = "storefront_chat/demo/ticket_categories.json"


class StorefrontChatDemo(models.AbstractModel):
    _inherit = "storefront.chat.demo"

    @api.model
    def _load(self):
        super()._load()
        self._load_ticket_fields()
        self._load_ticket_categories()
        with file_open(FILE, filter_ext=(".json",)) as file:
            rows = json.load(file)
        for row in rows:
            # An existing ticket keeps its history.
            if not self._demo(f"ticket_{row['id'].replace('-', '_')}", needed=False):
                self._load_ticket(row)

    def _load_ticket_fields(self):
        """Custom fields for the tickets of the demo shop, unless it has some."""
        channel = self._demo("channel_default")
        if not channel.ticket_fields_definition:
            with file_open(FIELDS, filter_ext=(".json",)) as file:
                channel.ticket_fields_definition = json.load(file)

    def _load_ticket_categories(self):
        """The categories of the demo shop, beside those that come with the addon."""
        with file_open(CATEGORIES, filter_ext=(".json",)) as file:
            rows = json.load(file)
        for sequence, row in enumerate(rows, start=6):
            vals = {"code": row["code"], "sequence": sequence * 10, "active": not row.get("archived")}
            self._put("support.category", f"support_category_{row['code']}", vals, {"name": row["name"]})

    def _load_ticket(self, row):
        customer = self._demo(f"partner_{row['customer']}")
        vals = {
            "channel_id": self._demo("channel_default").id,
            "customer_name": customer.name,
            "customer_phone": customer.phone,
            "locale": "en",
            **{field: row[field] for field in ("subject", "description", "category", "priority")},
        }
        if "assignee" in row:
            vals["user_id"] = self._demo(f"user_{row['assignee']}").id
        ticket = self._put("support.ticket", f"ticket_{row['id']}", vals)
        for said in row["said"]:
            self._say(ticket, said)
        if "status" in row:
            ticket.status = row["status"]
        if "rating" in row:
            ticket._storefront_rate(row["rating"], row["feedback"], resolved=True)
        # The address comes last, so that the messages above are mailed to nobody.
        ticket.write({"partner_id": customer.id, "customer_email": customer.email})

    def _say(self, ticket, said):
        body = to_html(said["text"])
        if said["by"] == "customer":
            ticket._post_as_customer(body)
            return
        author = self._demo(f"user_{said['by']}").partner_id
        subtype = "mail.mt_note" if said.get("note") else "mail.mt_comment"
        ticket.message_post(body=body, author_id=author.id, message_type="comment", subtype_xmlid=subtype)

    def _demo(self, name, needed=True):
        return self.env.ref(f"{MODULE}.demo_{name}", raise_if_not_found=needed)
