"""Company-wide leaves of a working calendar close the channels that follow it."""

from datetime import timedelta, timezone

from odoo import api, fields, models

from ...tools.business_hours import HORIZON


class ResourceCalendarLeaves(models.Model):
    _inherit = "resource.calendar.leaves"

    @api.model_create_multi
    def create(self, vals_list):
        leaves = super().create(vals_list)
        leaves._storefront_notify_change()
        return leaves

    def write(self, vals):
        self._storefront_notify_change()
        result = super().write(vals)
        self._storefront_notify_change()
        return result

    def unlink(self):
        self._storefront_notify_change()
        return super().unlink()

    def _storefront_notify_change(self):
        """Triggers the webhook if one of these may close a channel; people's own time off does not."""
        general = self.filtered(lambda leave: not leave.resource_id)
        if not general:
            return
        # sudo: im_livechat.channel - whoever plans holidays need not know the shop's channels
        channels = self.env["im_livechat.channel"].sudo()
        if channels.search_count([("storefront_key", "!=", False), ("resource_calendar_id", "!=", False)], limit=1):
            self.env["storefront.chat.webhook"]._settings_changed()

    def _storefront_span(self):
        """From and to as aware instants; what lies long ago or beyond what the bridge looks at is cut off."""
        self.ensure_one()
        now = fields.Datetime.now()
        start = max(self.date_from, now - timedelta(days=2))
        end = min(self.date_to, now + HORIZON)
        return start.replace(tzinfo=timezone.utc), end.replace(tzinfo=timezone.utc)
