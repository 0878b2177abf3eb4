"""Service levels: working hours until a ticket of a priority is answered and resolved."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .support_ticket import PRIORITIES


class SupportSla(models.Model):
    _name = "support.sla"
    _inherit = ["support.category.mixin"]
    _description = "Service Level of Support Tickets"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    active = fields.Boolean(default=True)
    sequence = fields.Integer(default=10)
    priority = fields.Selection(PRIORITIES, required=True, default="medium")
    channel_id = fields.Many2one(
        "im_livechat.channel",
        string="Channel",
        index="btree_not_null",
        ondelete="cascade",
        help="Empty: every channel.",
    )
    category_id = fields.Many2one(
        "support.category", string="Category", index="btree_not_null", ondelete="cascade", help="Empty: every category."
    )
    category = fields.Char(string="Category's Code", related="category_id.code", store=True)
    company_id = fields.Many2one("res.company", help="Empty: every company.")
    first_response_hours = fields.Float(help="Working hours of the ticket's channel; 0 promises nothing.")
    resolution_hours = fields.Float(help="Working hours of the ticket's channel; 0 promises nothing.")

    @api.constrains("first_response_hours", "resolution_hours")
    def _check_hours(self):
        for policy in self:
            if policy.first_response_hours < 0 or policy.resolution_hours < 0:
                raise ValidationError(self.env._("Hours are never negative."))
            if not policy.first_response_hours and not policy.resolution_hours:
                raise ValidationError(self.env._("A service level promises an answer, a resolution, or both."))

    @api.model
    def _for_ticket(self, ticket):
        """The policy for this ticket: one of its channel goes before one of its category, that before the rest."""
        found = self.search(
            [
                ("priority", "=", ticket.priority),
                ("channel_id", "in", [False, ticket.channel_id.id]),
                ("category", "in", [False, ticket.category]),
                ("company_id", "in", [False, ticket.company_id.id]),
            ]
        )
        return found.sorted(
            lambda policy: (not policy.channel_id, not policy.category, not policy.company_id, policy.sequence)
        )[:1]
