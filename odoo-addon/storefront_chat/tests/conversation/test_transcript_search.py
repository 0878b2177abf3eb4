from odoo import Command
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import SQL

from ...tools.transcript_words import snippet, words_in
from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestTranscriptSearch(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.chat = self.open_chat()
        self.push(
            self.op_message("Where is my milk & <b>ghee</b>? Order SD-12345", 2),
            self.op_message("আমার দুধ কখন আসবে? র\u200d্যাম", 3),
            self.op_message("Your Milkman comes at nine", 4, "bot"),
        )

    def found(self, text, user=None):
        lines = self.env["storefront.chat.transcript"].with_user(user or self.agent)
        return [line.text for line in lines.search([("text", "ilike", text)]) if line.discuss_channel_id == self.chat]

    def ask(self, text="milk", staff=None, offset=0, limit=10):
        staff = str((staff or self.agent).id)
        return self.facade.staff_transcripts(staff=staff, text=text, offset=offset, limit=limit)

    def test_all_words_must_occur_and_the_last_may_go_on(self):
        for text, hits in (
            ("MILK", 2),
            ("ghee order", 1),
            ("order ghee", 1),
            ("milk nine", 0),
            ("milkman ni", 1),
            ("wher milk", 0),
            ("sd-12345", 1),
            ("12345", 1),
            ("nothing", 0),
            ("?!", 0),
        ):
            with self.subTest(text=text):
                self.assertEqual(len(self.found(text)), hits)

    def test_bengali_is_found_however_it_is_written(self):
        for text in ("দুধ", "কখন আস", "র\u200d্যাম", "র্যাম"):
            with self.subTest(text=text):
                self.assertEqual(len(self.found(text)), 1)
        self.push(self.op_message("হয়\u09afে \u09af\u09bc", 5))
        self.assertEqual(len(self.found("\u09df")), 1)

    def test_markup_is_no_text_and_a_search_no_query(self):
        for text in ("br", "amp", "milk'", "milk:* | ghee", "!milk", "\\", "'); DROP TABLE x; --", "<b>", "a\x00b"):
            with self.subTest(text=text):
                self.found(text)
        self.assertFalse(self.found("amp"))
        self.assertFalse(self.found("!nothing"))
        self.assertEqual(len(self.found("<b>ghee")), 1)

    def test_what_is_no_chat_of_the_storefront_is_not_found(self):
        private = self.env["discuss.channel"].create({"name": "Private", "channel_type": "group"})
        private.message_post(body="quicksilver", message_type="comment")
        self.chat.message_post(body="quicksilver", message_type="notification")
        self.agent.partner_id.message_post(body="quicksilver", message_type="comment")
        for user in (self.agent, self.manager):
            self.assertFalse(
                self.env["storefront.chat.transcript"].with_user(user).search([("text", "=", "quicksilver")])
            )

    def test_agents_find_what_they_may_read_only(self):
        self.livechat.user_ids = self.second_agent
        self.assertFalse(self.found("milk"))
        self.assertFalse(self.ask()["hits"])
        self.assertEqual(len(self.found("milk", self.second_agent)), 2)
        self.assertEqual(len(self.found("milk", self.manager)), 2)
        self.chat.add_members(partner_ids=self.agent.partner_id.ids, post_joined_message=False)
        self.assertEqual(len(self.found("milk")), 2)

    def test_who_is_no_agent_may_not_search(self):
        for user in (self.employee, self.bridge_user, self.env.ref("base.public_user")):
            with self.assertRaises(AccessError):
                self.found("milk", user)
        self.assertEqual(self.ask(staff=self.employee)["code"], "FORBIDDEN")
        with self.assertRaises(AccessError):
            self.env["storefront.chat.transcript"].with_user(self.manager).search([], limit=1).shopper = "x"

    def test_companies_never_find_each_others_chats(self):
        self.livechat.write(
            {"company_id": self.env["res.company"].create({"name": "Other"}).id, "chatbot_engine_id": False}
        )
        for user in (self.agent, self.manager):
            self.assertFalse(self.found("milk", user))
            self.assertEqual(self.hits_here(user), [])
        self.manager.company_ids = [Command.link(self.livechat.company_id.id)]
        self.assertEqual(len(self.hits_here(self.manager)), 2)

    def hits_here(self, user):
        """Other chats of this database may have the word as well."""
        return [hit for hit in self.ask(staff=user, limit=100)["hits"] if hit["channel"] == "test-shop"]

    def test_facade_shows_the_newest_first_and_pages(self):
        first = self.ask(limit=1)
        message = self.chat.message_ids.filtered(lambda message: "Milkman" in message.body)
        self.assertEqual(
            first,
            {
                "ok": True,
                "more": True,
                "hits": [
                    {
                        "conversation": "c1",
                        "channel": "test-shop",
                        "message_id": str(message.id),
                        "shopper": "Karim",
                        "snippet": "Your Milkman comes at nine",
                        "sent_at": "2026-11-20T09:00:00Z",
                    }
                ],
            },
        )
        second = self.ask(offset=1)
        self.assertEqual([hit["snippet"] for hit in second["hits"]], ["Where is my milk & <b>ghee</b>? Order SD-12345"])
        self.assertFalse(second["more"])

    def test_facade_refuses_other_shapes(self):
        for wrong in ({"text": "x"}, {"text": "x" * 201}, {"limit": 0}, {"limit": 101}, {"offset": -1}, {"text": None}):
            with self.subTest(wrong=wrong), self.assertRaises(ValidationError):
                self.facade.staff_transcripts(**{"staff": "1", "text": "milk", "offset": 0, "limit": 1, **wrong})

    def test_an_enormous_message_is_taken(self):
        words = " ".join(f"w{number:x}" for number in range(300_000))
        self.chat.message_post(body=words, message_type="comment")
        self.assertEqual(len(self.found("w1 w2")), 1)

    def test_snippet_is_cut_around_the_hit(self):
        text = "before " * 50 + "the milk\n\nis " + "after " * 50
        cut = snippet(text, words_in("MILK"))
        self.assertIn("the milk is after", cut)
        self.assertTrue(cut.startswith("…") and cut.endswith("…"))
        self.assertLess(len(cut), 165)
        self.assertEqual(snippet("short", ["x"]), "short")

    def test_what_is_searched_is_what_is_indexed(self):
        [(indexed, view)] = self.env.execute_query(
            SQL(
                "SELECT pg_get_expr(indexprs, indrelid), pg_get_viewdef('storefront_chat_transcript'::regclass)"
                " FROM pg_index WHERE indexrelid = 'mail_message_storefront_chat_words_idx'::regclass"
            )
        )
        self.assertIn("NORMALIZE", indexed)
        self.assertIn(indexed, view.replace("mail_message.", ""))
