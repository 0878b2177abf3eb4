"""History of a shopper as one list: who sees what, in which order."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import AGENT
from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestHistoryPage(TicketCase):
    def rows(self, record, user=None):
        action = record.with_user(user or self.agent).action_storefront_history()
        return self.env[action["res_model"]].with_user(user or self.agent).search(action["domain"])

    def two_chats(self):
        shopper = {"id": "zzq-shopper", "verified": False, "name": "Karim"}
        for key in ("c1", "c2"):
            self.push(self.op_open(key, shopper=shopper), self.op_message("Hello", conversation=key))
        return self.channel("c1"), self.channel("c2")

    def test_chats_tickets_and_ratings_stand_in_order(self):
        first, second = self.two_chats()
        self.push(self.op("rate", "c1", rating=4, feedback="Good"))
        ticket = self.env["support.ticket"]._create_from_chat(second, {"subject": "Sour"})
        self.env.flush_all()
        rows = self.rows(second)
        self.assertEqual(sorted(rows.mapped("kind")), ["chat", "chat", "rating", "ticket"])
        self.assertEqual(rows.mapped("happened_at"), sorted(rows.mapped("happened_at"), reverse=True))
        [rated] = rows.filtered(lambda row: row.kind == "rating")
        self.assertEqual((rated.discuss_channel_id, rated.stars, rated.subject), (first, 4, "Good"))
        self.assertEqual(rows.ticket_id, ticket)
        self.assertEqual(rows.filtered("ticket_id").action_open()["res_id"], ticket.id)
        self.assertEqual(rated.action_open()["res_model"], "discuss.channel")

    def test_another_shopper_is_not_in_it(self):
        first, _second = self.two_chats()
        self.open_chat("c3")
        self.env.flush_all()
        self.assertNotIn(self.channel("c3"), self.rows(first).discuss_channel_id)

    def test_whoever_is_not_at_the_desk_sees_none_of_it(self):
        first, _second = self.two_chats()
        with self.assertRaises(AccessError):
            first.with_user(self.employee).action_storefront_history()
        elsewhere = self._user("zzq-elsewhere", "base.group_user", AGENT)
        self.env.flush_all()
        found = self.env["storefront.chat.history"].with_user(elsewhere).search([("shopper_id", "=", "zzq-shopper")])
        self.assertFalse(found)

    def test_a_contact_has_what_the_shop_vouched_for(self):
        partner = self.env["res.partner"].create({"name": "Zzq Karim", "email": "zzq.karim@example.com"})
        for key, verified in (("c1", True), ("c2", False)):
            shopper = {"id": f"zzq-{key}", "verified": verified, "name": "Karim", "email": "zzq.karim@example.com"}
            self.push(self.op_open(key, shopper=shopper))
        self.env.flush_all()
        self.assertEqual(self.rows(partner).discuss_channel_id, self.channel("c1"))
        self.assertEqual(partner.with_user(self.agent).storefront_history_count, 1)
