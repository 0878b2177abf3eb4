from odoo.tests import tagged

from .size_case import MANY, WORDS, SizeCase

SEARCHED = ("name", "subject", "customer_name", "customer_email")
FIELDS = (*SEARCHED, "customer_phone")


@tagged("post_install", "-at_install")
class TestTicketSearch(SizeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tickets = cls.random_tickets()

    def ask(self, user, **wanted):
        answer = self.facade.staff_tickets(staff=str(user.id), **{"offset": 0, "limit": 100, **wanted})
        self.assertTrue(answer["ok"], answer)
        return answer

    def found(self, user, text):
        ours = set(self.tickets.mapped("name"))
        return {row["reference"] for row in self.ask(user, text=text)["tickets"]} & ours

    def plainly(self, user, text):
        readable = self.env["support.ticket"].with_user(user).search([("id", "in", self.tickets.ids)]).sudo()
        return {
            ticket.name for ticket in readable if any(text.lower() in (ticket[name] or "").lower() for name in SEARCHED)
        }

    def test_finds_what_a_plain_search_finds(self):
        for user in self.people:
            for text in (*WORDS, "ilk", "দু", "র্ডা", self.tickets[0].name, "50%", "_"):
                with self.subTest(user=user.login, text=text):
                    self.assertEqual(self.found(user, text), self.plainly(user, text))

    def test_a_search_counts_no_further_than_it_says(self):
        self.patch(self.env.registry["storefront.chat.bridge"], "_most_counted", 5)
        self.assertEqual(self.ask(self.manager, text="m")["total"], 5)
        everything = self.env["support.ticket"].with_user(self.manager).search_count([])
        self.assertEqual(self.ask(self.manager)["total"], everything)

    def test_texts_have_an_index_where_the_database_can(self):
        self.assertTrue(self.env.registry.has_trigram)
        self.env.cr.execute("SELECT indexname FROM pg_indexes WHERE tablename = 'support_ticket'")
        self.assertLessEqual(
            {f"support_ticket__{name}_index" for name in FIELDS}, {row[0] for row in self.env.cr.fetchall()}
        )

    def test_a_search_reads_those_indexes(self):
        self.enlarge(*MANY)
        plan = self.plan_of(
            lambda: self.env["support.ticket"].search_count(
                self.env["support.ticket"]._storefront_text_domain("quicksilver")
            ),
            'FROM "support_ticket"',
        )
        for name in SEARCHED:
            self.assertIn(f"support_ticket__{name}_index", plan)
