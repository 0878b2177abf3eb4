"""Dashboard: the days that somebody asks for."""

from datetime import date, timedelta

from odoo import models
from odoo.exceptions import ValidationError

PERIODS = (1, 7, 30, 90)
#: Two years, so that one range can be held against the year before.
MOST_DAYS = 731


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _dates(self, channels, days):
        """First and last local date: of so many days up to today, or of `[first, last]` (`YYYY-MM-DD`).

        ValidationError: what is given is no such range, its end is before its beginning, or it is too long.
        """
        if not isinstance(days, (list, tuple)):
            today = self._today(channels)
            return today - timedelta(days=(days if days in PERIODS else PERIODS[1]) - 1), today
        try:
            first, last = (date.fromisoformat(str(day)) for day in days)
        except ValueError as error:
            raise ValidationError(self.env._("A period is two dates: from, to.")) from error
        if not first <= last:
            raise ValidationError(self.env._("The last day is before the first."))
        if (last - first).days >= MOST_DAYS:
            raise ValidationError(self.env._("At most %s days at a time.", MOST_DAYS))
        return first, last
