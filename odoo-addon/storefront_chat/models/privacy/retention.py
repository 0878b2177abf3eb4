"""Retention: how long a company keeps chats, tickets, files and pages; what is older is deleted by a cron.

Nothing is deleted before a manager has counted what would go, and has switched it on.
"""

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...tools.compat import Constraint
from ...tools.kept_by_system import check_set_by_people

KINDS = ("chats", "tickets", "files", "visits")
# What the count was of: changed, it has to be counted again.
COUNTED = {"company_id", *(f"{kind}_days" for kind in KINDS)}
SET_BY_PEOPLE = {*COUNTED, "enabled"}


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
    stuck = fields.Json(readonly=True, help="What could not be deleted, by kind. It is tried again every day.")
    stuck_text = fields.Text(string="Could not go", compute="_compute_stuck_text")

    _company_unique = Constraint("UNIQUE(company_id)", "A company has these settings once.")

    @api.depends("counts")
    def _compute_counts_text(self):
        for row in self:
            row.counts_text = row._by_kind(row.counts or dict.fromkeys(KINDS, 0))

    @api.depends("stuck")
    def _compute_stuck_text(self):
        for row in self:
            row.stuck_text = row._by_kind(row.stuck or {})

    def _by_kind(self, numbers):
        labels = {
            "chats": self.env._("Chats"),
            "tickets": self.env._("Tickets"),
            "files": self.env._("Files"),
            "visits": self.env._("Chats whose pages are forgotten"),
        }
        return "\n".join(f"{labels[kind]}: {numbers[kind]}" for kind in labels if kind in numbers)

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
        check_set_by_people(self, vals, SET_BY_PEOPLE)
        is_new_count = COUNTED & set(vals)
        if vals.get("enabled") and (is_new_count or not all(row.counted_at for row in self)):
            raise UserError(self.env._("Count first what would be deleted."))
        if is_new_count:
            vals = {**vals, "enabled": False, "counted_at": False, "counts": False, "pending": False}
        return super().write(vals)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            check_set_by_people(self, vals, SET_BY_PEOPLE)
        return super().create([{**vals, "enabled": False} for vals in vals_list])

    def action_count(self):
        """Counts what would be deleted now, and changes nothing else."""
        self.check_access("write")
        for row in self:
            counts = {kind: len(row._due(kind)) for kind in KINDS}
            # sudo: storefront.chat.retention - the system counts, nobody else
            row.sudo().write({"counts": counts, "counted_at": fields.Datetime.now()})
        return True
