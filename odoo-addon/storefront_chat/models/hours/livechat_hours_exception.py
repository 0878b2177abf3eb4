"""Special days: a holiday, or a date with other hours."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools.misc import format_date

from ...tools import opening_plan
from ...tools.compat import Constraint
from .opening_hours import WHOLE


class LivechatHoursException(models.Model):
    _name = "livechat.hours.exception"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Livechat Hours on a Special Day"
    _order = "channel_id, date"
    _rec_name = "date"

    channel_id = fields.Many2one("im_livechat.channel", required=True, index=True, ondelete="cascade")
    company_id = fields.Many2one(related="channel_id.company_id", store=True, index=True)
    date = fields.Date(required=True, help="In the time zone of the channel.")
    reason = fields.Char(translate=True)
    slot_ids = fields.One2many(
        "livechat.hours.exception.slot",
        "exception_id",
        string="Open",
        copy=True,
        help="Without any, the desk is closed all day.",
    )

    _channel_date_unique = Constraint("UNIQUE(channel_id, date)", "A channel has this date already.")

    @api.constrains("slot_ids")
    def _check_slots(self):
        for row in self:
            found = opening_plan.overlap_in_day(row._storefront_snapshot()["slots"])
            if found:
                first, second = (opening_plan.span(slot) for slot in found)
                raise ValidationError(
                    self.env._(
                        "Hours of %(date)s overlap: %(first)s and %(second)s.",
                        date=format_date(self.env, row.date),
                        first=first,
                        second=second,
                    )
                )

    def write(self, vals):
        return super(LivechatHoursException, self.with_context(**{WHOLE: True})).write(vals)

    def _storefront_snapshot(self):
        """`HoursException` of the façade."""
        self.ensure_one()
        return {
            "date": fields.Date.to_string(self.date),
            "slots": [{"open_time": slot.open_time, "close_time": slot.close_time} for slot in self.slot_ids],
        }
