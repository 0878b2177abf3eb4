from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestRequeue(StorefrontChatCase):
    def requeue(self, minutes=0):
        with freeze_time(fields.Datetime.now() + timedelta(minutes=minutes)):
            self.env["discuss.channel"]._storefront_requeue()
            self.env.flush_all()

    def go_away(self, user=None):
        """Two looks at the desk, further apart than a page takes to load."""
        self.agent_of(user or self.agent).manual_status = "away"
        self.requeue()
        self.requeue(minutes=1)

    def test_chat_of_an_agent_who_is_gone_goes_back_to_the_head_of_the_queue(self):
        channel = self.live_chat("c1")
        self.limit(self.agent)
        self.connect("c2")
        self.go_away()
        self.assertEqual(channel.storefront_state, "waiting")
        self.assertEqual([(event["kind"], event["position"]) for event in self.events("c1")], [("queue", 1)])
        self.assertEqual([event["position"] for event in self.events("c2")], [2])
        self.assertIn("Test Agent is away", channel.message_ids[0].body)
        self.assertNotEqual(channel.livechat_operator_id, self.agent.partner_id)

    def test_page_that_is_loaded_again_costs_no_chat(self):
        channel = self.live_chat()
        self.set_status(self.agent, "offline")
        self.requeue()
        self.set_status(self.agent, "online")
        self.requeue(minutes=1)
        self.set_status(self.agent, "offline")
        self.requeue(minutes=2)
        self.assertEqual(channel.storefront_state, "live")
        self.requeue(minutes=3)
        self.assertEqual(channel.storefront_state, "waiting")

    def test_somebody_else_who_is_free_gets_it_at_once(self):
        channel = self.live_chat()
        self.set_status(self.second_agent)
        self.go_away()
        self.assertEqual(channel.livechat_operator_id, self.second_agent.partner_id)
        self.assertEqual(self.kinds(), ["agent_joined"])

    def test_silent_agent_loses_the_chat_to_somebody_else(self):
        channel = self.live_chat()
        self.set_status(self.second_agent)
        self.requeue(minutes=4)
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)
        self.requeue(minutes=6)
        self.assertEqual(channel.livechat_operator_id, self.second_agent.partner_id)
        self.assertIn("has not answered", "".join(channel.message_ids.mapped("body")))

    def test_silent_agent_keeps_the_chat_until_somebody_else_has_room(self):
        channel = self.live_chat()
        self.set_status(self.second_agent)
        self.agent_of(self.second_agent).manual_status = "busy"
        self.requeue(minutes=6)
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id, "rather the silent one than nobody")
        self.agent_of(self.second_agent).manual_status = False
        self.requeue(minutes=7)
        self.assertEqual(channel.livechat_operator_id, self.second_agent.partner_id)

    def test_agent_who_lost_a_chat_gets_it_back_when_everybody_else_is_full(self):
        self.limit(self.second_agent)
        channel = self.live_chat("c1")
        self.go_away()
        self.connect("c2")
        self.channel("c2").with_user(self.second_agent).action_storefront_take()
        self.set_status(self.second_agent)
        self.agent_of(self.agent).manual_status = False
        self.requeue(minutes=2)
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)

    def test_silent_agent_keeps_the_chat_when_nobody_else_is_there(self):
        channel = self.live_chat()
        self.requeue(minutes=60)
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)

    def test_who_said_to_be_available_and_is_not_there_loses_the_chat(self):
        self.agent_of(self.agent).manual_status = "available"
        self.assertEqual(self.connect()["state"], "live")
        self.requeue(minutes=6)
        self.assertEqual(self.agent_of(self.agent).status, "offline")
        self.requeue(minutes=7)
        self.requeue(minutes=9)
        self.assertEqual(self.channel().storefront_state, "waiting")

    def test_agent_who_answered_is_not_silent(self):
        channel = self.live_chat()
        self.set_status(self.second_agent)
        self.agent_says(channel, "Let me look.")
        self.requeue(minutes=60)
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)
        self.push(self.op_message("Any news?", 2))
        self.requeue(minutes=4)
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)
        self.requeue(minutes=6)
        self.assertEqual(channel.livechat_operator_id, self.second_agent.partner_id)

    def test_channel_may_be_patient_without_end(self):
        channel = self.live_chat()
        self.set_status(self.second_agent)
        self.livechat.silent_minutes = 0
        self.requeue(minutes=600)
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)

    def test_agent_who_lost_a_chat_takes_it_back_by_writing(self):
        channel = self.live_chat()
        self.go_away()
        self.agent_says(channel, "I am back")
        self.assertEqual(channel.storefront_state, "live")
        self.assertEqual([kind for kind in self.kinds() if kind != "read"], ["queue", "agent_joined", "message"])

    def test_assignments_tell_who_had_the_chat_and_why_no_longer(self):
        channel = self.live_chat()
        self.agent_says(channel, "Hello")
        self.set_status(self.second_agent)
        self.go_away()
        self.push(self.op_end())
        assignments = channel.storefront_assignment_ids.sorted("id")
        self.assertEqual(assignments.mapped("outcome"), ["away", "ended"])
        self.assertEqual(assignments.agent_id.user_id, self.agent | self.second_agent)
        self.assertEqual([bool(assignment.answered_at) for assignment in assignments], [True, False])
