from odoo.exceptions import AccessError, UserError

from ..common import StorefrontChatCase


class TestTake(StorefrontChatCase):
    def test_connect_waits_when_nobody_is_there(self):
        self.open_chat("c1")
        self.open_chat("c2")
        [first] = self.push(self.op("connect", "c1"))
        [second] = self.push(self.op("connect", "c2"))
        self.assertEqual(first["desk"], {"state": "waiting", "agents_online": 0, "queue": {"position": 1}})
        self.assertEqual(second["desk"]["queue"], {"position": 2})
        self.assertEqual(self.kinds("c1") + self.kinds("c2"), [])

    def test_agent_coming_online_serves_the_queue_in_order(self):
        self.limit(self.agent)
        for conversation in ("c1", "c2", "c3"):
            self.open_chat(conversation)
            self.push(self.op("connect", conversation))
        cron = self.env.ref("storefront_chat.ir_cron_serve_queue")
        triggers = self.env["ir.cron.trigger"].search_count([("cron_id", "=", cron.id)])
        self.set_status(self.agent)
        self.assertEqual(self.env["ir.cron.trigger"].search_count([("cron_id", "=", cron.id)]), triggers + 1)
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(self.kinds("c1"), ["agent_joined"])
        self.assertEqual([event["position"] for event in self.events("c2")], [1])
        self.assertEqual([event["position"] for event in self.events("c3")], [2])

    def test_new_chat_does_not_overtake_those_who_wait(self):
        self.limit(self.agent)
        self.open_chat("c1")
        self.open_chat("c2")
        self.push(self.op("connect", "c1"))
        self.set_status(self.agent)
        [second] = self.push(self.op("connect", "c2"))
        self.assertEqual(second["desk"]["queue"]["position"], 1)
        self.assertEqual(self.channel("c1").storefront_state, "live")
        self.assertEqual(self.kinds("c1"), ["agent_joined"])
        self.assertEqual(self.kinds("c2"), [])

    def test_chats_go_to_the_least_busy_agent(self):
        self.set_status(self.agent)
        self.set_status(self.second_agent)
        for conversation in ("c1", "c2"):
            self.open_chat(conversation)
            self.push(self.op("connect", conversation))
        operators = self.channel("c1").livechat_operator_id | self.channel("c2").livechat_operator_id
        self.assertEqual(operators, (self.agent | self.second_agent).partner_id)

    def test_limit_of_the_channel_itself_is_kept_and_busy_agents_are_online(self):
        if "max_sessions_mode" not in self.livechat._fields:
            self.skipTest("channels have a limit of their own from 19.0 on")
        self.livechat.write({"max_sessions_mode": "limited", "max_sessions": 1})
        for conversation in ("c1", "c2"):
            self.open_chat(conversation)
            self.push(self.op("connect", conversation))
        self.set_status(self.agent)
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(self.channel("c1").storefront_state, "live")
        [second] = self.push(self.op("connect", "c2"))
        self.assertEqual((second["desk"]["state"], second["desk"]["agents_online"]), ("waiting", 1))

    def test_connect_again_answers_the_same_state(self):
        self.live_chat()
        [again] = self.push(self.op("connect"))
        self.assertEqual(again["desk"]["agent"]["id"], str(self.agent.id))
        self.assertEqual(self.kinds(), [])

    def test_taken_chat_appears_in_the_agents_discuss(self):
        channel = self.open_chat()
        self.env.cr.precommit.run()
        last = self.env["bus.bus"].search([], order="id desc", limit=1).id
        self.set_status(self.agent)
        self.push(self.op("connect"))
        self.env.cr.precommit.run()
        partner_channel = f'["{self.env.cr.dbname}","res.partner",{self.agent.partner_id.id}]'
        notes = (
            self.env["bus.bus"]
            .search([("id", ">", last)])
            .filtered(lambda note: note.channel.replace(" ", "") == partner_channel)
        )
        joined = [note for note in notes if "discuss.channel/joined" in note.message]
        self.assertTrue(joined)
        self.assertNotIn("invited_by_user_id", joined[0].message)
        self.assertIn(self.agent.partner_id, channel.channel_member_ids.partner_id)
        self.assertIn("Hello", channel.with_user(self.agent).message_ids.mapped("body")[-1])

    def test_take_button_makes_the_agent_operator(self):
        channel = self.open_chat()
        self.push(self.op("connect"))
        action = channel.with_user(self.agent).action_storefront_take()
        self.assertEqual(action["tag"], "mail.action_discuss")
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)
        self.assertEqual(self.kinds(), ["agent_joined"])
        channel.with_user(self.agent).action_storefront_take()
        self.assertEqual(self.kinds(), ["agent_joined"])

    def test_second_agent_may_take_over(self):
        channel = self.live_chat()
        with self.assertRaisesRegex(UserError, "Test Agent has this chat already"):
            channel.with_user(self.second_agent).action_storefront_take()
        channel.with_user(self.second_agent).action_storefront_take_over()
        [event] = self.events()
        self.assertEqual(event["agent"]["id"], str(self.second_agent.id))

    def test_only_agents_of_the_channel_may_take(self):
        channel = self.open_chat()
        self.livechat.user_ids = self.second_agent
        for user in (self.agent, self.employee):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                channel.with_user(user).action_storefront_take()

    def test_ended_chat_cannot_be_taken_or_answered(self):
        channel = self.live_chat()
        self.push(self.op_end())
        with self.assertRaises(UserError):
            channel.with_user(self.agent).action_storefront_take()
        with self.assertRaises(UserError):
            self.agent_says(channel, "Are you there?")

    def test_capacity_after_an_end_goes_to_who_waits(self):
        self.limit(self.agent)
        self.live_chat("c1")
        self.open_chat("c2")
        self.push(self.op("connect", "c2"))
        self.push(self.op_end(conversation="c1"))
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(self.channel("c2").storefront_state, "live")

    def test_estimate_comes_from_earlier_waits(self):
        self.open_chat("c1")
        self.push(self.op("connect", "c1"))
        self.channel("c1").storefront_waiting_since = "2020-01-01 00:00:00"
        self.channel("c1").with_user(self.agent).action_storefront_take()
        self.channel("c1").storefront_wait_seconds = 90
        self.set_status(self.agent)
        self.agent_of(self.agent).manual_status = "busy"
        self.open_chat("c2")
        [result] = self.push(self.op("connect", "c2"))
        self.assertEqual(result["desk"]["queue"], {"position": 1, "estimated_wait_seconds": 90})
