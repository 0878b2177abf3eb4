import re

from odoo.tests import tagged
from odoo.tools import SQL

from ...models.conversation.transcript_search import SAID
from ...tools import plain_text
from ...tools.transcript_words import WORDS, tsquery
from .size_case import SizeCase


@tagged("post_install", "-at_install")
class TestTranscriptWords(SizeCase):
    def setUp(self):
        super().setUp()
        operations = []
        for number, channel in enumerate([*self.channels] * 3):
            key = f"zzq-{number}"
            operations.append(self.op_open(key, channel=channel.storefront_key))
            operations += [self.op_message(self.sentence(4), place, conversation=key) for place in range(2, 8)]
        self.push(*operations)
        self.chats = self.env["discuss.channel"].search([("storefront_key", "=like", "zzq-%")])

    def found(self, user, text):
        lines = self.env["storefront.chat.transcript"].with_user(user)
        lines = lines.with_context(allowed_company_ids=user.company_ids.ids)
        return set(lines.search([("text", "ilike", text), ("discuss_channel_id", "in", self.chats.ids)]).ids)

    def plainly(self, user, text):
        """Messages of chats that this person serves, or of those in the companies of a manager."""
        manager = user.has_group("im_livechat.im_livechat_group_manager")
        chats = self.chats.filtered(
            lambda chat: (
                chat.livechat_channel_id.company_id in user.company_ids | self.env["res.company"]
                or not chat.livechat_channel_id.company_id
            )
        )
        if not manager:
            chats = chats.filtered(lambda chat: user in chat.livechat_channel_id.user_ids)
        messages = chats.message_ids.filtered(lambda message: message.message_type == "comment")
        return {message.id for message in messages if _has(plain_text.from_html(message.body), text)}

    def test_finds_what_a_plain_search_finds(self):
        for user in self.people:
            for text in ("milk", "Milk sour", "দুধ", "অর্ডার দু", "حليب", "طلب حل", "ghee nothing"):
                with self.subTest(user=user.login, text=text):
                    self.assertEqual(self.found(user, text), self.plainly(user, text))
        self.assertTrue(self.found(self.manager, "milk"))

    def test_either_of_two_searches(self):
        lines = self.env["storefront.chat.transcript"].with_user(self.manager)
        both = lines.search(["|", ("text", "ilike", "দুধ"), ("text", "ilike", "حليب")])
        apart = lines.search([("text", "ilike", "দুধ")]) | lines.search([("text", "ilike", "حليب")])
        self.assertEqual(set(both.ids), set(apart.ids))

    def test_messages_are_read_once(self):
        for user in (self.agent, self.manager):
            lines = self.env["storefront.chat.transcript"].with_user(user)
            plan = self.plan_of(lambda lines=lines: lines.search([("text", "ilike", "quicksilver")], limit=81), "@@")
            self.assertEqual(len(re.findall(r"Scan.* on mail_message\n", plan)), 1, plan)

    def test_words_have_an_index(self):
        self.enlarge(
            "mail_message",
            "id, model, res_id, message_type, body",
            "SELECT n, 'discuss.channel', n, 'comment', 'word' || n FROM generate_series(1, 3000) AS n",
        )
        found = SQL("SELECT id FROM mail_message WHERE %s AND %s @@ (%s)", SAID, WORDS, tsquery("quicksilver"))
        plan = self.plan_of(lambda: self.env.execute_query(found), "@@")
        self.assertIn("on mail_message_storefront_chat_words_idx", plan)


def _has(said, wanted):
    words, wanted = said.lower().split(), wanted.lower().split()
    return all(word in words for word in wanted[:-1]) and any(word.startswith(wanted[-1]) for word in words)
