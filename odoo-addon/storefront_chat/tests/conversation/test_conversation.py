from ..common import NOW, StorefrontChatCase
from ..native import is_closed


class TestConversation(StorefrontChatCase):
    def test_a_whole_conversation(self):
        results = self.push(
            self.op_open(page={"url": "https://shop.example/milk", "title": "Milk"}),
            self.op_message("Hello, I am the bot", 1, "bot"),
            self.op_message("I want a person", 2),
        )
        self.assertEqual([result["status"] for result in results], ["done"] * 3)
        channel = self.channel()
        self.assertEqual(channel.storefront_state, "bot")
        self.assertEqual(channel.livechat_operator_id, self.engine.partner_id)

        self.set_status(self.agent)
        [result] = self.push(self.op("connect", reason="A question"))
        self.assertEqual(result["desk"]["state"], "live")
        self.assertEqual(result["desk"]["agent"], {"id": str(self.agent.id), "name": "Test Agent"})
        self.assertEqual(result["desk"]["agents_online"], 1)

        answer = self.agent_says(channel, "How can I help?")
        [event] = [event for event in self.events() if event["kind"] == "message"]
        self.assertEqual(event["message_id"], str(answer.id))
        [read] = self.push(self.op("read", message_id=event["message_id"]))
        self.assertEqual(read["status"], "done")

        results = self.push(self.op_message("Thanks", 3), self.op_end(), self.op("rate", rating=5, feedback="Great"))
        self.assertEqual([result["status"] for result in results], ["done"] * 3)
        self.assertEqual(channel.storefront_state, "ended")
        self.assertTrue(is_closed(channel))

    def test_transcript_has_its_authors_and_order_in_discuss(self):
        self.push(
            self.op_open(),
            self.op_message("from the shopper", 1),
            self.op_message("from the bot", 2, "bot"),
            self.op_message("from the system", 3, "system"),
        )
        shopper, bot, system = self.channel().message_ids.sorted("id")
        self.assertEqual(shopper.author_guest_id.name, "Karim")
        self.assertFalse(shopper.author_id)
        self.assertEqual(bot.author_id, self.engine.partner_id)
        self.assertEqual(system.message_type, "notification")
        self.assertEqual({message.date.isoformat() + "Z" for message in (shopper, bot, system)}, {NOW})

    def test_technical_user_never_becomes_a_member_or_author(self):
        channel = self.live_chat()
        self.push(self.op_message("More", 2), self.op_message("And the bot", 3, "bot"), self.op_end())
        partner = self.bridge_user.partner_id
        self.assertNotIn(partner, channel.channel_member_ids.partner_id)
        self.assertNotIn(partner, channel.message_ids.author_id)

    def test_html_of_a_shopper_is_text(self):
        self.push(self.op_open(), self.op_message("<b>bold</b>\n<script>alert(1)</script>"))
        body = self.channel().message_ids.body
        self.assertIn("&lt;b&gt;bold&lt;/b&gt;<br>&lt;script&gt;", body)

    def test_nameless_shopper_is_a_numbered_visitor(self):
        self.push(self.op_open(shopper={"id": "s", "verified": False}))
        self.assertRegex(self.channel().name, r"^Visitor #[0-9a-f]{4}$")
        self.assertEqual(self.channel().storefront_guest_id.name, self.channel().name)

    def test_connect_completes_what_is_known_of_the_shopper(self):
        channel = self.open_chat()
        details = {"name": "Karim Khan", "email": "k@example.com", "phone": "+88017"}
        shopper = {"id": "shopper-c1", "verified": True, **details}
        self.push(self.op("connect", shopper=shopper, reason="Milk", skill="orders"))
        self.assertEqual(channel.name, "Karim Khan")
        self.assertEqual(channel.storefront_guest_id.name, "Karim Khan")
        self.assertEqual((channel.storefront_email, channel.storefront_phone), ("k@example.com", "+88017"))
        self.assertTrue(channel.storefront_verified)

    def test_unknown_channel_and_conversation_are_refused(self):
        results = self.push(self.op_open(channel="elsewhere"), self.op_message("Hello", conversation="nowhere"))
        self.assertEqual([result["code"] for result in results], ["UNKNOWN_CHANNEL", "UNKNOWN_CONVERSATION"])

    def test_nothing_is_said_after_the_end(self):
        self.open_chat()
        results = self.push(self.op_end(), self.op_message("Late", 2), self.op("connect"), self.op("rate", rating=3))
        ended = "CONVERSATION_ENDED"
        self.assertEqual([result.get("code") for result in results], [None, ended, ended, None])

    def test_end_shows_in_discuss_and_gives_no_event(self):
        channel = self.live_chat()
        self.push(self.op_end())
        self.assertIn("left the conversation", channel.message_ids.sorted("id")[-1].body)
        self.assertNotIn("ended", self.kinds())

    def test_end_by_the_system_says_why(self):
        channel = self.open_chat()
        self.push({**self.op_end("system"), "reason": "no answer"})
        self.assertIn("no answer", channel.message_ids.sorted("id")[-1].body)

    def test_later_rating_replaces_the_earlier(self):
        channel = self.live_chat()
        self.push(self.op("rate", rating=2, feedback="Slow", resolved=False))
        self.push(self.op_end(), self.op("rate", rating=4, feedback="Better", resolved=True))
        [rating] = self.env["rating.rating"].search(
            [("res_model", "=", "discuss.channel"), ("res_id", "=", channel.id)]
        )
        self.assertEqual((rating.rating, rating.feedback, rating.consumed), (4, "Better", True))
        self.assertEqual(rating.rated_partner_id, self.agent.partner_id)
        self.assertEqual(channel.storefront_resolved, "yes")

    def test_values_that_mean_nothing_are_refused(self):
        self.open_chat()
        results = self.push(
            self.op("rate", rating=6),
            self.op_message("  ", 2),
            self.op_message("x" * 51_201, 2),
            self.op("read", message_id="999999999"),
            self.op("read", message_id="abc"),
        )
        self.assertEqual([result["code"] for result in results], ["INVALID"] * 5)

    def test_shopper_typing_shows_in_discuss(self):
        channel = self.live_chat()
        self.env.cr.precommit.run()
        before = self.env["bus.bus"].search_count([])
        self.assertEqual(self.facade.typing(conversation="c1", is_typing=True), {})
        self.env.cr.precommit.run()
        note = self.env["bus.bus"].search([], order="id desc", limit=1)
        self.assertEqual(self.env["bus.bus"].search_count([]), before + 1)
        self.assertIn('"isTyping":true', note.message.replace(" ", ""))
        self.assertEqual(self.facade.typing(conversation="unknown", is_typing=True), {})
        self.assertEqual(channel.storefront_state, "live")
