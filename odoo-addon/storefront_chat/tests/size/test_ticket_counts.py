from collections import Counter

from odoo.tests import tagged

from .size_case import MANY, SizeCase

RUNNING = ("open", "in_progress", "waiting_customer")


@tagged("post_install", "-at_install")
class TestTicketCounts(SizeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.random_tickets()

    def dashboard(self, user):
        return (
            self.env["storefront.chat.dashboard"].with_user(user).with_context(allowed_company_ids=user.company_ids.ids)
        )

    def readable(self, user, domain=()):
        """The tickets themselves, read one by one."""
        tickets = self.env["support.ticket"].with_user(user)
        return tickets.with_context(allowed_company_ids=user.company_ids.ids).search(list(domain)).sudo()

    def test_badge_counts_what_runs_and_the_person_may_read(self):
        for user in self.people:
            with self.subTest(user=user.login):
                running = self.readable(user).filtered(lambda ticket: ticket.status in RUNNING)
                badge = self.dashboard(user).badge()
                self.assertEqual(badge["open_tickets"], len(running.filtered(lambda ticket: ticket.status == "open")))
                self.assertEqual(
                    badge["in_progress"], len(running.filtered(lambda ticket: ticket.status == "in_progress"))
                )
                self.assertEqual(badge["unassigned"], len(running.filtered(lambda ticket: not ticket.user_id)))
                late = running.filtered(lambda ticket: ticket.sla_state == "late")
                self.assertEqual(badge["has_alerts"], bool(late))

    def test_dashboard_counts_all_as_they_stand(self):
        for user in self.people:
            with self.subTest(user=user.login):
                dashboard = self.dashboard(user)
                domain = dashboard._tickets(dashboard._channels())
                tickets = self.readable(user, domain)
                counts = dashboard._ticket_counts(domain)
                for name in ("status", "priority", "category"):
                    told = {key: number for key, number in counts[f"tickets_by_{name}"].items() if number}
                    self.assertEqual(told, dict(Counter(tickets.mapped(name))))
                unassigned = tickets.filtered(lambda ticket: ticket.status in RUNNING and not ticket.user_id)
                self.assertEqual(counts["unassigned_tickets"], len(unassigned))

    def test_a_change_that_is_not_stored_yet_counts(self):
        before = self.dashboard(self.manager).badge()
        ticket = self.env["support.ticket"].create({"subject": "Zzq", "channel_id": self.livechat.id})
        self.assertEqual(self.dashboard(self.manager).badge()["open_tickets"], before["open_tickets"] + 1)
        ticket.status = "closed"
        self.assertEqual(self.dashboard(self.manager).badge(), before)

    def test_the_badge_reads_the_index_of_what_runs(self):
        self.enlarge(*MANY)
        for user in (self.agent, self.manager):
            plan = self.plan_of(self.dashboard(user).badge, 'FROM "support_ticket"')
            self.assertIn("support_ticket_running_idx", plan)
