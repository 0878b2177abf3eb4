import json

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ...tools.compat import NINETEEN
from ..common import StorefrontChatCase
from ..native import is_closed


@tagged("post_install", "-at_install")
class TestTransfer(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.chat = self.live_chat()
        self.set_status(self.second_agent)

    def holder(self):
        return self.chat.livechat_operator_id.user_ids if self.chat.storefront_state == "live" else None

    def mine(self, user=None):
        return self.chat.with_user(user or self.agent)

    def skill(self, *users):
        skill = self.env["support.skill"].create({"name": "Billing"})
        for user in users:
            self.agent_of(user).skill_ids = skill
        return skill

    def test_to_a_person(self):
        self.mine().execute_command_transfer(body="/transfer @test AGENT 2")
        self.assertEqual(self.holder(), self.second_agent)
        self.assertEqual(self.kinds(), ["agent_joined"])
        self.assertNotIn(self.agent.partner_id, self.chat.channel_member_ids.partner_id)
        self.assertIn(self.second_agent.partner_id, self.chat.channel_member_ids.partner_id)
        self.assertEqual(self.chat.storefront_assignment_ids.sorted("id").mapped("outcome"), ["passed", False])

    def test_by_the_name_that_shoppers_see(self):
        self.agent_of(self.second_agent).name = "Nadia"
        self.mine().execute_command_transfer(body="/transfer @nadia")
        self.assertEqual(self.holder(), self.second_agent)

    def test_with_a_note_for_colleagues_after_the_name(self):
        self.agent_of(self.second_agent).name = "Nadia Rahman"
        for said in (
            "@Test Agent 2 is angry",
            "@test-agent-2\u00a0is angry",
            "@nadia rahman: is angry",
            "@Nadia is angry",
        ):
            with self.subTest(said), self.env.cr.savepoint() as savepoint:
                self.mine().execute_command_transfer(body=f"/transfer {said}")
                self.assertEqual(self.holder(), self.second_agent)
                [note] = self.chat.message_ids.filtered(lambda message: "is angry" in message.body)
                self.assertEqual((note.is_internal, note.preview), (True, "is angry"))
                savepoint.rollback()
            self.env.invalidate_all()

    def test_first_name_of_several_is_asked_back(self):
        with self.assertRaisesRegex(UserError, "Several agents are called so"):
            self.mine().execute_command_transfer(body="/transfer @test please")
        self.assertEqual(self.holder(), self.agent)

    def test_to_a_skill_with_a_note(self):
        self.skill(self.second_agent)
        self.mine().execute_command_transfer(body="/transfer #Billing is angry")
        self.assertEqual((self.holder(), self.chat.storefront_skill), (self.second_agent, "Billing"))
        self.assertTrue(self.chat.message_ids.filtered(lambda message: "is angry" in message.body).is_internal)

    def test_to_a_skill(self):
        self.skill(self.second_agent)
        self.mine().execute_command_transfer(body="/transfer #billing")
        self.assertEqual(self.holder(), self.second_agent)
        self.assertEqual(self.kinds(), ["agent_joined"])

    def test_to_a_skill_whose_people_have_no_time_now(self):
        self.skill(self.second_agent)
        self.agent_of(self.second_agent).manual_status = "busy"
        self.mine().execute_command_transfer(body="/transfer #billing")
        self.assertEqual(self.chat.storefront_state, "waiting")
        self.assertEqual([event["position"] for event in self.events()], [1])
        self.agent_of(self.second_agent).action_follow_presence()
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(self.holder(), self.second_agent)

    def test_to_a_skill_of_who_passed_it_on_before(self):
        self.skill(self.agent)
        self.mine().execute_command_transfer(body="/transfer @test AGENT 2")
        self.mine(self.second_agent).execute_command_transfer(body="/transfer #billing")
        self.assertEqual(self.holder(), self.agent)

    def test_to_a_skill_whose_people_are_not_at_work(self):
        self.skill(self.second_agent)
        self.set_status(self.second_agent, "offline")
        with self.assertRaisesRegex(UserError, "Nobody with the skill “billing” is at work now"):
            self.mine().execute_command_transfer(body="/transfer #billing")
        self.assertEqual(self.holder(), self.agent)

    def test_to_the_queue_and_not_back_to_who_put_it_there(self):
        self.agent_of(self.second_agent).manual_status = "busy"
        self.mine().action_storefront_queue()
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(self.chat.storefront_state, "waiting")
        self.assertEqual(self.kinds(), ["queue"])
        self.assertFalse(is_closed(self.chat))
        self.mine(self.second_agent).execute_command_take()
        self.assertEqual(self.holder(), self.second_agent)

    def test_queue_is_no_place_to_leave_a_chat_when_nobody_else_is_there(self):
        self.set_status(self.second_agent, "offline")
        with self.assertRaisesRegex(UserError, "Nobody else is there"):
            self.mine().execute_command_queue()
        self.assertEqual(self.holder(), self.agent)

    def test_note_is_for_colleagues(self):
        transfer = self.env["storefront.chat.transfer"].with_user(self.agent)
        form = transfer.create({"channel_id": self.chat.id, "target": "queue", "note": "<b>difficult</b>"})
        form.action_transfer()
        [note] = self.chat.message_ids.filtered(lambda message: "difficult" in message.body)
        self.assertTrue(note.is_internal and note.subtype_id.internal)
        self.assertEqual(note.author_id, self.agent.partner_id)
        self.assertIn("&lt;b&gt;", note.body)
        self.assertEqual(self.kinds(), ["agent_joined"])
        self.assertNotIn("difficult", str(self.events()))

    def test_target_must_serve_the_channel_and_have_time(self):
        second = self.agent_of(self.second_agent)
        for reason, vals in (
            ("is not available: Busy", {"manual_status": "busy"}),
            ("is not available: Away", {"manual_status": "away"}),
        ):
            second.write(vals)
            for user in (self.agent, self.manager):
                with self.subTest(reason=reason), self.assertRaisesRegex(UserError, reason):
                    self.mine(user)._storefront_pass_to(user, self.second_agent)
        second.write({"manual_status": "available", "max_concurrent_chats": 1})
        self.push(self.op_open("c2"))
        self.channel("c2").with_user(self.second_agent).action_storefront_take()
        with self.assertRaisesRegex(UserError, "has 1 chats and takes no more"):
            self.mine()._storefront_pass_to(self.agent, self.second_agent)
        with self.assertRaisesRegex(UserError, "does not serve this channel"):
            self.mine()._storefront_pass_to(self.agent, self.manager)
        with self.assertRaisesRegex(UserError, "No agent of this channel is called"):
            self.mine().execute_command_transfer(body="/transfer @nobody")
        with self.assertRaisesRegex(UserError, "Nobody else in this channel has the skill"):
            self.mine().execute_command_transfer(body="/transfer #astrology")
        with self.assertRaisesRegex(UserError, "To whom"):
            self.mine().execute_command_transfer(body="/transfer")
        self.assertEqual((self.holder(), self.kinds()), (self.agent, []))

    def test_agents_pass_on_their_own_chats_only(self):
        for act in ("execute_command_queue", "action_storefront_queue"):
            with self.assertRaises(AccessError):
                getattr(self.mine(self.second_agent), act)()
        with self.assertRaises(AccessError):
            self.mine(self.employee).execute_command_queue()
        self.livechat.user_ids = [Command.unlink(self.second_agent.id)]
        with self.assertRaises(AccessError):
            self.mine(self.second_agent).execute_command_take()

    def test_manager_passes_on_any_chat(self):
        self.mine(self.manager)._storefront_pass_to(self.manager, self.second_agent)
        self.assertEqual(self.holder(), self.second_agent)
        self.assertIn(
            self.agent.partner_id, self.chat.channel_member_ids.partner_id, "who lost it sees the system message"
        )
        self.assertIn("gave the chat to", self.chat.message_ids[0].body)

    def test_status_by_command(self):
        for command, status in (("busy", "busy"), ("away", "away"), ("available", "available")):
            getattr(self.mine(), f"execute_command_{command}")()
            self.assertEqual(self.agent_of(self.agent).status, status)
            self.assertIn(f"You are {status}", self.whispered()[-1])
            self.agent.invalidate_recordset(["im_status"])
            self.assertEqual(self.agent.im_status, self.shown(status))
        with self.assertRaises(AccessError):
            self.mine(self.employee).execute_command_busy()

    def whispered(self):
        """What only the agent reads in the chat."""
        self.env.cr.precommit.run()
        rows = [json.loads(row.message) for row in self.env["bus.bus"].search([], order="id")]
        return [row["payload"]["body"] for row in rows if row["type"] == "discuss.channel/transient_message"]

    def shown(self, status):
        """What Odoo shows of an agent who is online and has set this by hand; 18.0 knows no “busy”."""
        return {"available": "online", "busy": "busy" if NINETEEN else "away"}.get(status, status)

    def test_status_chosen_in_the_menu_of_odoo_goes_before_the_one_by_hand(self):
        if NINETEEN:
            self.mine().execute_command_away()
            self.agent.manual_im_status = "busy"
            self.assertEqual(self.agent_of(self.agent).status, "busy")
            self.agent.manual_im_status = False
        else:
            self.agent_of(self.agent).action_follow_presence()
        self.assertEqual(self.agent_of(self.agent).status, "available")

    def test_history_tells_the_page_and_the_earlier_chats(self):
        self.push(self.op_end())
        page = {"url": "https://shop.example.com/milk", "title": "Milk <b>"}
        shopper = {"id": "shopper-c1", "verified": False}
        self.push(self.op_open("c2", shopper=shopper, page=page), self.op("connect", "c2"))
        later = self.channel("c2").with_user(self.agent)
        later.execute_command_history(body="/history")
        said = self.whispered()[-1]
        self.assertIn("https://shop.example.com/milk", said)
        self.assertIn("Milk &lt;b&gt;", said)
        self.assertIn(f"data-oe-id='{self.chat.id}'", said)
        with self.assertRaises(AccessError):
            later.with_user(self.employee).execute_command_history()

    def test_leaving_a_chat_that_waits_does_not_end_it(self):
        self.agent_of(self.second_agent).manual_status = "busy"
        self.chat._storefront_return_to_queue("away", "gone")
        self.mine().action_unfollow()
        self.assertEqual(self.chat.storefront_state, "waiting")
        self.assertFalse(is_closed(self.chat))
        self.assertNotIn("ended", self.kinds())
