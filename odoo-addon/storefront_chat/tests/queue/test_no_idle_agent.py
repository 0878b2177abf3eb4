"""No agent is free beside a chat that waits, whatever happens to people and chats, in whichever order."""

import random
from datetime import timedelta

from freezegun import freeze_time

from odoo import Command, fields
from odoo.tests import tagged

from ..common import AGENT, StorefrontChatCase

ROUNDS, STEPS, PEOPLE = 20, 10, 4
SKILLS = ("Billing", "Cheese")


@tagged("post_install", "-at_install")
class TestNoIdleAgent(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        people = cls._users(*((f"zzq-idle-{number}", "base.group_user", AGENT) for number in range(PEOPLE)))
        cls.people = cls.env["res.users"].union(*people)
        cls.livechat.user_ids = [Command.set(cls.people.ids)]
        cls.agents = cls.env["support.agent"]._storefront_of(cls.people)
        cls.skills = cls.env["support.skill"].create([{"name": f"Zzq {name}"} for name in SKILLS])

    def test_after_any_events_nobody_who_could_serve_a_waiting_chat_is_free(self):
        begin, seen = fields.Datetime.now(), {"waiting": 0, "live": 0, "returned": 0}
        for run in range(ROUNDS):
            dice = random.Random(run)  # noqa: S311 - no secret
            with self.subTest(run), self.env.cr.savepoint() as savepoint:
                self.begin_round(dice)
                for step in range(STEPS):
                    with freeze_time(begin + timedelta(minutes=2 * step)):
                        dice.choice(self.events_possible())(dice, f"idle-{run}-{step}")
                    # Past the grace of who has just passed a chat on, and of who reloads a page.
                    with freeze_time(begin + timedelta(minutes=2 * step + 1, seconds=30)):
                        self.env["discuss.channel"]._storefront_requeue()
                        self.env.flush_all()
                        self.assert_nobody_idle()
                self.count(seen)
                savepoint.rollback()
            self.env.invalidate_all()
        self.assertGreater(min(seen.values()), ROUNDS // 3, f"each kind of chat was met: {seen}")

    def begin_round(self, dice):
        for agent in self.agents:
            agent.max_concurrent_chats = dice.randint(1, 2)
            agent.skill_ids = self.skills.filtered(lambda _skill: dice.random() < 0.3)
            self.set_status(agent.user_id, dice.choice(("online", "online", "away", "offline")))

    def events_possible(self):
        return [self.ask, self.ask, self.ask, self.come_or_go, self.by_hand, self.lose, self.give_back, self.end]

    def ask(self, dice, key):
        skill = dice.choice(["", "", *self.skills.mapped("name")])
        self.connect(key, **({"skill": skill} if skill else {}))

    def come_or_go(self, dice, _key):
        self.set_status(dice.choice(self.people), dice.choice(("online", "online", "away", "offline")))

    def by_hand(self, dice, _key):
        dice.choice(self.agents).manual_status = dice.choice((False, False, "available", "busy", "away", "offline"))

    def lose(self, dice, _key):
        for chat in self.some(dice, "live"):
            chat._storefront_requeue_one(dice.choice(("silent", "away", "gone")), "%s lost it")

    def give_back(self, dice, _key):
        for chat in self.some(dice, "live"):
            chat._storefront_return_to_queue("passed", "passed on")

    def end(self, dice, _key):
        for chat in self.some(dice, "live"):
            self.push(self.op_end(conversation=chat.storefront_key))

    def some(self, dice, state):
        chats = self.chats(state)
        return dice.choice(chats) if chats else chats

    def chats(self, state):
        domain = [("livechat_channel_id", "=", self.livechat.id), ("storefront_state", "=", state)]
        return self.env["discuss.channel"].search(domain, order="id")

    def assert_nobody_idle(self):
        live = self.chats("live")
        held = {agent: live.filtered(lambda chat, agent=agent: self.has(agent, chat)) for agent in self.agents}
        here = self.agents.filtered(lambda agent: agent.status == "available")
        free = here.filtered(lambda agent: len(held[agent]) < agent.max_concurrent_chats)
        for chat in self.chats("waiting") if free else ():
            experts = self.agents.filtered(lambda agent, chat=chat: self.knows(agent, chat.storefront_skill))
            self.assertFalse(free & experts, f"{chat.storefront_key} waits beside somebody free who knows")
            self.assertTrue(here & experts, f"{chat.storefront_key} waits beside somebody free, and for nobody")

    def has(self, agent, chat):
        return chat.livechat_operator_id == agent.user_id.partner_id

    def knows(self, agent, skill):
        return skill in agent.skill_ids.mapped("name")

    def count(self, seen):
        for state in ("waiting", "live"):
            seen[state] += len(self.chats(state))
        outcomes = (self.chats("waiting") | self.chats("live")).storefront_assignment_ids.mapped("outcome")
        seen["returned"] += len([outcome for outcome in outcomes if outcome])
