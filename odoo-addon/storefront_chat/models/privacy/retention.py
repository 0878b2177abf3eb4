"""Retention: what is older than a company wants to keep is deleted by a cron, in batches, as if somebody deleted it.

Nothing is deleted before a manager has counted what would go, and has switched it on.
"""

from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools import SQL

from ...tools.compat import Constraint
from ...tools.one_by_one import all_or_one_by_one

# Of each kind and company in one run; what is left is for the next one, which follows at once.
AT_ONCE = 200
KINDS = ("chats", "tickets", "files", "visits")
# What the count was of: changed, it has to be counted again.
COUNTED = {"company_id", *(f"{kind}_days" for kind in KINDS)}


class StorefrontChatRetention(models.Model):
    _name = "storefront.chat.retention"
    _description = "How Long Personal Data Are Kept"
    _rec_name = "company_id"

    company_id = fields.Many2one(
        "res.company",
        default=lambda self: self.env.company,
        ondelete="cascade",
        help="Empty: what belongs to no company.",
    )
    chats_days = fields.Integer(
        string="Chats (days)",
        help="After their end, or the last word where nobody ended them, with messages, files, ratings and the guest."
        " 0: for ever.",
    )
    tickets_days = fields.Integer(string="Tickets (days)", help="After they were resolved or closed. 0: for ever.")
    files_days = fields.Integer(string="Files (days)", help="Files of chats and tickets alone. 0: as long as those.")
    visits_days = fields.Integer(
        string="Where Visitors Were (days)",
        help="Addresses and titles of pages, and the guest's country and time zone. 0: as long as the chats.",
    )
    enabled = fields.Boolean(string="Delete what is older", help="Count first, to see what would go.")
    counts = fields.Json(readonly=True, help="What would be deleted now, by kind.")
    counts_text = fields.Text(string="Would go now", compute="_compute_counts_text")
    counted_at = fields.Datetime(string="Counted", readonly=True)
    last_run_at = fields.Datetime(string="Last Run", readonly=True)

    _company_unique = Constraint("UNIQUE(company_id)", "A company has these settings once.")

    @api.depends("counts")
    def _compute_counts_text(self):
        labels = {
            "chats": self.env._("Chats"),
            "tickets": self.env._("Tickets"),
            "files": self.env._("Files"),
            "visits": self.env._("Chats whose pages are forgotten"),
        }
        for row in self:
            row.counts_text = "\n".join(f"{labels[kind]}: {(row.counts or {}).get(kind, 0)}" for kind in labels)

    @api.constrains("chats_days", "tickets_days", "files_days", "visits_days")
    def _check_days(self):
        for row in self:
            if any(row[f"{kind}_days"] < 0 for kind in KINDS):
                raise ValidationError(self.env._("Days cannot be negative."))

    @api.constrains("company_id")
    def _check_one_for_no_company(self):
        # PostgreSQL takes any number of rows without a company for different ones.
        if self.sudo().search_count([("company_id", "=", False)], limit=2) > 1:
            raise ValidationError(self.env._("What belongs to no company has these settings once."))

    def write(self, vals):
        self._check_set_by_people(vals)
        is_new_count = COUNTED & set(vals)
        if vals.get("enabled") and (is_new_count or not all(row.counted_at for row in self)):
            raise UserError(self.env._("Count first what would be deleted."))
        if is_new_count:
            vals = {**vals, "enabled": False, "counted_at": False, "counts": False}
        return super().write(vals)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._check_set_by_people(vals)
        return super().create([{**vals, "enabled": False} for vals in vals_list])

    def _check_set_by_people(self, vals):
        if not self.env.su and not {*COUNTED, "enabled"}.issuperset(vals):
            raise AccessError(self.env._("The system keeps this record."))

    def action_count(self):
        """Counts what would be deleted now, and changes nothing else."""
        self.check_access("write")
        for row in self:
            counts = {kind: len(row._due(kind)) for kind in KINDS}
            # sudo: storefront.chat.retention - the system counts, nobody else
            row.sudo().write({"counts": counts, "counted_at": fields.Datetime.now()})
        return True

    @api.model
    def _run(self):
        """Cron: deletes a batch of each kind; run again, it finds less.

        What cannot be deleted is named in the log, and waits for the next run, which is not called for it alone.
        """
        more = False
        for row in self.search([("enabled", "=", True)]):
            due = {kind: row._due(kind, AT_ONCE) for kind in KINDS}
            gone = [row._forget(kind, found.exists()) for kind, found in due.items()]
            row.last_run_at = fields.Datetime.now()
            more = more or any(len(found) == AT_ONCE and done for found, done in zip(due.values(), gone, strict=True))
        if more:
            self.env.ref("storefront_chat.ir_cron_retention")._trigger()

    def _forget(self, kind, records):
        """Number of these that are forgotten now."""

        def forget(some):
            return some._storefront_forget_visit() if kind == "visits" else some.unlink()

        return len(all_or_one_by_one(records, forget, f"retention of {kind},"))

    def _due(self, kind, limit=None):
        """Records of this kind that are older than they may be, the oldest first."""
        days = self[f"{kind}_days"]
        # sudo: all models - the data are those of the whole company
        found = getattr(self.sudo(), f"_due_{kind}")
        return found(fields.Datetime.now() - timedelta(days=days), limit if days else 0)

    def _due_chats(self, before, limit):
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
        return self._oldest("discuss.channel", [*self._own_chats(), *domain], limit)

    def _due_tickets(self, before, limit):
        domain = [
            ("company_id", "=", self.company_id.id),
            ("status", "in", ("resolved", "closed")),
            "|",
            ("resolved_at", "<", before),
            "&",
            ("resolved_at", "=", False),
            ("write_date", "<", before),
        ]
        return self._oldest("support.ticket", domain, limit)

    def _due_visits(self, before, limit):
        domain = [
            ("create_date", "<", before),
            "|",
            ("storefront_page_url", "!=", False),
            ("storefront_page_title", "!=", False),
        ]
        return self._oldest("discuss.channel", [*self._own_chats(), *domain], limit)

    def _due_files(self, before, limit):
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
            " WHERE file.create_date < %s AND file.type = 'binary' AND file.res_field IS NULL"
            " AND (chat.id IS NOT NULL OR ticket.id IS NOT NULL)"
            " AND COALESCE(livechat.company_id, chat.storefront_former_company_id, ticket.company_id)"
            " IS NOT DISTINCT FROM %s ORDER BY file.id LIMIT %s",
            before,
            self.company_id.id or None,
            limit,
        )
        return attachments.browse(row[0] for row in self.env.execute_query(query))

    def _own_chats(self):
        ours = self.env["discuss.channel"]._storefront_of_companies([self.company_id.id])
        return [("storefront_key", "!=", False), *ours]

    def _oldest(self, model, domain, limit):
        """`limit`: 0 for none at all, None for all."""
        records = self.env[model].with_context(active_test=False)
        return records.browse() if limit == 0 else records.search(domain, order="id", limit=limit)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_forget_visit(self):
        """Forgets on which page these shoppers were, and where in the world."""
        self.write({"storefront_page_url": False, "storefront_page_title": False})
        guests = self.storefront_guest_id
        guests.write({"country_id": False, "timezone": False})
