"""Opening hours of a channel: weekly rows, special days, leaves of a working calendar, and the offer when closed."""

from datetime import timedelta, timezone

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...tools import business_hours, opening_plan

# Context key: the rows of a channel are checked when all of them are written, not one by one.
WHOLE = "storefront_chat_whole_week"


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    resource_calendar_id = fields.Many2one(
        "resource.calendar",
        string="Holidays From",
        ondelete="set null",
        help="The company-wide time off of this working calendar closes the desk. Special days below go before it.",
    )
    is_open_now = fields.Boolean(string="Open Now", compute="_compute_is_open_now")
    away_offer = fields.Selection(
        [("ticket", "A ticket"), ("callback", "A call back")],
        string="Offer When Closed",
        required=True,
        default="ticket",
        help="What a shopper who asks for a person is offered outside business hours.",
    )
    away_offer_text = fields.Text(
        string="Offer in Words",
        translate=True,
        default="You can leave a ticket, and we will answer as soon as we are back.",
        help="Said after the offline message to a shopper who asks for a person outside business hours.",
    )

    @api.constrains("business_hour_ids")
    def _check_week(self):
        for channel in self:
            found = opening_plan.overlap_in_week([row._storefront_snapshot() for row in channel.business_hour_ids])
            if found:
                names = dict(self.env["livechat.business.hours"]._fields["day"]._description_selection(self.env))
                first, second = (f"{names[row['day']]} {opening_plan.span(row)}" for row in found)
                raise ValidationError(
                    self.env._(
                        "Business hours of “%(channel)s” overlap: %(first)s and %(second)s.",
                        channel=channel.name,
                        first=first,
                        second=second,
                    )
                )

    @api.depends(
        "use_business_hours",
        "timezone",
        "resource_calendar_id",
        "business_hour_ids.day",
        "business_hour_ids.is_open",
        "business_hour_ids.open_time",
        "business_hour_ids.close_time",
        "hours_exception_ids.date",
        "hours_exception_ids.slot_ids.open_time",
        "hours_exception_ids.slot_ids.close_time",
    )
    def _compute_is_open_now(self):
        now = fields.Datetime.now().replace(tzinfo=timezone.utc)
        for channel in self:
            channel.is_open_now = business_hours.is_open(channel._storefront_schedule(), now)

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._check_timezone(vals)
        return super().create(vals_list)

    def write(self, vals):
        self._check_timezone(vals)
        if "business_hour_ids" in vals:
            self = self.with_context(**{WHOLE: True})
        return super().write(vals)

    def is_available(self):
        """True while the desk is open by its business hours."""
        self.ensure_one()
        return self.is_open_now

    @api.model
    def _check_timezone(self, vals):
        zone = vals.get("timezone")
        if zone and zone not in dict(self._fields["timezone"]._description_selection(self.env)):
            raise ValidationError(self.env._("“%s” is not a time zone; it must look like Asia/Dhaka.", zone))

    def _storefront_schedule(self):
        """`Schedule` of the façade."""
        self.ensure_one()
        schedule = {
            "timezone": self.timezone or "UTC",
            "use_business_hours": self.use_business_hours,
            "hours": [row._storefront_snapshot() for row in self.business_hour_ids],
            "exceptions": [row._storefront_snapshot() for row in self.hours_exception_ids if row.date],
        }
        leaves = self._storefront_leaves()
        return (
            opening_plan.with_leaves(schedule, [leave._storefront_span() for leave in leaves]) if leaves else schedule
        )

    def _storefront_leaves(self):
        """Company-wide time off of the channel's calendar, from yesterday on."""
        calendar = self.resource_calendar_id
        # sudo: resource.calendar.leaves - opening hours are no secret, also for people who may not read calendars
        leaves = self.env["resource.calendar.leaves"].sudo()
        if not calendar:
            return leaves
        today = fields.Datetime.now().replace(hour=0, minute=0, second=0)
        return leaves.search(
            [
                ("resource_id", "=", False),
                ("time_type", "=", "leave"),
                ("calendar_id", "in", [calendar._origin.id, False]),
                ("company_id", "in", [calendar.sudo().company_id.id, False]),
                ("date_to", ">=", today - timedelta(days=1)),
                ("date_from", "<", today + business_hours.HORIZON),
            ],
            order="date_from, id",
        )
