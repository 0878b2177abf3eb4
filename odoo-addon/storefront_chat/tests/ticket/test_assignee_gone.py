"""Whoever had a running ticket can work on it no longer: it is nobody's again, for a colleague to take."""

from odoo import Command
from odoo.tests import tagged

from ...tools.compat import USER_GROUPS
from ..common import AGENT
from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestAssigneeGone(TicketCase):
    def given_to_second(self, **vals):
        return self.new_ticket(user_id=self.second_agent.id, **vals).sudo()

    def overdue_job(self):
        self.env.flush_all()
        self.env["support.ticket"]._sla_mark_overdue()
        self.env.flush_all()

    def test_of_somebody_archived(self):
        ticket = self.given_to_second()
        self.second_agent.action_archive()
        self.overdue_job()
        self.assertFalse(ticket.user_id)
        ticket.with_user(self.agent).action_assign_to_me()
        self.assertEqual((ticket.user_id, ticket.status), (self.agent, "in_progress"))

    def test_of_somebody_who_may_read_it_no_longer(self):
        ticket = self.given_to_second()
        self.second_agent.write({USER_GROUPS: [Command.unlink(self.env.ref(AGENT).id)]})
        self.overdue_job()
        self.assertFalse(ticket.user_id)

    def test_of_somebody_deleted(self):
        ticket = self.given_to_second()
        self.env.cr.flush()
        self.second_agent.unlink()
        self.env.invalidate_all()
        self.overdue_job()
        self.assertFalse(ticket.user_id)
        self.reply_of_customer(ticket)
        self.assertEqual(ticket.status, "open")

    def reply_of_customer(self, ticket):
        ticket.status = "waiting_customer"
        ticket._post_as_customer("Still no milk")

    def test_of_somebody_who_is_there_or_settled_stays_theirs(self):
        running, settled = self.given_to_second(), self.given_to_second()
        self.overdue_job()
        self.assertEqual(running.user_id, self.second_agent)
        settled.status = "resolved"
        self.second_agent.action_archive()
        self.overdue_job()
        self.assertEqual((running.user_id, settled.user_id), (self.env["res.users"], self.second_agent))

    def test_settled_one_is_nobodys_once_its_customer_answers(self):
        ticket = self.given_to_second()
        ticket.status = "resolved"
        self.second_agent.action_archive()
        ticket._post_as_customer("Sour again")
        self.overdue_job()
        self.assertEqual((ticket.status, ticket.user_id), ("in_progress", self.env["res.users"]))
