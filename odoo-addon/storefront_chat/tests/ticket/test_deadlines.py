from datetime import datetime

from freezegun import freeze_time

from odoo import Command
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ...tools.compat import USER_GROUPS
from ..ticket_case import TicketCase

MORNING = "2026-11-20 10:00:00"


@tagged("post_install", "-at_install")
class TestDeadlines(TicketCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.policies = cls.env["support.sla"]
        cls.policies.search([]).active = False
        cls.policy = cls.policies.create(
            {"name": "High", "priority": "high", "first_response_hours": 1, "resolution_hours": 4}
        )
        cls.livechat.write(
            {
                "use_business_hours": True,
                "timezone": "UTC",
                "business_hour_ids": [
                    Command.create({"day": day, "open_time": 9, "close_time": 17}) for day in ("friday", "saturday")
                ],
            }
        )

    def promised(self, made=MORNING, **vals):
        ticket = self.new_ticket(priority="high", **vals)
        self.made_at(ticket, made)
        return ticket

    def at(self, moment, ticket, **vals):
        with freeze_time(moment):
            ticket.write(vals) if vals else self.answer(ticket)
            ticket.flush_recordset()

    def look(self, moment):
        with freeze_time(moment):
            self.env["support.ticket"]._sla_mark_overdue()

    def test_deadlines_are_in_working_hours_of_the_channel(self):
        ticket = self.promised("2026-11-20 16:30:00")
        self.assertEqual(ticket.sla_deadline, datetime(2026, 11, 21, 9, 30))
        self.at("2026-11-20 16:45:00", ticket)
        self.assertEqual(ticket.sla_deadline, datetime(2026, 11, 21, 12, 30))

    def test_a_ticket_of_no_channel_counts_every_hour(self):
        ticket = self.promised("2026-11-20 16:30:00", channel_id=False)
        self.assertEqual(ticket.sla_deadline, datetime(2026, 11, 20, 17, 30))

    def test_nothing_is_promised_without_a_policy(self):
        ticket = self.new_ticket(priority="low")
        self.assertFalse(ticket.sla_deadline)
        self.assertFalse(ticket.sla_state)

    def test_the_nearest_policy_goes_first(self):
        other = {"priority": "high", "first_response_hours": 2}
        category = self.policies.create({"name": "Payment", "category": "payment", **other})
        channel = self.policies.create({"name": "Shop", "channel_id": self.livechat.id, **other})
        self.assertEqual(self.promised(category="payment").sla_id, channel)
        self.assertEqual(self.promised(category="payment", channel_id=False).sla_id, category)
        self.assertEqual(self.promised(channel_id=False).sla_id, self.policy)

    def test_kept_when_answered_and_resolved_in_time(self):
        ticket = self.promised()
        self.at("2026-11-20 10:30:00", ticket)
        self.at("2026-11-20 11:00:00", ticket, status="resolved")
        self.assertEqual(ticket.sla_state, "kept")
        self.assertEqual((ticket.first_response_seconds, ticket.resolution_seconds), (1800, 3600))

    def test_missed_when_answered_too_late(self):
        ticket = self.promised()
        self.at("2026-11-20 11:30:00", ticket)
        self.assertEqual(ticket.sla_state, "missed")
        self.at("2026-11-20 11:31:00", ticket, status="resolved")
        self.assertEqual(ticket.sla_state, "missed")

    def test_the_clock_stands_while_the_customer_is_waited_for(self):
        ticket = self.promised()
        self.at("2026-11-20 10:30:00", ticket)
        self.assertEqual(ticket.status, "waiting_customer")
        self.look("2026-11-20 16:00:00")
        self.assertEqual(ticket.sla_state, "on_time")
        # It waited until 12:30, two working hours.
        self.at("2026-11-20 12:30:00", ticket, status="in_progress")
        self.assertEqual(ticket.sla_deadline, datetime(2026, 11, 20, 16))

    def test_late_is_noticed_and_escalated_once(self):
        ticket = self.promised(user_id=self.agent.id)
        self.look("2026-11-20 10:59:00")
        self.assertEqual(ticket.sla_state, "on_time")
        self.look("2026-11-20 11:01:00")
        self.assertEqual(ticket.sla_state, "late")
        self.assertEqual(ticket.activity_ids.user_id, self.agent)
        ticket.activity_ids.unlink()
        self.look("2026-11-20 11:02:00")
        self.assertFalse(ticket.activity_ids)

    def test_what_is_settled_bothers_nobody_any_more(self):
        ticket = self.promised(user_id=self.agent.id)
        activity = {"activity_type_id": self.env.ref("mail.mail_activity_data_warning").id, "user_id": self.agent.id}
        model_id = self.env["ir.model"]._get_id(ticket._name)
        by_hand = self.env["mail.activity"].create({**activity, "res_model_id": model_id, "res_id": ticket.id})
        self.look("2026-11-20 11:01:00")
        ticket.action_resolve()
        self.assertEqual(ticket.activity_ids, by_hand)

    def test_a_late_ticket_of_nobody_is_a_managers_business(self):
        ticket = self.promised()
        self.look("2026-11-20 11:01:00")
        self.assertTrue(ticket.activity_ids.user_id.has_group("im_livechat.im_livechat_group_manager"))

    def test_one_that_cannot_be_marked_holds_up_no_other(self):
        stuck, ticket = tickets = self.promised() | self.promised()
        with freeze_time(MORNING):
            tickets.sudo()._compute_sla_state()
        # As another module's rule might.
        self.env.flush_all()
        self.env.cr.execute(
            "ALTER TABLE support_ticket ADD CONSTRAINT test_holds"
            f" CHECK (id != {stuck.id} OR sla_state != 'late') NOT VALID"
        )
        with mute_logger("odoo.sql_db"), self.assertLogs("odoo.addons.storefront_chat", "ERROR") as log:
            self.look("2026-11-20 15:00:00")
        self.assertEqual((stuck.sla_state == "late", ticket.sla_state), (False, "late"))
        self.assertTrue(ticket.sla_escalated)
        self.assertIn(f"support.ticket({stuck.id},)", log.output[0])

    def test_one_whose_agent_may_no_longer_read_it_holds_up_no_other(self):
        first, other = self.promised(user_id=self.second_agent.id), self.promised(user_id=self.agent.id)
        self.second_agent.write({USER_GROUPS: [Command.set(self.env.ref("base.group_user").ids)]})
        self.look("2026-11-20 11:01:00")
        self.assertEqual(other.activity_ids.user_id, self.agent)
        self.assertTrue(first.activity_ids.user_id.has_group("im_livechat.im_livechat_group_manager"))

    def test_late_leaves_other_tickets_alone(self):
        tickets = self.promised() | self.promised() | self.new_ticket(priority="low")
        tickets[1].status = "resolved"
        self.look("2026-11-20 15:00:00")
        self.assertEqual([ticket.sla_state == "late" for ticket in tickets], [True, False, False])

    def test_a_changed_priority_changes_the_promise(self):
        ticket = self.promised()
        ticket.priority = "low"
        self.assertFalse(ticket.sla_deadline)

    def test_policies_are_for_managers_and_promise_something(self):
        with self.assertRaises(AccessError):
            self.policy.with_user(self.agent).resolution_hours = 99
        for hours in ({"resolution_hours": -1}, {"first_response_hours": 0, "resolution_hours": 0}):
            with self.assertRaises(ValidationError), self.env.cr.savepoint():
                self.policy.with_user(self.manager).write(hours)
        with self.assertRaises(AccessError):
            self.policy.with_user(self.employee).read(["name"])
