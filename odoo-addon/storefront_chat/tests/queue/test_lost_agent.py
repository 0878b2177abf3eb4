"""An agent stops being one in the middle of a live chat: by each way the shopper waits for somebody else."""

import random
from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.tests import tagged

from .lost_case import LostAgentCase


@tagged("post_install", "-at_install")
class TestLostAgent(LostAgentCase):
    def test_by_each_way_it_goes_back_to_the_head_of_the_queue_at_once(self):
        for number, way in enumerate(self.ways()):
            with self.subTest(way), self.env.cr.savepoint() as savepoint:
                user, chat = self.served_by(number)
                partner = user.partner_id
                before = len(self.events(chat.storefront_key))
                self.ways()[way](user, chat)
                self.env.flush_all()
                self.assertTrue(self.triggers(), "the job does not wait for its minute")
                self.requeue()
                self.assertEqual((chat.storefront_state, chat.storefront_queue_rank), ("waiting", 2))
                self.assertEqual(chat.livechat_operator_id, self.engine.partner_id)
                self.assertNotIn(partner, chat.channel_member_ids.partner_id)
                told = self.events(chat.storefront_key)[before:]
                self.assertEqual([(event["kind"], event["position"]) for event in told], [("queue", 1)])
                self.assertIn("does not serve this chat any more", chat.message_ids[0].body)
                self.requeue()
                self.assertEqual(len(self.events(chat.storefront_key)), before + 1, "once")
                savepoint.rollback()
            self.env.invalidate_all()

    def test_by_each_way_a_colleague_who_is_free_gets_it(self):
        for number, way in enumerate(self.ways()):
            if way == "channel given to another company":
                continue  # Nobody there serves it.
            with self.subTest(way), self.env.cr.savepoint() as savepoint:
                user, chat = self.served_by(number)
                self.set_status(self.second_agent)
                self.ways()[way](user, chat)
                self.requeue()
                self.assertEqual(chat.storefront_state, "live")
                self.assertEqual(chat.livechat_operator_id, self.second_agent.partner_id)
                running = chat.storefront_assignment_ids.filtered(lambda assignment: not assignment.ended_at)
                self.assertEqual(running.agent_id.user_id, self.second_agent)
                savepoint.rollback()
            self.env.invalidate_all()

    def test_one_who_comes_back_serves_those_who_wait_at_once(self):
        user, chat = self.served_by(1)
        user.action_archive()
        self.requeue()
        self.agent_of(user).manual_status = "available"
        self.env.cr.flush()
        self.triggers().unlink()
        user.action_unarchive()
        self.assertTrue(self.triggers())
        self.requeue()
        self.assertEqual((chat.storefront_state, chat.livechat_operator_id), ("live", user.partner_id))

    def test_nothing_is_looked_at_where_no_chat_is_under_way(self):
        self.env["discuss.channel"].search([("storefront_state", "in", ("live", "waiting"))]).storefront_state = "ended"
        self.triggers().unlink()
        self.second_agent.action_archive()
        self.assertFalse(self.triggers())

    def test_people_are_saved_where_the_shop_has_deleted_the_jobs(self):
        user, chat = self.served_by(1)
        self.connect("c2")
        (self.job | self.env.ref("storefront_chat.ir_cron_serve_queue")).unlink()
        self.agent_of(self.second_agent).manual_status = "busy"
        user.action_archive()
        self.assertFalse(user.active)
        self.requeue()
        self.assertEqual(chat.storefront_state, "waiting")

    def test_agent_who_becomes_another_person_loses_it(self):
        user, chat = self.served_by(1)
        self.agent_of(user).user_id = self.employee
        self.assertEqual(chat.storefront_assignment_ids.mapped("outcome"), ["gone"])
        self.requeue()
        self.assertEqual(chat.storefront_state, "waiting")

    def test_shopper_knows_the_agent_by_the_same_card_until_the_chat_is_given_back(self):
        user, chat = self.served_by(1)
        self.agent_of(user).name = "Nadia"
        card = chat._storefront_agent_card(user.partner_id)
        self.agent_of(user).active = False
        user.action_archive()
        self.assertEqual(chat._storefront_agent_card(user.partner_id), card)
        self.assertEqual(card["name"], "Nadia")

    def test_archived_person_is_offline_whatever_their_status_by_hand(self):
        user, _chat = self.served_by(1)
        agent = self.agent_of(user)
        self.assertIn(agent, self.livechat._storefront_present_agents())
        user.action_archive()
        self.assertEqual(agent.status, "offline")
        self.assertNotIn(agent, self.livechat._storefront_present_agents())

    def test_waiting_and_ended_chats_stay_as_they_are(self):
        user, ended = self.served_by(1)
        ended.with_user(user).action_storefront_end()
        self.connect("c2")
        user.action_archive()
        self.agent_of(user).unlink()
        self.requeue()
        self.assertEqual(ended.storefront_state, "ended")
        self.assertEqual(self.channel("c2").storefront_state, "waiting")
        self.assertEqual(self.kinds("c2"), [])

    def test_after_any_losses_each_live_chat_has_somebody_who_can_serve_it(self):
        dice = random.Random(14)  # noqa: S311 - no secret
        for run in range(6):
            with self.subTest(run), self.env.cr.savepoint() as savepoint:
                people = [self.served_by(10 * run + number) for number in range(4)]
                for user, chat in people:
                    if dice.random() < 0.3:
                        self.set_status(self.second_agent)
                    if dice.random() < 0.7:
                        self.ways()[dice.choice(list(self.ways()))](user, chat)
                for minutes in (0, 2):
                    with freeze_time(fields.Datetime.now() + timedelta(minutes=minutes)):
                        self.requeue()
                chats = self.env["discuss.channel"].union(*(chat for _user, chat in people))
                for chat in chats:
                    self.assertIn(chat.storefront_state, ("live", "waiting"))
                    running = chat.storefront_assignment_ids.filtered(lambda assignment: not assignment.ended_at)
                    holders = running.agent_id.user_id.filtered(
                        lambda user, chat=chat: user in chat.livechat_channel_id._storefront_agents().user_id
                    )
                    self.assertEqual(len(running), int(chat.storefront_state == "live"))
                    self.assertEqual(holders, running.agent_id.user_id)
                savepoint.rollback()
            self.env.invalidate_all()
