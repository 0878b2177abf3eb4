from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..bridge import WithBridge
from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestTicketSuggestions(WithBridge, TicketCase):
    def setUp(self):
        super().setUp()
        self.start_bridge({"suggestions": []})
        category = self.env["support.faq.category"].create({"name": "Zzq"})
        self.faq = self.env["support.faq"].create(
            {"name": "Zzq when?", "answer": "<p>At <b>six</b>.</p>", "category_id": category.id}
        )
        self.env["mail.canned.response"].search([]).unlink()
        self.canned = self.env["mail.canned.response"].with_user(self.agent)
        self.canned = self.canned.create({"source": "zzq", "substitution": "{{shopper}}, your milk comes. {{agent}}"})

    def suggested(self, ticket, *ranking, user=None):
        rows = ", ".join(f'{{"kind": "{kind}", "id": "{record_id}", "score": 0.5}}' for kind, record_id in ranking)
        self.bridge.answer = f'{{"suggestions": [{rows}]}}'
        return ticket.with_user(user or self.agent).storefront_suggestions()

    def asked(self):
        return self.bridge.asked[-1][1]

    def test_the_bridge_ranks_what_the_person_may_read(self):
        ticket = self.new_ticket(description="It did not come.", customer_name="Amina", locale="bn")
        found = self.suggested(ticket, ("text", self.canned.id), ("faq", self.faq.id), ("faq", 0), ("text", 0))
        expected = [("text", "zzq", "Amina, your milk comes. Test Agent"), ("faq", "Zzq when?", "At six.")]
        self.assertEqual([(row["kind"], row["title"], row["text"]) for row in found], expected)
        self.assertEqual(self.bridge.asked[-1][0], "/api/v1/odoo/suggest")
        self.assertEqual(self.asked()["text"], "Where is my milk?\nIt did not come.")
        self.assertEqual((self.asked()["channel"], self.asked()["locale"]), ("test-shop", "bn"))

    def test_what_the_customer_wrote_last_is_the_question(self):
        ticket = self.shopper_ticket()
        self.answer(ticket)
        self.suggested(ticket)
        self.assertEqual(self.asked()["text"], "Where is my milk?")
        self.reply(ticket, "And the ghee?")
        self.answer(ticket, "psst", note=True)
        self.suggested(ticket)
        self.assertEqual(self.asked()["text"], "Where is my milk?\nAnd the ghee?")

    def test_long_words_are_cut_to_what_the_bridge_takes(self):
        self.suggested(self.new_ticket(description="x" * 5_000))
        self.assertEqual(len(self.asked()["text"]), 2_000)

    def test_texts_are_in_the_language_of_the_customer(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        self.canned.with_context(lang="fr_FR").substitution = "Votre lait arrive."
        self.faq.with_context(lang="fr_FR").name = "Zzq quand ?"
        ticket = self.new_ticket(locale="fr")
        found = self.suggested(ticket, ("text", self.canned.id), ("faq", self.faq.id))
        self.assertEqual([row["text"] for row in found][:1], ["Votre lait arrive."])
        self.assertEqual(found[1]["title"], "Zzq quand ?")
        self.assertEqual(self.asked()["texts"][0]["text"], "Votre lait arrive.")

    def test_a_ticket_of_no_channel_asks_one_of_its_company(self):
        other = self.env["res.company"].create({"name": "Zzq Company"})
        self.livechat.copy({"name": "Zzq foreign", "storefront_key": "zzq-foreign", "company_id": other.id})
        keys = self.env["im_livechat.channel"].search([("company_id", "!=", other.id)]).mapped("storefront_key")
        self.suggested(self.new_ticket(channel_id=False))
        self.assertIn(self.asked()["channel"], keys)

    def test_who_may_not_see_the_ticket_gets_nothing(self):
        ticket = self.shopper_ticket()
        self.livechat.user_ids = self.second_agent
        for user in (self.agent, self.employee):
            for call in (lambda seen: seen.storefront_suggestions(), lambda seen: seen.storefront_canned_used(1)):
                with self.assertRaises(AccessError):
                    call(ticket.with_user(user))
        self.assertEqual(self.bridge.asked, [])

    def test_a_use_is_counted(self):
        ticket = self.new_ticket()
        ticket.storefront_canned_used(self.canned.id)
        self.assertEqual(self.canned.sudo().storefront_usage_count, 1)
        foreign = self.canned.with_user(self.second_agent).create({"source": "zzq_other", "substitution": "x"})
        with self.assertRaises(UserError):
            ticket.storefront_canned_used(foreign.id)
