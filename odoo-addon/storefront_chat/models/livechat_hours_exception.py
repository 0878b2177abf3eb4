"""A date with hours of its own: a holiday, or a short day."""

from odoo import fields, models

from ..tools.series import Constraint


class LivechatHoursException(models.Model):
    _name = "livechat.hours.exception"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Livechat Hours on a Special Day"
    _order = "channel_id, date"
    _rec_name = "date"

    channel_id = fields.Many2one("im_livechat.channel", required=True, index=True, ondelete="cascade")
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

    def _storefront_snapshot(self):
        """`HoursException` of the façade."""
        self.ensure_one()
        return {
            "date": fields.Date.to_string(self.date),
            "slots": [{"open_time": slot.open_time, "close_time": slot.close_time} for slot in self.slot_ids],
        }
