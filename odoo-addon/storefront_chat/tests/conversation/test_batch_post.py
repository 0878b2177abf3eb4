"""Messages posted together leave Odoo as messages posted one by one do: in the database, on the bus, in Discuss."""

from contextlib import contextmanager
from unittest.mock import patch

from freezegun import freeze_time

from ...models.conversation import batch_post
from ..common import StorefrontChatCase
from ..look import Look
from ..native import BESIDE_A_MESSAGE, history, unread_chats

TRANSCRIPT = [
    ("user", "<b>Hello</b> & <script>alert(1)</script>"),
    ("bot", "Hi! Three lines:\n- one\r\n- two"),
    ("user", "ধন্যবাদ 🥛  two  spaces"),
    ("system", "The chat is <recorded>"),
    ("bot", "https://shop.example/milk?a=1&b=2"),
    ("user", "help"),
    ("user", 'data:image/png;base64,iVBORw0KGgo= "quoted"'),
]


@freeze_time("2026-11-20 09:30:00")
class TestBatchPost(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env.company.alias_domain_id = cls.env["mail.alias.domain"].create({"name": "shop.example"})
        cls.engine.partner_id.email = "bot@shop.example"

    def test_many_at_once_are_the_same_as_one_by_one(self):
        self.maxDiff = None
        one_by_one, at_once = self._look_at_both_ways()
        beside = [note for note in at_once["bus"] if note[1] in BESIDE_A_MESSAGE]
        one_by_one["bus"] = [*beside, *(note for note in one_by_one["bus"] if note not in beside)]
        for what in one_by_one:
            self.assertEqual(at_once[what], one_by_one[what], what)
        self.assertEqual(len(at_once["messages"]), len(TRANSCRIPT))
        self.assertIn("catchall@shop.example", at_once["messages"][0]["reply_to"])
        self.assertIn("bot@shop.example", at_once["messages"][1]["email_from"])
        self.assertEqual([row[2] for row in at_once["operations"]], [2, 3, 4, 5, 6, 7, 8])
        self.assertEqual(at_once["icon"], 1)
        self.assertEqual(at_once["read"], {"unread": 4, "events": [1, 3]})

    def test_each_message_reaches_the_agent_once_and_the_chat_is_pinned_once(self):
        one_by_one, at_once = self._look_at_both_ways()
        kinds = [kind for _line, kind, _payload in at_once["bus"]]
        self.assertEqual(kinds, BESIDE_A_MESSAGE + ["discuss.channel/new_message"] * len(TRANSCRIPT))
        self.assertEqual(len(one_by_one["bus"]), len([*BESIDE_A_MESSAGE, "message"]) * len(TRANSCRIPT))

    def test_web_push_is_the_same_as_one_by_one(self):
        self.env["mail.push.device"].get_web_push_vapid_public_key()
        device = {"partner_id": self.agent.partner_id.id, "keys": "{}"}
        self.env["mail.push.device"].create([{**device, "endpoint": f"https://push.example/{n}"} for n in range(5)])
        one_by_one, at_once = self._look_at_both_ways()
        self.assertEqual(at_once["web push"], one_by_one["web push"])
        self.assertEqual(len(at_once["web push"]), 5 * 6, "nobody is woken by a system message")

    def test_several_chats_and_what_is_refused_between_them(self):
        for key in ("c1", "c2", "c3"):
            self.push(self.op_open(key))
        self.push(self.op_end(conversation="c3"))
        kept = [self.op_message(f"{number}", number, "user", f"c{1 + number % 2}") for number in range(1, 6)]
        empty, late, lost = (
            self.op_message(" "),
            self.op_message("x", 1, "bot", "c3"),
            self.op_message("x", 1, "bot", "c4"),
        )
        again = {**kept[1], "content": "something else"}
        with self._only(together=True):
            results = self.push(*kept[:2], empty, again, late, kept[2], lost, *kept[3:])
        self.assertEqual(
            [result.get("code", result.get("duplicate")) for result in results],
            [False, False, "INVALID", True, "CONVERSATION_ENDED", False, "UNKNOWN_CONVERSATION", False, False],
        )
        messages = (self.channel("c1") | self.channel("c2")).message_ids.sorted("id")
        self.assertEqual([message.body for message in messages], [f"<p>{number}</p>" for number in range(1, 6)])
        self.assertEqual(self.push(*kept), [{"id": row["id"], "status": "done", "duplicate": True} for row in kept])

    def test_addon_that_we_do_not_know_hears_of_every_message(self):
        self.assertTrue(self.env["discuss.channel"]._storefront_can_post_many())
        with patch.object(batch_post, "KNOWN", {"mail", "storefront_chat"}):
            self.assertFalse(self.env["discuss.channel"]._storefront_can_post_many())

    def test_twenty_messages_cost_no_more_queries_than_two(self):
        self.live_chat()
        self.push(self.op_message("warm", 2), self.op_message("up", 3, "bot"))
        counts = []
        for size in (2, 20):
            self.env.cr.flush()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.push(*(self.op_message("Hello", 4 + number, ("user", "bot")[number % 2]) for number in range(size)))
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0])

    def _look_at_both_ways(self):
        return [self._post_and_look("one-by-one", together=False), self._post_and_look("at-once", together=True)]

    def _post_and_look(self, key, together):
        channel = self.live_chat(key)
        self._read_by_agent(channel, channel.message_ids[0])
        self.env.cr.flush()
        icon = self._icon()  # first of all: OdooBot greets who opens Discuss for the first time
        since = self.env["bus.bus"].search([], order="id desc", limit=1).id
        earlier, pushed = channel.message_ids, self.env["mail.push"].search([])
        operations = [
            self.op_message(text, sequence, author, key) for sequence, (author, text) in enumerate(TRANSCRIPT, 2)
        ]
        with self._only(together):
            results = self.push(*operations) if together else [self.push(row)[0] for row in operations]
        self.assertEqual({(row["status"], row["duplicate"]) for row in results}, {("done", False)})
        self.env.cr.flush()
        self.env.invalidate_all()
        messages = (channel.message_ids - earlier).sorted("id")
        look = Look(channel, messages, since)
        return {
            "messages": look.stored(messages),
            "notifications": messages.notification_ids.ids,
            "chat": look.stored(channel),
            "members": look.stored(channel.channel_member_ids.sorted("id")),
            "history": look.stored(history(channel)),
            "bus": look.bus(),
            "operations": look.operations(),
            "badges": look.badges(self.agent),
            "icon": self._icon() - icon,
            "web push": look.web_push(self.env["mail.push"].search([]) - pushed),
            "read": self._read_by_agent(channel, messages[1]),
        }

    @contextmanager
    def _only(self, together):
        """Lets one of the two ways only."""
        channels = type(self.env["discuss.channel"])
        other = "_storefront_post" if together else "_storefront_post_many"
        with patch.object(channels, "_storefront_can_post_many", lambda _self: together):
            with patch.object(channels, other, side_effect=AssertionError("the other way was taken")):
                yield

    def _icon(self):
        """Number on the icon of Discuss."""
        return unread_chats(self.agent)

    def _read_by_agent(self, channel, message):
        """What is unread, and what the shopper is told, after the agent has read up to this message."""
        member = channel.with_user(self.agent).channel_member_ids.filtered("is_self")
        member._mark_as_read(message.id)
        events = [row["sequence"] for row in self.events(channel.storefront_key) if row["kind"] == "read"]
        return {"unread": member.message_unread_counter, "events": events}
