"""Agents and managers are told once of each chat whose shopper has waited for too long."""

import json
from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.exceptions import ValidationError
from odoo.tests import tagged

from ...models.queue.late import LATE
from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestLate(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.limit(self.agent, self.second_agent, chats=1)

    def alerts(self, minutes, partner=None):
        """What this person is told when the job runs after so many minutes."""
        partner = partner or self.agent.partner_id
        bus = self.env["bus.bus"]
        last = bus.search([], order="id desc", limit=1).id
        with freeze_time(fields.Datetime.now() + timedelta(minutes=minutes)):
            self.env["discuss.channel"]._storefront_requeue()
        self.env.cr.precommit.run()
        rows = [(json.loads(row.channel), json.loads(row.message)) for row in bus.search([("id", ">", last)])]
        own = [self.env.cr.dbname, "res.partner", partner.id]
        return [message["payload"] for line, message in rows if line[:3] == own and message["type"] == LATE]

    def answer_late(self):
        return self.env["storefront.chat.dashboard"].with_user(self.agent).badge()["late_answers"]

    def test_everybody_hears_once_of_a_shopper_who_waits_for_a_person(self):
        self.connect("c1")
        chat = self.channel("c1")
        self.assertEqual(self.alerts(1), [])
        told = {"minutes": 2, "count": 1, "chats": [{"id": chat.id, "name": "Karim", "waits": True}]}
        self.assertEqual(self.alerts(3), [told])
        self.assertEqual(self.alerts(4), [], "once, and not again after a restart either: it is in the database")
        self.assertTrue(chat.storefront_alerted_at)

    def test_whoever_waits_anew_is_told_of_anew(self):
        self.connect("c1")
        self.assertEqual(len(self.alerts(3)), 1)
        chat = self.channel("c1")
        chat._storefront_take(self.agent)
        self.agent_says(chat, "Hello")
        self.set_status(self.agent, "offline")
        chat._storefront_return_to_queue("passed", "given back")
        self.assertEqual(self.alerts(1), [])
        [told] = self.alerts(3)
        self.assertEqual([(row["id"], row["waits"]) for row in told["chats"]], [(chat.id, True)])
        self.assertEqual(self.alerts(4), [])

    def test_what_is_erased_is_in_no_alert(self):
        for key in ("c1", "c2"):
            self.connect(key)
            self.assertEqual(len(self.alerts(3)), 1)
        self.channel("c1").unlink()
        kept = [row["payload"] for row in map(json.loads, self.env["bus.bus"].search([]).mapped("message"))]
        chats = [chat["id"] for payload in kept if "chats" in payload for chat in payload["chats"]]
        self.assertEqual(set(chats), {self.channel("c2").id})

    def test_managers_hear_it_too_and_nobody_else(self):
        for number, (person, count) in enumerate(((self.manager, 1), (self.second_agent, 1), (self.employee, 0))):
            self.connect(f"c{number}")
            self.assertEqual(len(self.alerts(3, person.partner_id)), count, person.name)

    def test_several_at_once_are_one_alert(self):
        for number in range(5):
            self.connect(f"c{number}")
        [told] = self.alerts(3)
        self.assertEqual((told["count"], len(told["chats"])), (5, 3))

    def test_who_has_the_chat_hears_that_the_first_answer_is_late(self):
        chat = self.live_chat()
        self.assertEqual(self.alerts(1), [])
        self.assertEqual(
            [told["chats"] for told in self.alerts(3)], [[{"id": chat.id, "name": "Karim", "waits": False}]]
        )
        self.assertEqual(self.alerts(4), [])

    def test_colleagues_hear_nothing_of_the_chats_that_somebody_has(self):
        self.live_chat()
        self.assertEqual(self.alerts(3, self.second_agent.partner_id), [])

    def test_an_answer_in_time_is_no_alert(self):
        self.agent_says(self.live_chat(), "Hello")
        self.assertEqual(self.alerts(3), [])
        self.assertFalse(self.answer_late())

    def test_badge_shows_that_a_first_answer_is_late(self):
        self.live_chat()
        self.assertFalse(self.answer_late())
        with freeze_time(fields.Datetime.now() + timedelta(minutes=3)):
            self.assertTrue(self.answer_late())

    def test_nobody_is_told_while_the_desk_is_closed_and_everybody_when_it_opens(self):
        self.livechat.use_business_hours = True
        self.connect("c1")
        self.assertEqual(self.alerts(3), [])
        self.livechat.use_business_hours = False
        self.assertEqual(len(self.alerts(4)), 1)

    def test_the_minutes_are_a_setting(self):
        self.env["res.config.settings"].create({"storefront_chat_alert_wait_minutes": 10}).execute()
        self.connect("c1")
        self.assertEqual(self.alerts(9), [])
        self.assertEqual(len(self.alerts(11)), 1)
        with self.assertRaises(ValidationError):
            self.env["res.config.settings"].create({"storefront_chat_alert_wait_minutes": 0})
