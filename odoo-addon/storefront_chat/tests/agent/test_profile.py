from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError

from ..history import HistoryCase


class TestProfile(HistoryCase):
    """What staff see of an agent, and what they resolved."""

    def row(self, user, agent=None):
        answer = self.facade.staff_agents(staff=str(user.id))
        return next(row for row in answer["agents"] if row["id"] == str((agent or self.agent).id))

    def test_staff_read_the_profile_of_colleagues(self):
        self.agent.email = "zzq@example.com"
        self.agent_of(self.agent).write({"department": "Zzq Deliveries", "bio": "Cold chain"})
        for user in (self.agent, self.second_agent, self.manager):
            row = self.row(user)
            self.assertEqual((row["department"], row["bio"]), ("Zzq Deliveries", "Cold chain"))
            self.assertEqual(row["email"], "zzq@example.com")

    def test_last_activity_is_seen_by_managers_and_by_oneself(self):
        now = fields.Datetime.now().replace(microsecond=0)
        chat = self.past_chat(now - timedelta(hours=1), None, self.agent)
        assignment = self.env["storefront.chat.assignment"].search([("channel_id", "=", chat.id)])
        assignment.answered_at = now - timedelta(minutes=20)
        agent = self.agent_of(self.agent)
        for user in (self.agent, self.manager):
            self.assertEqual(agent.with_user(user).last_activity_at, now - timedelta(minutes=20))
            self.assertIn("last_activity_at", self.row(user))
        self.assertFalse(agent.with_user(self.second_agent).last_activity_at)
        self.assertNotIn("last_activity_at", self.row(self.second_agent))

    def test_nobody_else_reads_any_of_it(self):
        for user in (self.employee, self.bridge_user, self.env.ref("base.public_user")):
            with self.assertRaises(AccessError):
                self.agent_of(self.agent).with_user(user).read(["email", "last_activity_at", "bio"])

    def test_shoppers_get_none_of_it(self):
        self.agent.email = "zzq@example.com"
        self.agent_of(self.agent).write({"department": "Zzq Deliveries", "bio": "Zzq words"})
        self.live_chat()
        cards = self.env["discuss.channel"]._storefront_agent_cards(self.agent.partner_id)
        self.assertLessEqual(set(cards[self.agent.partner_id.id]), {"id", "name", "picture"})
        events = self.env["storefront.chat.event"].search([]).mapped("payload")
        for text in ("zzq@example.com", "Zzq Deliveries", "Zzq words"):
            self.assertNotIn(text, str(events))

    def test_resolved_tickets_count_for_whom_they_were_with(self):
        now = fields.Datetime.now()
        agent, before = self.agent_of(self.agent), self.agent_of(self.agent).tickets_resolved
        for days, seconds in ((2, 3600), (3, 7200), (40, 90000)):
            resolved = {"status": "resolved", "resolved_at": now - timedelta(days=days), "resolution_seconds": seconds}
            self.past_ticket(now - timedelta(days=days + 1), user_id=self.agent.id, **resolved)
        self.past_ticket(now, user_id=self.agent.id)
        agent.invalidate_recordset()
        self.assertEqual((agent.tickets_resolved, agent.resolution_seconds), (before + 3, 5400))
        row = self.row(self.manager)
        self.assertEqual((row["tickets_resolved"], row["resolution_seconds"]), (before + 3, 5400))
