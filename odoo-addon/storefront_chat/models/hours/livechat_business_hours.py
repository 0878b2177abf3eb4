"""Business hours: one span of one weekday."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .opening_hours import WHOLE


class LivechatBusinessHours(models.Model):
    _name = "livechat.business.hours"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Livechat Business Hours"
    _order = "channel_id, sequence, open_time, id"

    channel_id = fields.Many2one("im_livechat.channel", required=True, index=True, ondelete="cascade")
    company_id = fields.Many2one(related="channel_id.company_id", store=True, index=True)
    day = fields.Selection(
        [
            ("monday", "Monday"),
            ("tuesday", "Tuesday"),
            ("wednesday", "Wednesday"),
            ("thursday", "Thursday"),
            ("friday", "Friday"),
            ("saturday", "Saturday"),
            ("sunday", "Sunday"),
        ],
        required=True,
    )
    sequence = fields.Integer(default=10)
    is_open = fields.Boolean(string="Open", default=True)
    open_time = fields.Float(default=9.0)
    close_time = fields.Float(default=18.0, help="24:00 is midnight; earlier than the open time runs past midnight.")

    @api.constrains("open_time", "close_time")
    def _check_times(self):
        for row in self:
            self._check_span(row.open_time, row.close_time)

    @api.constrains("channel_id", "day", "is_open", "open_time", "close_time")
    def _check_overlap(self):
        if not self.env.context.get(WHOLE):
            self.channel_id._check_week()

    @api.model
    def _check_span(self, open_time, close_time):
        """Raises ValidationError unless 0 ≤ open < 24 and 0 ≤ close ≤ 24."""
        if not 0 <= open_time < 24:
            raise ValidationError(self.env._("The open time must be from 00:00 to 23:59."))
        if not 0 <= close_time <= 24:
            raise ValidationError(self.env._("The close time must be from 00:00 to 24:00."))

    def _storefront_snapshot(self):
        """`BusinessHours` of the façade."""
        self.ensure_one()
        return {
            "day": self.day,
            "open_time": self.open_time,
            "close_time": self.close_time,
            "is_open": self.is_open,
        }
