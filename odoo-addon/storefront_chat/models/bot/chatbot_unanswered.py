"""Questions without a sure answer of the bot: how often each was asked, and its state."""

import re
import unicodedata

from odoo import api, fields, models
from odoo.tools import SQL

from ...tools import instants
from ...tools.compat import Constraint
from ...tools.localized import primary_tag

MAX_TEXT = 300
# Context key: the question that the record about to be created answers.
ANSWERS = "storefront_chat_answers_question"


class ChatbotUnanswered(models.Model):
    _name = "chatbot.unanswered"
    _description = "Unanswered Question"
    _order = "count desc, last_asked_at desc, id desc"
    _rec_name = "text"

    text = fields.Char(string="Question", required=True, readonly=True, help="Personal data is masked by the bridge.")
    normalised = fields.Char(required=True, readonly=True, help="What makes two questions the same.")
    locale = fields.Char(string="Language", required=True, readonly=True)
    channel_id = fields.Many2one("im_livechat.channel", required=True, readonly=True, ondelete="cascade")
    company_id = fields.Many2one(related="channel_id.company_id", store=True, index=True)
    count = fields.Integer(string="Asked", required=True, readonly=True, aggregator="sum")
    first_asked_at = fields.Datetime(string="First Asked", required=True, readonly=True)
    last_asked_at = fields.Datetime(string="Last Asked", required=True, readonly=True)
    state = fields.Selection(
        [("new", "New"), ("done", "Answered"), ("ignored", "Ignored")], required=True, default="new", index=True
    )

    _question_unique = Constraint("UNIQUE(channel_id, locale, normalised)", "This question is there already.")

    def action_make_intent(self):
        """Opens a new intent with this question as an example; saved, the question counts as answered."""
        self.ensure_one()
        engine = self.channel_id.chatbot_engine_id
        return self._open_new("chatbot.intent", name=self.text, examples=self.text, engine_id=engine.id)

    def action_make_faq(self):
        """Opens a new FAQ entry with this question; saved, the question counts as answered."""
        self.ensure_one()
        return self._open_new("support.faq", name=self.text)

    def action_ignore(self):
        """Puts these questions aside."""
        self.write({"state": "ignored"})

    def action_reopen(self):
        """These questions want an answer after all."""
        self.write({"state": "new"})

    @api.model
    def _storefront_collect(self, questions):
        """Adds the questions of the façade's `unanswered` in one statement; those of unknown channels are ignored.

        The rows are written in one order, so that two bridges that report at the same time cannot deadlock.
        """
        rows = self._storefront_rows(questions)
        if not rows:
            return
        self.env.cr.execute(
            SQL(
                "INSERT INTO chatbot_unanswered (channel_id, company_id, locale, normalised, text, count,"
                " first_asked_at, last_asked_at, state, create_uid, create_date, write_uid, write_date)"
                " SELECT channel.id, channel.company_id, asked.locale, asked.normalised, asked.text, asked.count,"
                " asked.at, asked.at, 'new', %(uid)s, now() AT TIME ZONE 'UTC', %(uid)s, now() AT TIME ZONE 'UTC'"
                " FROM unnest(%(keys)s::varchar[], %(locales)s::varchar[], %(normalised)s::varchar[],"
                " %(texts)s::varchar[], %(counts)s::int[], %(at)s::timestamp[])"
                " AS asked (key, locale, normalised, text, count, at)"
                " JOIN im_livechat_channel AS channel ON channel.storefront_key = asked.key"
                " ORDER BY channel.id, asked.locale, asked.normalised"
                " ON CONFLICT (channel_id, locale, normalised) DO UPDATE"
                " SET count = chatbot_unanswered.count + EXCLUDED.count,"
                " last_asked_at = GREATEST(chatbot_unanswered.last_asked_at, EXCLUDED.last_asked_at)",
                uid=self.env.uid,
                keys=[key for key, _locale, _normalised in rows],
                locales=[locale for _key, locale, _normalised in rows],
                normalised=[normalised for _key, _locale, normalised in rows],
                texts=[row["text"] for row in rows.values()],
                counts=[row["count"] for row in rows.values()],
                at=[row["at"] for row in rows.values()],
            ),
            # A conflict is expected, and Odoo then repeats the whole call.
            log_exceptions=False,
        )
        self.invalidate_model(flush=False)

    @api.model
    def _storefront_rows(self, questions):
        """Groups equal questions: `(channel key, language, normalised text)` → text, count and time."""
        rows = {}
        for question in questions:
            text = " ".join(question["text"].split())
            key = (question["channel"], primary_tag(question["locale"].replace("-", "_")), normalised(text))
            at = instants.from_wire(question["last_asked_at"]).replace(microsecond=0)
            if key[2]:
                row = rows.setdefault(key, {"text": text, "count": 0, "at": at})
                row.update(count=row["count"] + question["count"], at=max(row["at"], at))
        return rows

    def _open_new(self, model, **defaults):
        context = {f"default_{name}": value for name, value in defaults.items() if value}
        return {
            "type": "ir.actions.act_window",
            "res_model": model,
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "current",
            "context": {**context, ANSWERS: self.id},
        }

    @api.model
    def _answered(self):
        """Marks the question named in the context, if any, as answered by the record just created."""
        question = self.browse(self.env.context.get(ANSWERS)).exists()
        if question.state == "new":
            question.state = "done"


def normalised(text):
    """Case, punctuation and spaces make no difference; letters of any script and their signs do."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[^\w\u0300-\u036f\u0900-\u0dff\u200c\u200d]+", " ", folded).split())
