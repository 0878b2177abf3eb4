"""Outcome of the bot's answers: one row for each subject answered in a chat, reported once the bot no longer has it.

An answer is resolved when neither a person was asked for next nor the same had to be answered again.
"""

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools import instants
from ...tools.compat import Constraint
from ...tools.shapes import as_record_id

KINDS = [("intent", "Intent"), ("faq", "FAQ Entry"), ("order", "Order Look-up")]
FAILURES = ("to_person", "repeated")


class ChatbotAnswer(models.Model):
    _name = "chatbot.answer"
    _inherit = ["storefront.chat.aggregate.mixin"]
    _description = "Answers of the Chatbot"
    _order = "date desc, id desc"
    _rec_name = "kind"
    _log_access = False

    date = fields.Date(required=True, readonly=True, index=True, help="In the time zone of the channel.")
    chat_id = fields.Many2one("discuss.channel", string="Chat", readonly=True, ondelete="set null")
    channel_id = fields.Many2one("im_livechat.channel", required=True, readonly=True, index=True, ondelete="cascade")
    company_id = fields.Many2one("res.company", related="channel_id.company_id", store=True, index=True)
    subject = fields.Char(required=True, readonly=True, help="What makes two answers of a chat the same.")
    kind = fields.Selection(KINDS, string="Answered By", required=True, readonly=True)
    intent_id = fields.Many2one("chatbot.intent", readonly=True, index="btree_not_null", ondelete="set null")
    faq_id = fields.Many2one(
        "support.faq", string="FAQ Entry", readonly=True, index="btree_not_null", ondelete="set null"
    )
    is_question = fields.Boolean(
        string="Question",
        readonly=True,
        default=True,
        help="Not a greeting, thanks or a complaint: as the intent says.",
    )
    answered = fields.Integer(required=True, readonly=True)
    resolved = fields.Integer(
        required=True,
        readonly=True,
        help="Answers after which neither a person was asked for nor the same had to be answered again.",
    )
    to_person = fields.Integer(string="Followed by a Person", required=True, readonly=True)
    repeated = fields.Integer(string="Had to Be Repeated", required=True, readonly=True)
    resolution_rate = fields.Float(string="Resolved (Share)", required=True, readonly=True, aggregator="avg")

    _once = Constraint("UNIQUE(chat_id, subject)", "The outcome of an answer is reported once.")

    @api.model
    def _storefront_aggregate(self, spec, column):
        """The share of several rows weighs each by its number of answers."""
        if spec == "resolution_rate:avg":
            return SQL("SUM(%s)::float / NULLIF(SUM(%s), 0)", column("resolved"), column("answered"))
        return super()._storefront_aggregate(spec, column)

    @api.model
    def _storefront_collect(self, chat, answered_at, answers):
        """Records the façade's `bot_answers` of `chat`; unknown intents and entries are ignored.

        Rows are only ever added: chats that end at the same moment do not wait for each other.
        """
        livechat = chat.livechat_channel_id
        zone = livechat.timezone or livechat.company_id.partner_id.tz or "UTC"
        local = fields.Datetime.context_timestamp(self.with_context(tz=zone), instants.from_wire(answered_at))
        self.env.cr.execute(
            SQL(
                "INSERT INTO chatbot_answer (date, chat_id, channel_id, company_id, subject, kind, intent_id, faq_id,"
                " is_question, answered, resolved, to_person, repeated, resolution_rate)"
                " SELECT %s, %s, %s, %s, told.kind || ':' || COALESCE(told.id, 0), told.kind, intent.id, faq.id,"
                " COALESCE(intent.is_question, TRUE),"
                " told.answered, told.answered - told.to_person - told.repeated, told.to_person, told.repeated,"
                " (told.answered - told.to_person - told.repeated)::float / told.answered"
                " FROM unnest(%s::varchar[], %s::int[], %s::int[], %s::int[], %s::int[])"
                " AS told (kind, id, answered, to_person, repeated)"
                " LEFT JOIN chatbot_intent AS intent ON told.kind = 'intent' AND intent.id = told.id"
                " LEFT JOIN support_faq AS faq ON told.kind = 'faq' AND faq.id = told.id"
                " WHERE told.kind = 'order' OR COALESCE(intent.id, faq.id) IS NOT NULL"
                " ON CONFLICT (chat_id, subject) DO NOTHING",
                local.date(),
                chat.id,
                livechat.id,
                livechat.company_id.id or None,
                [row["about"] for row in answers],
                [as_record_id(row.get("id", "")) for row in answers],
                *([row[name] for row in answers] for name in ("answered", *FAILURES)),
            )
        )
        self.invalidate_model(flush=False)

    @api.model
    def _figures(self, domain, group_by=()):
        """`[(*groups, answered, resolved)]` of the questions in this domain that the user may read."""
        return self._read_group([*domain, ("is_question", "=", True)], group_by, ["answered:sum", "resolved:sum"])
