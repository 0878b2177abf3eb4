"""Daily statistics of a channel, stored so that years can be reported without reading every chat."""

from datetime import date, datetime, time, timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from ...tools.groups import AGENTS
from .daily_stats_columns import MEANS, columns, row_of
from .daily_stats_facts import facts

# Past days still change: long conversations with the bot arrive, tickets move on.
RECOUNTED_DAYS = timedelta(days=7)
# A local date begins up to 14 hours before the same date in UTC, and ends up to 12 hours after it.
EAST, WEST = timedelta(hours=14), timedelta(hours=12)
FIRST = date(2000, 1, 1)


class StorefrontChatDailyStats(models.Model):
    _name = "storefront.chat.daily.stats"
    _inherit = ["storefront.chat.aggregate.mixin"]
    _description = "Daily Statistics of Storefront Chat"
    _order = "date desc, channel_id, id"
    _rec_name = "date"
    _log_access = False

    date = fields.Date(required=True, readonly=True, index=True, help="In the time zone of the channel.")
    channel_id = fields.Many2one("im_livechat.channel", readonly=True, index=True, ondelete="cascade")
    # For tickets without a channel it is written when they are counted.
    company_id = fields.Many2one("res.company", related="channel_id.company_id", store=True, index=True)

    tickets_created = fields.Integer(readonly=True)
    tickets_resolved = fields.Integer(readonly=True)
    tickets_answered = fields.Integer(string="Tickets First Answered", readonly=True)
    chats_started = fields.Integer(readonly=True)
    chats_completed = fields.Integer(readonly=True)
    chats_bot_only = fields.Integer(string="Chats without a Person", readonly=True)
    chats_with_question = fields.Integer(
        string="Chats with a Question",
        readonly=True,
        help="Chats that ended, but those in which the bot was only greeted, thanked or told a complaint.",
    )
    chats_resolved_by_bot = fields.Integer(
        readonly=True,
        help="Chats that ended without a person, in which the bot answered a question for good, "
        "and of which the shopper did not say it was no help.",
    )
    chats_abandoned = fields.Integer(
        readonly=True, default=0, help="Chats whose shopper left the queue before a person was free."
    )
    chats_answered = fields.Integer(string="Agents' First Answers", readonly=True)
    ratings = fields.Integer(readonly=True)
    promises = fields.Integer(string="Promises", readonly=True, help="Resolved tickets that had a deadline.")
    promises_kept = fields.Integer(readonly=True)

    resolution_seconds = fields.Integer(string="Resolution, Total (s)", readonly=True)
    first_response_seconds = fields.Integer(string="First Response, Total (s)", readonly=True)
    chat_seconds = fields.Integer(string="Chat Duration, Total (s)", readonly=True)
    agent_response_seconds = fields.Integer(string="Agent Response, Total (s)", readonly=True)
    stars = fields.Integer(string="Stars, Total", readonly=True)

    average_resolution_time = fields.Float(string="Resolution (s)", readonly=True, aggregator="avg", digits=(16, 0))
    average_first_response_time = fields.Float(
        string="First Response to Tickets (s)", readonly=True, aggregator="avg", digits=(16, 0)
    )
    average_chat_duration = fields.Float(string="Chat Duration (s)", readonly=True, aggregator="avg", digits=(16, 0))
    agent_response_time = fields.Float(
        string="First Response in Chats (s)",
        readonly=True,
        aggregator="avg",
        digits=(16, 0),
        help="From an agent being given the chat to that agent's first answer.",
    )
    customer_satisfaction_score = fields.Float(string="Satisfaction (1–5)", readonly=True, aggregator="avg")
    bot_resolution_rate = fields.Float(string="Resolved by the Bot", readonly=True, aggregator="avg")
    sla_kept_rate = fields.Float(string="Promises Kept (Share)", readonly=True, aggregator="avg")

    tickets_by_status = fields.Json(readonly=True, help="Of the tickets made on this day, as they stand.")
    tickets_by_priority = fields.Json(readonly=True)
    tickets_by_category = fields.Json(readonly=True)
    chats_by_agent = fields.Json(readonly=True, help="By the id of the user.")
    tickets_by_agent = fields.Json(readonly=True, help="Tickets resolved, by the id of the user.")
    ratings_by_agent = fields.Json(readonly=True, help="Number of ratings and of stars, by the id of the user.")

    def init(self):
        for statement in (
            "CREATE UNIQUE INDEX IF NOT EXISTS storefront_chat_daily_stats_once_idx"
            " ON storefront_chat_daily_stats (date, COALESCE(channel_id, 0), COALESCE(company_id, 0))",
            "CREATE INDEX IF NOT EXISTS discuss_channel_storefront_opened_idx"
            " ON discuss_channel ((COALESCE(storefront_opened_at, create_date))) WHERE storefront_key IS NOT NULL",
            "CREATE INDEX IF NOT EXISTS discuss_channel_storefront_ended_idx"
            " ON discuss_channel (storefront_ended_at) WHERE storefront_key IS NOT NULL",
            "CREATE INDEX IF NOT EXISTS storefront_chat_assignment_answered_at_idx"
            " ON storefront_chat_assignment (answered_at)",
        ):
            self.env.cr.execute(statement)

    @api.model
    def _storefront_aggregate(self, spec, column):
        """The average of several days weighs each by its number of chats or tickets."""
        name, _colon, aggregator = spec.partition(":")
        if aggregator == "avg" and name in MEANS:
            return SQL("SUM(%s)::float / NULLIF(SUM(%s), 0)", *map(column, MEANS[name]))
        return super()._storefront_aggregate(spec, column)

    @api.model
    def _keep(self):
        """Cron: counts the last days again, and whatever days were missed."""
        [(latest,)] = self.env.execute_query(SQL("SELECT MAX(date) FROM storefront_chat_daily_stats"))
        today = fields.Date.today()
        since = min(latest, today) - RECOUNTED_DAYS if latest else FIRST
        self._count_again(since, today + timedelta(days=1))

    @api.model
    def action_open(self):
        """Opens the figures with those of today and yesterday as the dashboard has them this moment."""
        if not self.env.user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users see the daily figures."))
        # Who opens them at the same moment finds them counted a moment ago.
        [(mine,)] = self.env.execute_query(SQL("SELECT pg_try_advisory_xact_lock(hashtext(%s))", self._table))
        if mine:
            today = fields.Date.today()
            self._count_again(today - timedelta(days=1), today + timedelta(days=1))
        return self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.storefront_chat_daily_stats_action")

    @api.model
    def _count_again(self, since, until):
        """Counts these local dates anew; doing it again gives the same rows."""
        self.env.flush_all()
        self.env.cr.execute(SQL("DELETE FROM storefront_chat_daily_stats WHERE date BETWEEN %s AND %s", since, until))
        self.env.cr.execute(
            SQL("INSERT INTO storefront_chat_daily_stats (%s) %s", columns(), self._counted(since, until))
        )
        self.invalidate_model()

    @api.model
    def _counted(self, since, until):
        """SELECT of the figures of these local dates, from the chats and tickets themselves."""
        first = datetime.combine(since, time.min) - EAST
        last = datetime.combine(until, time.max) + WEST
        return row_of(facts(first, last), since, until)
