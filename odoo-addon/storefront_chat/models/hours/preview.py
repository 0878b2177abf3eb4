"""Preview of the coming week in the form of a channel, by the same rules that the bridge follows."""

from datetime import timezone
from zoneinfo import ZoneInfo

from markupsafe import Markup

from odoo import api, fields, models
from odoo.tools.misc import format_date

from ...tools import opening_plan

DAYS = 7
ROW = Markup("<tr><td>%s</td><td>%s</td><td class='text-muted'>%s</td></tr>")


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    hours_preview = fields.Html(string="The Coming Week", compute="_compute_hours_preview", sanitize=False)

    @api.depends("is_open_now", "hours_exception_ids.reason")
    @api.depends_context("lang")
    def _compute_hours_preview(self):
        for channel in self:
            rows = Markup().join(channel._storefront_preview_rows())
            channel.hours_preview = Markup("<table class='table table-sm mb-0'>%s</table>") % rows

    def _storefront_preview_rows(self):
        schedule = self._storefront_schedule()
        today = fields.Datetime.now().replace(tzinfo=timezone.utc).astimezone(ZoneInfo(schedule["timezone"])).date()
        names = self._storefront_holiday_names(schedule["timezone"])
        for day, slots in opening_plan.coming_days(schedule, today, DAYS):
            spans = ", ".join(f"{opening_plan.clock(start)}–{opening_plan.clock(end)}" for start, end in slots)
            hours = (spans or self.env._("Closed")) if schedule["use_business_hours"] else self.env._("Always open")
            yield ROW % (format_date(self.env, day, date_format="EEEE, d MMMM"), hours, names.get(day, ""))

    def _storefront_holiday_names(self, zone):
        """Local date → what is special about it."""
        names = {}
        for leave in self._storefront_leaves():
            for day in opening_plan.dates(*leave._storefront_span(), ZoneInfo(zone)):
                names[day] = leave.name or ""
        names.update({row.date: row.reason or "" for row in self.hours_exception_ids if row.date})
        return names
