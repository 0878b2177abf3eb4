from datetime import timedelta

from odoo import fields

from ..common import StorefrontChatCase


class TestWaitEstimate(StorefrontChatCase):
    def handled(self, seconds, agent=None):
        """A chat that an agent has had for so long."""
        channel = self.open_chat(f"handled-{seconds}")
        began = fields.Datetime.now() - timedelta(hours=1)
        self.env["storefront.chat.assignment"].create(
            {
                "channel_id": channel.id,
                "agent_id": self.agent_of(agent or self.agent).id,
                "began_at": began,
                "answered_at": began + timedelta(seconds=10),
                "ended_at": began + timedelta(seconds=seconds),
                "outcome": "ended",
            }
        )

    def busy(self, *users, chats=1):
        for user in users:
            self.set_status(user)
            self.agent_of(user).manual_status = "busy"
        self.limit(*users, chats=chats)

    def test_wait_comes_from_handling_times_and_the_agents_who_are_there(self):
        self.handled(300)
        self.busy(self.agent)
        self.assertEqual(self.connect("c1")["queue"], {"position": 1, "estimated_wait_seconds": 300})
        self.assertEqual(self.connect("c2")["queue"], {"position": 2, "estimated_wait_seconds": 600})
        self.busy(self.second_agent, chats=2)
        self.livechat._storefront_notify_positions()
        self.assertEqual([event["estimated_wait_seconds"] for event in self.events("c1")], [100])
        self.assertEqual([event["estimated_wait_seconds"] for event in self.events("c2")], [200])

    def test_small_changes_give_no_event(self):
        self.handled(300)
        self.busy(self.agent)
        self.connect("c1")
        self.handled(340)
        self.livechat._storefront_notify_positions()
        self.assertEqual(self.events("c1"), [])
        self.handled(900)
        self.livechat._storefront_notify_positions()
        self.assertEqual([event["position"] for event in self.events("c1")], [1])

    def test_without_chats_handled_there_is_nothing_to_say(self):
        self.busy(self.agent)
        self.assertEqual(self.connect()["queue"], {"position": 1})
        self.livechat._storefront_notify_positions()
        self.assertEqual(self.events(), [])

    def test_nothing_is_promised_while_nobody_is_there(self):
        self.handled(300)
        self.open_chat("waited").storefront_wait_seconds = 1
        self.livechat.use_business_hours = True
        self.assertEqual(self.connect("c1")["queue"], {"position": 1})
        self.assertEqual(self.connect("c2")["queue"], {"position": 2})
        self.busy(self.agent)
        self.livechat._storefront_notify_positions()
        self.assertEqual([event["estimated_wait_seconds"] for event in self.events("c2")], [600])

    def test_wait_is_hidden_and_shown_with_who_is_online(self):
        self.handled(300)
        self.busy(self.agent)
        self.connect("c1")
        told = [{"position": 1}, {"position": 1, "estimated_wait_seconds": 300}]
        for shown, queue in zip((False, True), told, strict=True):
            self.livechat.with_user(self.manager).show_online_status = shown
            event = self.events("c1")[-1]
            self.assertEqual({name: event[name] for name in queue}, queue)
            self.assertEqual("estimated_wait_seconds" in event, shown)
            self.assertEqual(self.push(self.op("connect", "c1"))[0]["desk"]["queue"], queue)
        self.livechat.write({"show_online_status": True, "name": "Zzq Shop"})
        self.assertEqual(self.kinds("c1"), ["queue", "queue"])
        self.assertEqual(self.channel("c1").storefront_expected_wait, 300, "agents see it all the time")

    def test_figures_of_an_agent_come_from_assignments_and_ratings(self):
        channel = self.live_chat()
        self.handled(300)
        self.handled(100)
        self.push(self.op("rate", rating=4))
        agent = self.agent_of(self.agent)
        self.assertEqual((agent.first_response_seconds, agent.handling_seconds), (10, 200))
        self.assertEqual((agent.rating_average, agent.rating_count), (4, 1))
        self.assertEqual((agent.live_chats, agent.open_tickets), (1, 0))
        self.assertEqual(channel.storefront_assignment_ids.agent_id, agent)
