"""Façade for staff: figures of any days."""

from odoo import models

from ...tools.shapes import as_record_id
from .api import facade
from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_analytics(self, *, staff, first_date, last_date, group_by, channel=None, agent=None):
        """Figures over this person's channels: managers of everybody, agents their own alone. `AnalyticsAnswer`."""

        def count(env):
            dashboard = env["storefront.chat.dashboard"]
            channels = dashboard._channels()
            if channel is not None:
                channels = channels.filtered(lambda one: one.storefront_key == channel)
                if not channels:
                    raise Refusal("UNKNOWN", "no such channel, or not one of this person's")
            person = self._whose_figures(env, channels, agent)
            dates = dashboard._dates(channels, [first_date, last_date])
            return {"analytics": dashboard._analytics(channels, channel is None, dates, group_by, person)}

        return self._staff_answered(staff, count)

    def _whose_figures(self, env, channels, agent):
        """The user, empty for everybody's."""
        if not env["storefront.chat.dashboard"]._is_manager():
            if agent not in (None, str(env.user.id)):
                raise Refusal("FORBIDDEN", "agents see their own figures")
            return env.user
        person = env["storefront.chat.dashboard"]._agent(channels, as_record_id(agent) if agent else False)
        if agent and not person:
            raise Refusal("UNKNOWN", "no such agent in the channels of this person")
        return person
