"""Search over transcripts: a view of the messages of storefront chats, found by their words."""

from odoo import api, fields, models
from odoo.tools import SQL, drop_view_if_exists

from ...tools import instants, plain_text
from ...tools.compat import own_condition
from ...tools.transcript_words import WORDS, snippet, tsquery, words_in

INDEX = "mail_message_storefront_chat_words_idx"
SAID = SQL("model = 'discuss.channel' AND message_type = 'comment'")
SEARCHES = ("ilike", "like", "=ilike", "=", "in")


class StorefrontChatTranscript(models.Model):
    _name = "storefront.chat.transcript"
    _description = "Message of a Transcript"
    _order = "sent_at desc, id desc"
    _rec_name = "shopper"
    _auto = False
    _depends = {
        "mail.message": ["author_id", "author_guest_id", "body", "date", "message_type", "model", "res_id"],
        "discuss.channel": ["livechat_channel_id", "name", "storefront_key"],
        "im_livechat.channel": ["company_id"],
    }

    sent_at = fields.Datetime(string="Said", readonly=True)
    discuss_channel_id = fields.Many2one("discuss.channel", string="Chat", readonly=True)
    channel_id = fields.Many2one("im_livechat.channel", string="Channel", readonly=True)
    company_id = fields.Many2one("res.company", readonly=True)
    shopper = fields.Char(readonly=True)
    author = fields.Selection([("shopper", "Shopper"), ("shop", "Shop")], string="Said by", readonly=True)
    body = fields.Html(readonly=True, sanitize=False)
    text = fields.Char(compute="_compute_text", search="_search_text")

    def init(self):
        self.env.cr.execute(
            SQL(
                "CREATE INDEX IF NOT EXISTS %s ON mail_message USING gin (%s) WHERE %s",
                SQL.identifier(INDEX),
                WORDS,
                SAID,
            )
        )
        drop_view_if_exists(self.env.cr, self._table)
        self.env.cr.execute(
            SQL(
                "CREATE VIEW %s AS SELECT message.id, message.date AS sent_at, chat.id AS discuss_channel_id,"
                " chat.livechat_channel_id AS channel_id, livechat.company_id, chat.name AS shopper, message.body,"
                " CASE WHEN message.author_guest_id IS NULL THEN 'shop' ELSE 'shopper' END AS author, message.words"
                " FROM (SELECT *, %s AS words FROM mail_message WHERE %s) AS message"
                " JOIN discuss_channel AS chat ON chat.id = message.res_id AND chat.storefront_key IS NOT NULL"
                " LEFT JOIN im_livechat_channel AS livechat ON livechat.id = chat.livechat_channel_id",
                SQL.identifier(self._table),
                WORDS,
                SAID,
            )
        )

    @api.depends("body")
    @api.depends_context("storefront_words")
    def _compute_text(self):
        wanted = self.env.context.get("storefront_words") or ""
        words = words_in(wanted if isinstance(wanted, str) else " ".join(map(str, wanted)))
        for line in self:
            line.text = snippet(plain_text.from_html(line.body), words)

    def _search_text(self, operator, value):
        """Lines with all of the words, the last of which may be the beginning of one."""
        if operator not in SEARCHES:
            raise ValueError(f"transcripts are searched for what was said, not by {operator!r}")
        texts = [value] if isinstance(value, str) else list(value)
        queries = SQL(" || ").join(tsquery(str(text)) for text in texts)
        return own_condition(lambda _model, alias, _query: SQL("%s @@ (%s)", SQL.identifier(alias, "words"), queries))

    def action_open(self):
        """Shows the chat in Discuss."""
        self.ensure_one()
        return self.discuss_channel_id.action_storefront_open()

    def _storefront_hits(self):
        """`TranscriptHit`s of the façade."""
        # sudo: discuss.channel, im_livechat.channel - their keys, for whoever may read these lines
        return [
            {
                "conversation": line.sudo().discuss_channel_id.storefront_key,
                "channel": line.sudo().channel_id.storefront_key or "",
                "message_id": str(line.id),
                "snippet": line.text,
                "sent_at": instants.to_wire(line.sent_at),
                **({"shopper": line.shopper} if line.shopper else {}),
            }
            for line in self
        ]
