"""Due: what of a company is older than it may be, by the days that its retention says."""

from datetime import timedelta

from odoo import fields, models
from odoo.tools import SQL

# Where a shopper was in the shop.
VISIT = (
    "storefront_page_url",
    "storefront_page_title",
    "storefront_page_before_url",
    "storefront_page_before_title",
)


class StorefrontChatRetention(models.Model):
    _inherit = "storefront.chat.retention"

    def _due(self, kind, limit=None, after=0):
        """Records of this kind that are older than they may be, by id, from behind the id `after`."""
        days = self[f"{kind}_days"]
        # sudo: all models - the data are those of the whole company
        found = getattr(self.sudo(), f"_due_{kind}")
        return found(fields.Datetime.now() - timedelta(days=days), limit if days else 0, after)

    def _due_chats(self, before, limit, after):
        # What nobody ended is over with its last word, else it would stay for ever.
        domain = [
            "|",
            "&",
            ("storefront_state", "=", "ended"),
            ("storefront_ended_at", "<", before),
            "&",
            "&",
            ("storefront_state", "!=", "ended"),
            ("create_date", "<", before),
            ("message_ids", "not any", [("create_date", ">=", before)]),
        ]
        return self._oldest("discuss.channel", [*self._own_chats(), *domain], limit, after)

    def _due_tickets(self, before, limit, after):
        domain = [
            ("company_id", "=", self.company_id.id),
            ("status", "in", ("resolved", "closed")),
            "|",
            ("resolved_at", "<", before),
            "&",
            ("resolved_at", "=", False),
            ("write_date", "<", before),
        ]
        return self._oldest("support.ticket", domain, limit, after)

    def _due_visits(self, before, limit, after):
        domain = [
            ("create_date", "<", before),
            *["|"] * (len(VISIT) - 1),
            *((field, "!=", False) for field in VISIT),
        ]
        return self._oldest("discuss.channel", [*self._own_chats(), *domain], limit, after)

    def _due_files(self, before, limit, after):
        attachments = self.env["ir.attachment"]
        if limit == 0:
            return attachments
        self.env.flush_all()
        query = SQL(
            "SELECT file.id FROM ir_attachment AS file"
            " LEFT JOIN discuss_channel AS chat"
            " ON file.res_model = 'discuss.channel' AND chat.id = file.res_id AND chat.storefront_key IS NOT NULL"
            " LEFT JOIN im_livechat_channel AS livechat ON livechat.id = chat.livechat_channel_id"
            " LEFT JOIN support_ticket AS ticket ON file.res_model = 'support.ticket' AND ticket.id = file.res_id"
            " WHERE file.id > %s AND file.create_date < %s AND file.type = 'binary' AND file.res_field IS NULL"
            " AND (chat.id IS NOT NULL OR ticket.id IS NOT NULL)"
            " AND COALESCE(livechat.company_id, chat.storefront_former_company_id, ticket.company_id)"
            " IS NOT DISTINCT FROM %s ORDER BY file.id LIMIT %s",
            after,
            before,
            self.company_id.id or None,
            limit,
        )
        return attachments.browse(row[0] for row in self.env.execute_query(query))

    def _own_chats(self):
        ours = self.env["discuss.channel"]._storefront_of_companies([self.company_id.id])
        return [("storefront_key", "!=", False), *ours]

    def _oldest(self, model, domain, limit, after):
        """`limit`: 0 for none at all, None for all."""
        domain = [("id", ">", after), *domain]
        records = self.env[model].with_context(active_test=False)
        return records.browse() if limit == 0 else records.search(domain, order="id", limit=limit)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_forget_visit(self):
        """Forgets on which page these shoppers were, and where in the world."""
        self.write({**dict.fromkeys(VISIT, False), "storefront_cart_value": 0})
        guests = self.storefront_guest_id
        guests.write({"country_id": False, "timezone": False})
