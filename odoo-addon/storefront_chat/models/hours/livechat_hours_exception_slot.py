"""Open span of a special day."""

from odoo import api, fields, models

from ...tools import opening_plan
from .opening_hours import WHOLE


class LivechatHoursExceptionSlot(models.Model):
    _name = "livechat.hours.exception.slot"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Livechat Open Hours on a Special Day"
    _order = "exception_id, open_time, id"
    _rec_name = "open_time"

    exception_id = fields.Many2one("livechat.hours.exception", required=True, index=True, ondelete="cascade")
    company_id = fields.Many2one(related="exception_id.company_id", store=True, index=True)
    open_time = fields.Float(default=9.0)
    close_time = fields.Float(default=18.0)

    @api.constrains("open_time", "close_time")
    def _check_times(self):
        for slot in self:
            self.env["livechat.business.hours"]._check_span(slot.open_time, slot.close_time)

    @api.constrains("exception_id", "open_time", "close_time")
    def _check_overlap(self):
        if not self.env.context.get(WHOLE):
            self.exception_id._check_slots()

    @api.depends("open_time", "close_time")
    def _compute_display_name(self):
        for slot in self:
            slot.display_name = opening_plan.span(slot)
