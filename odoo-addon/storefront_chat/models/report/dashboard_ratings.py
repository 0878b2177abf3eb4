"""Dashboard: the ratings behind its satisfaction."""

from odoo import models
from odoo.tools import SQL


class StorefrontChatDashboard(models.AbstractModel):
    _inherit = "storefront.chat.dashboard"

    def _ratings(self, channels, every, dates, user):
        """Ratings of chats and tickets of these local dates, of one agent or all."""
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                "SELECT rating.id FROM rating_rating AS rating"
                " LEFT JOIN discuss_channel AS chat ON rating.res_model = 'discuss.channel' AND chat.id = rating.res_id"
                " AND chat.storefront_key IS NOT NULL"
                " LEFT JOIN support_ticket AS ticket"
                " ON rating.res_model = 'support.ticket' AND ticket.id = rating.res_id"
                " LEFT JOIN im_livechat_channel AS channel"
                " ON channel.id = COALESCE(chat.livechat_channel_id, ticket.channel_id)"
                " LEFT JOIN res_company AS company ON company.id = COALESCE(channel.company_id, ticket.company_id)"
                " LEFT JOIN res_partner AS partner ON partner.id = company.partner_id"
                " WHERE rating.consumed AND rating.rating > 0 AND (channel.id = ANY(%s)"
                " OR %s AND ticket.id IS NOT NULL AND channel.id IS NULL AND ticket.company_id = ANY(%s))"
                " AND (rating.create_date AT TIME ZONE 'UTC'"
                " AT TIME ZONE COALESCE(channel.timezone, partner.tz, 'UTC'))::date BETWEEN %s AND %s",
                channels.ids,
                every and self._is_manager(),
                self.env.companies.ids,
                *dates,
            )
        )
        domain = [("id", "in", [rating_id for (rating_id,) in rows])]
        return [*domain, ("rated_partner_id", "=", user.partner_id.id)] if user else domain
