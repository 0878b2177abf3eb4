"""Trial of the bot: asks the bridge, which answers shoppers, what it would say to a text and why."""

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ...tools.localized import primary_tag

PATH = "/api/v1/odoo/bot-test"


class ChatbotTest(models.TransientModel):
    _name = "chatbot.test"
    _description = "Test of the Chatbot"

    channel_id = fields.Many2one(
        "im_livechat.channel",
        string="Channel",
        required=True,
        domain=[("storefront_key", "!=", False)],
        default=lambda self: self._default_channel(),
    )
    lang = fields.Selection(
        selection=lambda self: self.env["res.lang"].get_installed(),
        string="Language",
        required=True,
        default=lambda self: self.env.lang or "en_US",
    )
    text = fields.Text(string="A Shopper Asks", required=True)
    answer = fields.Text(string="The Bot Answers", readonly=True)
    kind = fields.Char(string="Kind of Answer", readonly=True)
    intent = fields.Char(readonly=True)
    confidence = fields.Float(readonly=True, aggregator=None)
    candidate_ids = fields.One2many("chatbot.test.candidate", "test_id", string="It Could Have Said", readonly=True)

    @api.model
    def _default_channel(self):
        domain = [("storefront_key", "!=", False)]
        engine = self.env.context.get("default_engine_id")
        if engine:
            domain.append(("chatbot_engine_id", "=", engine))
        return self.env["im_livechat.channel"].search(domain, limit=1)

    def action_test(self):
        """Asks the bridge and shows what it says."""
        self.ensure_one()
        self.write(self._read(self._asked()))
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Test the Chatbot"),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "target": "new",
        }

    @api.model
    def ask(self, engine_id, text):
        """Asks for the form of an intent or engine: what the bot says to `text` in this person's language, and why.

        `{answer, kind, intent, confidence (0..1), candidates: [{label, matcher, confidence, why}], is_latest}`;
        `is_latest` is False while the bridge has not read what was saved. Raises `UserError`.
        """
        self.check_access("create")
        test = self.with_context(default_engine_id=engine_id)
        if not test._default_channel():
            raise UserError(self.env._("No channel has this engine: choose it on a channel first."))
        trial = test.create({"text": text})
        response = trial._asked()
        values = trial._read(response)
        candidates = [vals for _command, _id, vals in values.pop("candidate_ids")[1:]]
        # sudo: storefront.chat.bridge - the same that the bridge reads; nothing of it is told
        latest = self.env["storefront.chat.bridge"].sudo()._settings_version()
        return {
            **values,
            "candidates": sorted(candidates, key=lambda vals: -vals["confidence"]),
            "is_latest": response.json().get("settings_version", latest) == latest,
        }

    def _asked(self):
        question = {"channel": self.channel_id.storefront_key, "locale": primary_tag(self.lang), "text": self.text}
        return self.env["storefront.chat.webhook"]._ask(PATH, question)

    def _read(self, response):
        """Values of this test from what the bridge says."""
        try:
            told = response.json()
            candidates = [
                {
                    "matcher": self._name_of(row["matcher"]),
                    "label": str(row["label"]),
                    "confidence": float(row["confidence"]),
                    "why": str(row["why"]),
                }
                for row in told["candidates"]
            ]
            return {
                "answer": str(told["content"]),
                "kind": self._name_of(told["type"]),
                "intent": str(told.get("intent", "")),
                "confidence": float(told["confidence"]),
                "candidate_ids": [Command.clear(), *(Command.create(vals) for vals in candidates)],
            }
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise UserError(self.env._("What answers at the bridge's address is no bridge of this version.")) from error

    @api.model
    def _name_of(self, word):
        """A kind of answer, or who came up with it, as people call it; words that are new here stand as they are."""
        names = {
            "text": self.env._("Answer of an intent"),
            "faq": self.env._("FAQ entry"),
            "order_status": self.env._("Order look-up"),
            "clarify": self.env._("Question back"),
            "handoff": self.env._("Hand-over to a person"),
            "fallback": self.env._("No answer"),
            "intent": self.env._("Pattern of an intent"),
            "order": self.env._("Order look-up"),
            "person": self.env._("Wish for a person"),
        }
        return names.get(word) or str(word)


class ChatbotTestCandidate(models.TransientModel):
    _name = "chatbot.test.candidate"
    _description = "What the Chatbot Could Have Said"
    _order = "confidence desc, id"

    test_id = fields.Many2one("chatbot.test", required=True, ondelete="cascade")
    matcher = fields.Char(string="Found By", readonly=True)
    label = fields.Char(string="Intent or Entry", readonly=True)
    confidence = fields.Float(readonly=True, aggregator=None)
    why = fields.Char(readonly=True)
