"""Customers hear of receipt, answer, resolution and closing by the way they have, once each."""

from odoo.tests import tagged

from ..ticket_case import TicketCase

EMAIL = "zzq-karim@example.com"


@tagged("post_install", "-at_install")
class TestTelling(TicketCase):
    def mails(self, email=EMAIL):
        """Subjects in Odoo's queue, oldest first."""
        return self.env["mail.mail"].search([("email_to", "ilike", email)], order="id").mapped("subject")

    def told(self, ticket):
        return [(notice.kind, notice.way) for notice in ticket.sudo().notice_ids.sorted("id")]

    def notices(self, conversation="c1"):
        return [event["notice"]["kind"] for event in self.events(conversation) if "notice" in event]

    def whole_life(self, ticket):
        self.answer(ticket)
        ticket.action_resolve()
        ticket.action_close()

    def test_a_customer_with_nothing_but_an_address_gets_four_mails(self):
        ticket = self.new_ticket(customer_name="Karim", customer_email=EMAIL)
        self.whole_life(ticket)
        kinds = ["received", "answered", "resolved", "closed"]
        self.assertEqual(self.told(ticket), [(kind, "email") for kind in kinds])
        received, answered, resolved, closed = self.mails()
        self.assertIn("received", received)
        self.assertTrue(answered.startswith("Re: "))
        self.assertIn("Resolved", resolved)
        self.assertIn("Closed", closed)
        for subject in (received, answered, resolved, closed):
            self.assertIn(ticket.name, subject)

    def test_in_an_open_chat_it_is_said_there_and_mailed_to_nobody(self):
        for number, state in enumerate(("bot", "waiting", "live")):
            with self.subTest(state=state):
                conversation = f"open-{number}"
                channel = self.live_chat(conversation) if state == "live" else self.open_chat(conversation)
                if state == "waiting":
                    self.set_status(self.agent, "offline")
                    self.push(self.op("connect", conversation))
                self.assertEqual(channel.storefront_state, state)
                ticket = self.shopper_ticket(conversation, email=EMAIL)
                self.whole_life(ticket)
                kinds = ["received", "answered", "resolved", "closed"]
                self.assertEqual(self.told(ticket), [(kind, "chat") for kind in kinds])
                # The bridge itself says in the chat that it was received.
                self.assertEqual(self.notices(conversation), kinds[1:])
                self.assertFalse(self.mails())

    def test_after_the_end_of_the_chat_by_mail(self):
        ticket = self.shopper_ticket(email=EMAIL)
        self.push(self.op_end())
        self.whole_life(ticket)
        self.assertEqual(self.told(ticket)[1:], [(kind, "email") for kind in ("answered", "resolved", "closed")])
        self.assertEqual(len(self.mails()), 3)
        self.assertFalse(self.notices())

    def test_a_ticket_made_after_the_end_is_acknowledged_by_mail(self):
        self.open_chat()
        self.push(self.op_end())
        ticket = self.shopper_ticket(email=EMAIL)
        self.assertEqual(self.told(ticket), [("received", "email")])
        self.assertEqual(len(self.mails()), 1)

    def test_when_the_chat_was_deleted_by_mail(self):
        ticket = self.shopper_ticket(email=EMAIL)
        self.channel().unlink()
        self.whole_life(ticket)
        self.assertEqual(len(self.mails()), 3)

    def test_without_chat_and_address_nobody_is_told_and_it_says_so(self):
        ticket = self.new_ticket()
        self.whole_life(ticket)
        self.assertFalse(self.told(ticket))

    def test_a_ticket_that_staff_make_of_a_chat_is_told_in_it(self):
        channel = self.live_chat()
        channel.with_user(self.agent).action_create_ticket()
        self.assertEqual(self.notices(), ["received"])

    def test_what_was_not_heard_in_the_chat_is_mailed_once(self):
        ticket = self.shopper_ticket(email=EMAIL)
        self.answer(ticket, "On its <way>")
        notice = ticket.sudo()._told_last("answered")
        self.push(self.op_end())
        unheard = self.op("ticket_unheard", ticket=ticket.name, notice=str(notice.id))
        for _time in (1, 2):
            [result] = self.push(unheard)
            self.assertEqual(result["status"], "done", result)
        again = self.op("ticket_unheard", ticket=ticket.name, notice=str(notice.id))
        self.push(again)
        self.assertEqual(len(self.mails()), 1)
        self.push(self.op("ticket_unheard", ticket=ticket.name))
        self.assertEqual(self.told(ticket), [("received", "email"), ("answered", "email")])
        [elsewhere] = self.push(self.op_open("c9"), self.op("ticket_unheard", "c9", ticket=ticket.name))[1:]
        self.assertEqual(elsewhere["code"], "INVALID")

    def test_steps_to_and_fro_are_news_only_after_another_word(self):
        ticket = self.new_ticket(customer_email=EMAIL)
        for _time in range(3):
            ticket.action_resolve()
            ticket.action_start()
        self.assertEqual(len(self.mails()), 2)
        self.answer(ticket)
        ticket.action_resolve()
        self.assertEqual([kind for kind, _way in self.told(ticket)], ["received", "resolved", "answered", "resolved"])

    def test_to_and_fro_in_the_chat_is_silent(self):
        ticket = self.shopper_ticket()
        for _time in range(2):
            ticket.action_resolve()
            ticket.action_start()
        self.assertEqual(self.notices(), ["resolved"])
        resolved = [event for event in self.events() if event.get("ticket", {}).get("status") == "resolved"]
        self.assertEqual([event.get("silent", False) for event in resolved], [False, True])

    def test_many_at_once_each_customer_once(self):
        tickets = self.new_ticket(customer_email=EMAIL) | self.new_ticket(customer_email="zzq-amina@example.com")
        tickets.action_close()
        tickets.action_close()
        self.assertEqual([len(self.mails()), len(self.mails("zzq-amina@example.com"))], [2, 2])

    def test_imported_tickets_are_not_acknowledged(self):
        tickets = self.env["support.ticket"].with_user(self.agent).with_context(import_file=True)
        ticket = tickets.create({"subject": "Old", "customer_email": EMAIL})
        self.assertFalse(self.told(ticket))

    def test_nobody_writes_what_was_told(self):
        ticket = self.new_ticket(customer_email=EMAIL)
        notices = self.env["support.ticket.notice"]
        for user in (self.agent, self.manager):
            for operation in ("write", "create", "unlink"):
                self.assertFalse(notices.with_user(user).has_access(operation))
        self.assertEqual(ticket.notice_ids.with_user(self.agent).mapped("kind"), ["received"])

    def ask(self, method, **arguments):
        return getattr(self.facade, method)(staff=str(self.agent.id), **arguments)

    def ways(self, answer):
        self.assertTrue(all(told["at"].endswith("Z") for told in answer["told"]))
        return [told["by"] for told in answer["told"]]

    def test_staff_hear_how_the_customer_heard(self):
        made = {"id": "t1", "subject": "Leak", "email": EMAIL}
        first = self.ask("staff_ticket_create", **made)
        self.assertEqual(self.ways(first), ["email"])
        self.assertEqual(self.ask("staff_ticket_create", **made), first)
        reference = first["ticket"]["reference"]
        message = {"id": "t2", "reference": reference, "content": "We look", "is_internal": False}
        for _time in (1, 2):
            self.assertEqual(self.ways(self.ask("staff_ticket_message", **message)), ["email"])
        note = {"id": "t3", "reference": reference, "content": "psst", "is_internal": True}
        self.assertEqual(self.ways(self.ask("staff_ticket_message", **note)), [])
        for _time in (1, 2):
            self.assertEqual(
                self.ways(self.ask("staff_ticket_change", reference=reference, status="closed")), ["email"]
            )
        self.assertEqual(self.ways(self.ask("staff_ticket_change", reference=reference, category="product")), [])
        self.assertEqual(len(self.mails()), 3)

    def test_staff_hear_of_the_chat_and_of_no_way_at_all(self):
        ticket = self.shopper_ticket(email=EMAIL)
        closed = self.ask("staff_ticket_change", reference=ticket.name, status="closed")
        self.assertEqual(self.ways(closed), ["chat"])
        silent = self.new_ticket()
        self.assertEqual(self.ways(self.ask("staff_ticket_change", reference=silent.name, status="closed")), [])
