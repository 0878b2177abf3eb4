"""Support tickets: requests of shoppers that a chat alone did not settle."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import email_normalize

from ...tools.compat import Constraint

PRIORITIES = [("low", "Low"), ("medium", "Medium"), ("high", "High"), ("urgent", "Urgent")]
SOURCES = [("chat", "Chat"), ("email", "E-mail"), ("api", "API"), ("manual", "Made by Hand")]
STATUSES = [
    ("open", "Open"),
    ("in_progress", "In Progress"),
    ("waiting_customer", "Waiting for Customer"),
    ("resolved", "Resolved"),
    ("closed", "Closed"),
]


class SupportTicket(models.Model):
    _name = "support.ticket"
    _inherit = ["mail.thread", "mail.activity.mixin", "support.category.mixin"]
    _description = "Support Ticket"
    _order = "id desc"
    _mail_post_access = "read"
    _is_categorised = True

    name = fields.Char(string="Reference", required=True, readonly=True, copy=False, default="/", index="trigram")
    subject = fields.Char(required=True, tracking=True, index="trigram")
    description = fields.Text()
    channel_id = fields.Many2one("im_livechat.channel", string="Channel", index="btree_not_null", tracking=True)
    company_id = fields.Many2one(
        "res.company",
        compute="_compute_company_id",
        store=True,
        readonly=False,
        index="btree_not_null",
        help="Empty: the channel's people of every company work on it.",
    )
    category_id = fields.Many2one(
        "support.category",
        string="Category",
        default=lambda self: self.env["support.category"]._general(),
        required=True,
        index=True,
        ondelete="restrict",
        tracking=True,
        domain="['|', ('company_id', '=', False), ('company_id', '=', company_id)]",
    )
    category = fields.Char(string="Category's Code", related="category_id.code", store=True)
    priority = fields.Selection(PRIORITIES, default="medium", required=True, tracking=True)
    status = fields.Selection(
        STATUSES, default="open", required=True, copy=False, index=True, tracking=True, group_expand=True
    )
    user_id = fields.Many2one(
        "res.users",
        string="Assigned to",
        copy=False,
        index="btree_not_null",
        tracking=True,
        domain="[('share', '=', False)]",
    )
    discuss_channel_id = fields.Many2one(
        "discuss.channel", string="Chat", copy=False, readonly=True, index="btree_not_null", ondelete="set null"
    )
    partner_id = fields.Many2one("res.partner", string="Customer", index="btree_not_null")
    customer_name = fields.Char(index="trigram")
    customer_email = fields.Char(string="Customer's E-mail", index="trigram")
    # This name is where Odoo's Privacy Lookup looks.
    email_normalized = fields.Char(
        string="Customer's E-mail, Normalised",
        compute="_compute_email_normalized",
        store=True,
        index="btree_not_null",
    )
    customer_phone = fields.Char(string="Customer's Phone", index="trigram")
    source = fields.Selection(SOURCES, string="Came by", default="manual", required=True, copy=False, readonly=True)
    shopper_id = fields.Char(string="Shopper Id", copy=False, readonly=True, index="btree_not_null")
    locale = fields.Char(string="Customer's Language", help="A language tag, for example “bn”.")
    first_response_at = fields.Datetime(string="First Answered", copy=False, readonly=True)
    first_response_seconds = fields.Integer(
        string="First Response (s)", compute="_compute_first_response_seconds", store=True, aggregator="avg"
    )
    resolved_at = fields.Datetime(string="Resolved", copy=False, readonly=True)
    resolution_seconds = fields.Integer(
        string="Resolution (s)", compute="_compute_resolution_seconds", store=True, aggregator="avg"
    )
    sla_deadline = fields.Datetime(string="Deadline", copy=False, readonly=True, index="btree_not_null")
    sla_state = fields.Selection(
        [("on_time", "On Time"), ("late", "Late"), ("kept", "Kept"), ("missed", "Missed")],
        string="Promise",
        copy=False,
        readonly=True,
        help="Late: running and past its deadline. Missed: answered or resolved too late.",
    )
    rating = fields.Integer(copy=False, readonly=True, aggregator="avg", help="1 to 5; 0 is none.")
    recommendation = fields.Integer(copy=False, readonly=True, aggregator="avg", help="1 to 5; 0 is none.")
    agent_rating = fields.Integer(string="Rating of the Agent", copy=False, readonly=True, aggregator="avg")
    response_time_rating = fields.Integer(
        string="Rating of the Response Time", copy=False, readonly=True, aggregator="avg"
    )
    communication_rating = fields.Integer(
        string="Rating of the Communication", copy=False, readonly=True, aggregator="avg"
    )
    feedback = fields.Text(copy=False, readonly=True)
    feedback_resolved = fields.Selection(
        [("yes", "Yes"), ("no", "No")], string="Settled for the Customer", copy=False, readonly=True
    )

    _name_unique = Constraint("UNIQUE(name)", "Another ticket has this reference.")

    @api.depends("channel_id.company_id")
    def _compute_company_id(self):
        for ticket in self:
            if ticket.channel_id:
                ticket.company_id = ticket.channel_id.company_id
            else:
                ticket.company_id = ticket.company_id or self.env.company

    @api.depends("customer_email")
    def _compute_email_normalized(self):
        for ticket in self:
            ticket.email_normalized = email_normalize(ticket.customer_email or "")

    @api.depends("first_response_at")
    def _compute_first_response_seconds(self):
        for ticket in self:
            ticket.first_response_seconds = ticket._seconds_until(ticket.first_response_at)

    @api.depends("resolved_at")
    def _compute_resolution_seconds(self):
        for ticket in self:
            ticket.resolution_seconds = ticket._seconds_until(ticket.resolved_at)

    @api.depends("name", "subject")
    def _compute_display_name(self):
        for ticket in self:
            ticket.display_name = f"{ticket.name} {ticket.subject or ''}".strip()

    @api.constrains("category_id", "company_id")
    def _check_category(self):
        for ticket in self:
            # sudo: support.category - of a company that is not this person's
            company = ticket.category_id.sudo().company_id
            if company and company != ticket.company_id:
                raise ValidationError(self.env._("This category is another company's."))

    @api.constrains("subject")
    def _check_subject(self):
        for ticket in self:
            if not (ticket.subject or "").strip():
                raise ValidationError(self.env._("A ticket needs a subject."))

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            # sudo: ir.sequence - whoever may create a ticket gets the next reference
            vals["name"] = self.env["ir.sequence"].sudo().next_by_code("support.ticket")
        return super().create(vals_list)

    def _seconds_until(self, moment):
        return int((moment - self.create_date).total_seconds()) if moment and self.create_date else 0
