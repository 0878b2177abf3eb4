from odoo import Command
from odoo.exceptions import ValidationError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestStaffAgents(StorefrontChatCase):
    def agents(self, user=None):
        return self.facade.staff_agents(staff=str((user or self.agent).id))

    def change(self, user=None, agent=None, **values):
        agent = str((agent or self.agent).id)
        return self.facade.staff_agent_change(staff=str((user or self.agent).id), agent=agent, **values)

    def assign(self, user, to=None, conversation="c1", **values):
        values |= {"agent": str(to.id)} if to else {}
        operation = {"id": values.pop("id", "a1"), "staff": str(user.id), "conversation": conversation}
        return self.facade.staff_assign(**operation, **values)

    def transfer(self, user, to=None, **values):
        values |= {"agent": str(to.id)} if to else {}
        operation = {"id": values.pop("id", "t1"), "staff": str(user.id), "conversation": "c1"}
        return self.facade.staff_transfer(**operation, **values)

    def refused(self, code, answer):
        self.assertEqual((answer["ok"], answer["code"]), (False, code))
        self.assertTrue(answer["reason"])

    def test_row_of_an_agent(self):
        self.live_chat()
        self.agent_of(self.agent).skill_ids = self.env["support.skill"].create({"name": "Billing"})
        answer = self.agents()
        rows = {row["id"]: row for row in answer["agents"]}
        self.assertTrue(rows[str(self.agent.id)].pop("last_activity_at"))
        self.assertEqual(
            rows[str(self.agent.id)],
            {
                "id": str(self.agent.id),
                "name": "Test Agent",
                "status": "available",
                "max_concurrent_chats": 5,
                "live_chats": 1,
                "skills": ["Billing"],
                "languages": ["en"],
                "channels": ["test-shop"],
                "rating_count": 0,
                "chats_today": 1,
                "open_tickets": 0,
                "tickets_resolved": 0,
                "email": "test-agent@example.com",
            },
        )
        self.assertEqual(rows[str(self.second_agent.id)]["status"], "offline")

    def test_agents_of_other_channels_are_not_shown_to_agents(self):
        self.env["im_livechat.channel"].create(
            {"name": "Other", "storefront_key": "other", "user_ids": [Command.set(self.manager.ids)]}
        )
        self.assertNotIn(str(self.manager.id), [row["id"] for row in self.agents()["agents"]])
        rows = {row["id"]: row["channels"] for row in self.agents(self.manager)["agents"]}
        self.assertEqual(rows[str(self.manager.id)], ["other"])

    def test_agents_change_their_own_status_only(self):
        self.assertEqual(self.change(status="busy")["agent"]["status"], "busy")
        self.assertEqual(self.change(status="auto")["agent"]["status"], "offline")
        for values in ({"max_concurrent_chats": 9}, {"skills": ["Billing"]}):
            with self.subTest(**values):
                self.refused("FORBIDDEN", self.change(**values))
        self.refused("FORBIDDEN", self.change(agent=self.second_agent, status="busy"))
        self.assertEqual(self.agent_of(self.agent).max_concurrent_chats, 5)

    def test_managers_change_everything(self):
        self.env["support.skill"].create({"name": "Billing"})
        answer = self.change(self.manager, max_concurrent_chats=9, skills=["bILLing", "Returns", " "], status="away")
        self.assertEqual(answer["agent"]["skills"], ["Billing", "Returns"])
        self.assertEqual((answer["agent"]["max_concurrent_chats"], answer["agent"]["status"]), (9, "away"))
        self.assertEqual(self.change(self.manager, skills=[])["agent"]["skills"], [])

    def test_wrong_changes_are_refused_and_write_nothing(self):
        self.refused("INVALID", self.change(self.manager, max_concurrent_chats=51, status="busy"))
        self.refused("INVALID", self.change(self.manager, max_concurrent_chats=0))
        self.refused("UNKNOWN", self.change(self.manager, agent=self.employee, status="busy"))
        self.refused("FORBIDDEN", self.change(self.employee, status="busy"))
        self.assertFalse(self.agent_of(self.agent).manual_status)
        with self.assertRaises(ValidationError):
            self.change(status="asleep")

    def test_who_asks_gets_the_chat(self):
        chat = self.open_chat()
        self.push(self.op("connect"))
        answer = self.assign(self.agent)
        self.assertEqual(answer, {"ok": True, "state": "live", "agent": str(self.agent.id)})
        self.assertEqual(self.assign(self.agent), answer, "the same id is the same hand-over")
        self.assertEqual(self.kinds(), ["agent_joined"])
        self.assertEqual(chat.livechat_operator_id, self.agent.partner_id)
        self.refused("INVALID", self.assign(self.second_agent, id="a2"))
        self.assertEqual(self.assign(self.manager, id="a3")["agent"], str(self.manager.id))

    def test_managers_assign_to_others(self):
        self.open_chat()
        self.push(self.op("connect"))
        self.refused("FORBIDDEN", self.assign(self.agent, self.second_agent))
        self.refused("INVALID", self.assign(self.manager, self.second_agent))
        self.set_status(self.second_agent)
        answer = self.assign(self.manager, self.second_agent)
        self.assertEqual(answer["agent"], str(self.second_agent.id), "what was refused may be tried again")

    def test_transfer_to_a_person_a_skill_and_the_queue(self):
        self.live_chat()
        self.set_status(self.second_agent)
        answer = self.transfer(self.agent, self.second_agent, note="be kind")
        self.assertEqual(answer, {"ok": True, "state": "live", "agent": str(self.second_agent.id)})
        self.assertEqual(self.transfer(self.agent, self.second_agent, note="be kind"), answer)
        self.agent_of(self.agent).manual_status = "busy"
        self.assertEqual(self.transfer(self.second_agent, id="t2"), {"ok": True, "state": "waiting"})
        self.assertEqual(self.kinds(), ["agent_joined", "queue"])
        self.agent_of(self.agent).write(
            {"manual_status": "available", "skill_ids": self.env["support.skill"].create({"name": "Billing"})}
        )
        self.assertEqual(self.transfer(self.manager, id="t3", skill="billing")["agent"], str(self.agent.id))

    def test_hand_overs_that_cannot_be(self):
        self.live_chat()
        self.refused("FORBIDDEN", self.transfer(self.second_agent))
        self.refused("INVALID", self.transfer(self.agent, self.second_agent))
        self.refused("INVALID", self.transfer(self.agent, self.second_agent, skill="Billing"))
        self.refused("INVALID", self.transfer(self.agent, skill="Astrology"))
        self.refused("INVALID", self.transfer(self.agent, note="x" * 4001))
        self.refused("UNKNOWN", self.transfer(self.agent, self.employee))
        self.refused("UNKNOWN", self.assign(self.agent, conversation="nowhere"))
        self.refused("FORBIDDEN", self.assign(self.employee))
        self.assertEqual(self.kinds(), [])
        self.push(self.op_end())
        self.refused("CONVERSATION_ENDED", self.transfer(self.agent))

    def test_chat_of_another_channel_is_as_good_as_none(self):
        self.live_chat()
        self.livechat.user_ids = [Command.unlink(self.second_agent.id)]
        self.refused("UNKNOWN", self.assign(self.second_agent))
