from odoo.tests import tagged

from ..ticket_case import TicketCase

MAIL = """From: {sender}
To: {to}
Subject: {subject}
Message-Id: <{id}@customer.example>
In-Reply-To: {reply_to}
Content-Type: text/plain; charset=utf-8

{body}
"""


@tagged("post_install", "-at_install")
class TestTicketMail(TicketCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shop_company = cls.env["res.company"].create({"name": "Smart Dairy", "email": "hello@smartdairy.example"})
        for user in cls.agent | cls.second_agent | cls.manager:
            user.company_ids |= cls.shop_company
        cls.engine.company_id = False
        cls.livechat.company_id = cls.shop_company
        cls.env["res.lang"]._activate_lang("bn_IN")

    def left_ticket(self, **values):
        """A ticket of a shopper who has left the chat: answers are mailed."""
        ticket = self.shopper_ticket(email="karim@example.com", **values)
        self.push(self.op_end())
        return ticket

    def sent(self, message):
        return self.env["mail.mail"].search([("mail_message_id", "=", message.id)])

    def mail(self, sender, body, reply_to="", subject="Re: milk", to="catchall@shop.example", number=1):
        self.env["mail.thread"].message_process(
            False,
            MAIL.format(sender=sender, to=to, subject=subject, id=f"m{number}", reply_to=reply_to, body=body),
        )

    def test_an_answer_is_mailed_in_the_companys_name(self):
        ticket = self.left_ticket()
        message = self.answer(ticket, "It is <b>on</b> its way")
        [mail] = self.sent(message)
        self.assertEqual(mail.email_to, '"Karim" <karim@example.com>')
        self.assertEqual(mail.email_from, '"Smart Dairy" <hello@smartdairy.example>')
        self.assertIn(ticket.name, mail.subject)
        self.assertIn("on&lt;/b&gt; its way", mail.body_html)
        self.assertIn("Smart Dairy", mail.body_html)
        self.assertEqual(mail.state, "outgoing")

    def test_in_the_customers_language(self):
        template = self.env.ref("storefront_chat.mail_template_ticket_answer")
        template.with_context(lang="bn_IN").subject = "উত্তর: {{ object.display_name }}"
        self.push(self.op_open(locale="bn"))
        ticket = self.left_ticket()
        self.assertIn("উত্তর", self.sent(self.answer(ticket)).subject)

    def test_no_address_no_mail_and_a_note_never(self):
        ticket = self.shopper_ticket()
        self.assertFalse(self.sent(self.answer(ticket)))
        ticket.customer_email = "karim@example.com"
        self.assertFalse(self.sent(self.answer(ticket, "psst", note=True)))

    def test_a_customer_who_follows_gets_one_mail_and_no_note(self):
        partner = self.env["res.partner"].create({"name": "Karim", "email": "karim@example.com"})
        ticket = self.shopper_ticket()
        self.push(self.op_end())
        ticket.partner_id = partner
        ticket.message_subscribe(partner.ids)
        note = ticket.message_post(
            body="psst", partner_ids=partner.ids, message_type="comment", subtype_xmlid="mail.mt_note"
        )
        self.assertNotIn(partner, note.notified_partner_ids)
        answer = self.answer(ticket)
        self.assertNotIn(partner, answer.notified_partner_ids)
        self.assertEqual(self.sent(answer).email_to, '"Karim" <karim@example.com>')

    def test_an_answered_mail_comes_back_to_the_ticket(self):
        ticket = self.left_ticket()
        message = self.answer(ticket)
        ticket.user_id = self.agent
        self.mail("Karim <karim@example.com>", "Still nothing", reply_to=message.message_id)
        self.assertEqual(ticket.status, "in_progress")
        self.assertIn("Still nothing", ticket.message_ids.filtered(lambda one: one.message_type == "email").body)
        shown = self.facade.ticket(shopper="shopper-c1", verified=False, reference=ticket.name)["ticket"]
        self.assertEqual([row["author"] for row in shown["messages"]], ["agent", "shopper"])

    def forged(self, number=1):
        """A mail in the agent's name, by somebody who knows the id of the agent's answer; the ticket it went to."""
        ticket = self.left_ticket()
        answer = self.answer(ticket)
        said = ticket._conversation_messages()
        self.mail(self.agent.partner_id.email_formatted, "Full refund approved", answer.message_id, number=number)
        return ticket, said

    def test_a_mail_in_an_agents_name_is_a_note_and_no_answer(self):
        ticket, said = self.forged()
        self.assertEqual(ticket._conversation_messages(), said)
        kept = ticket.message_ids.filtered(lambda one: one.message_type == "email")
        self.assertIn("Full refund approved", kept.body)
        self.assertIn("does not prove its sender", kept.body)
        self.assertFalse(self.sent(kept))
        self.assertEqual(ticket.status, "waiting_customer")
        shown = self.facade.ticket(shopper="shopper-c1", verified=False, reference=ticket.name)["ticket"]
        self.assertNotIn("Full refund approved", str(shown))

    def test_a_mail_in_an_agents_name_is_an_answer_where_the_mail_server_checks_senders(self):
        self.env["ir.config_parameter"].sudo().set_param("storefront_chat.trust_mail_senders", "1")
        ticket, said = self.forged()
        answer = ticket._conversation_messages() - said
        self.assertIn("Full refund approved", answer.body)
        self.assertEqual(self.sent(answer).email_to, '"Karim" <karim@example.com>')

    def test_a_colleagues_own_request_by_mail_is_a_customers(self):
        self.tickets_alias()
        sender = self.agent.partner_id.email_formatted
        self.mail(sender, "Sour!", subject="My own milk", to="tickets@shop.example", number=2)
        ticket = self.env["support.ticket"].search([("subject", "=", "My own milk")])
        [said] = ticket._conversation_messages()
        self.assertEqual(ticket._author_kind(said), "shopper")
        self.assertFalse(ticket.first_response_at)
        self.assertFalse(self.sent(said))

    def tickets_alias(self):
        model_id = self.env["ir.model"]._get_id("support.ticket")
        domain = self.env["mail.alias.domain"].create({"name": "shop.example"})
        self.env["mail.alias"].create(
            {
                "alias_name": "tickets",
                "alias_model_id": model_id,
                "alias_domain_id": domain.id,
                "alias_defaults": {"channel_id": self.livechat.id},
            }
        )

    def test_a_mail_to_an_alias_is_a_new_ticket(self):
        self.tickets_alias()
        self.mail("Amina <amina@example.com>", "Sour!", subject="My milk", to="tickets@shop.example", number=2)
        ticket = self.env["support.ticket"].search([("subject", "=", "My milk")])
        self.assertEqual((ticket.customer_name, ticket.customer_email), ("Amina", "amina@example.com"))
        self.assertEqual(ticket.channel_id, self.livechat)
        self.assertRegex(ticket.name, r"^T\d+$")
        self.assertIn("Sour!", ticket._conversation_messages().body)
        self.assertFalse(ticket.first_response_at)

    def test_a_mail_says_nothing_about_urgency(self):
        self.tickets_alias()
        headers = "X-Priority: 1 (Highest)\nImportance: high\nPriority: urgent\nX-Odoo-Priority: urgent"
        sender = f"Amina <amina@example.com>\n{headers}"
        self.mail(sender, "Priority: urgent", subject="[urgent] My milk", to="tickets@shop.example", number=2)
        ticket = self.env["support.ticket"].search([("subject", "=", "[urgent] My milk")])
        self.assertEqual((ticket.priority, ticket.status, ticket.user_id.id), ("medium", "open", False))
        ticket.priority = "low"
        self.mail(sender, "Priority: urgent", reply_to="<m2@customer.example>", number=3)
        self.assertEqual(len(ticket._conversation_messages()), 2)
        self.assertEqual((ticket.priority, ticket.status), ("low", "open"))

    def test_transcript_goes_to_one_address_in_the_companys_name(self):
        channel = self.live_chat()
        self.agent_says(channel, "<b>Good</b> morning")
        channel.with_user(self.agent).message_post(body="psst", subtype_xmlid="mail.mt_note", message_type="comment")
        [result] = self.push(self.op("transcript", email="karim@example.com"))
        self.assertEqual(result["status"], "done", result)
        mail = self.env["mail.mail"].search([("email_to", "=", "karim@example.com")])
        self.assertEqual(mail.email_from, '"Smart Dairy" <hello@smartdairy.example>')
        self.assertIn("Smart Dairy", mail.subject)
        for part in ("Karim", "Hello", "Test Agent", "&lt;b&gt;Good"):
            self.assertIn(part, mail.body_html)
        self.assertNotIn("psst", mail.body_html)
        self.assertFalse(mail.mail_message_id.res_id)

    def test_transcript_is_sent_once_and_to_an_address_only(self):
        self.open_chat()
        operation = self.op("transcript", email="karim@example.com")
        self.push(operation)
        self.push(operation)
        self.assertEqual(self.env["mail.mail"].search_count([("email_to", "=", "karim@example.com")]), 1)
        [result] = self.push(self.op("transcript", email="a@b.example, c@d.example"))
        self.assertEqual(result["code"], "INVALID")

    def test_transcript_in_the_shoppers_language(self):
        template = self.env.ref("storefront_chat.mail_template_transcript")
        template.with_context(lang="bn_IN").subject = "আপনার চ্যাট"
        self.push(self.op_open(locale="bn"), self.op("transcript", email="karim@example.com"))
        mail = self.env["mail.mail"].search([("email_to", "=", "karim@example.com")])
        self.assertEqual(mail.subject, "আপনার চ্যাট")

    def amina(self):
        return self.env["res.partner"].create({"name": "Zzq Amina", "email": "Zzq-Amina@example.com"})

    def answered_with_everyone_suggested(self, ticket):
        """As the composer of the form posts; returns the mails that come of it."""
        own = ticket.with_user(self.agent)
        partners = [row["partner_id"] for row in own._message_get_suggested_recipients() if row.get("partner_id")]
        message = own.message_post(
            body="Look", message_type="comment", subtype_xmlid="mail.mt_comment", partner_ids=partners
        )
        return self.sent(message)

    def test_a_known_contact_who_follows_gets_the_answer_once(self):
        partner = self.amina()
        ticket = self.new_ticket(customer_email="zzq-amina@example.com")
        ticket.sudo().message_subscribe(partner.ids)
        message = self.answer(ticket)
        self.assertNotIn(partner, message.notified_partner_ids)
        self.assertEqual(len(self.sent(message)), 1)
        self.assertNotIn(partner, self.answer(ticket, "psst", note=True).notified_partner_ids)

    def test_a_known_contact_who_wrote_gets_the_composers_answer_once(self):
        self.amina()
        alias = self.env["mail.alias.domain"].create({"name": "zzq-shop.example"})
        model = self.env["ir.model"]._get_id("support.ticket")
        self.env["mail.alias"].create(
            {
                "alias_name": "tickets",
                "alias_model_id": model,
                "alias_domain_id": alias.id,
                "alias_defaults": {"channel_id": self.livechat.id},
            }
        )
        self.mail("Zzq Amina <zzq-amina@example.com>", "Sour!", subject="Zzq milk", to="tickets@zzq-shop.example")
        ticket = self.env["support.ticket"].search([("subject", "=", "Zzq milk")])
        [mail] = self.answered_with_everyone_suggested(ticket)
        self.assertIn("zzq-amina@example.com", mail.email_to)

    def test_an_unverified_shopper_in_an_open_chat_is_told_there_alone(self):
        partner = self.amina()
        ticket = self.shopper_ticket(email="zzq-amina@example.com")
        ticket.sudo().message_subscribe(partner.ids)
        self.assertFalse(self.answered_with_everyone_suggested(ticket))
        self.assertEqual(ticket.sudo()._told_last("answered").way, "chat")

    def test_other_followers_hear_and_a_colleague_who_is_the_customer_hears_of_notes(self):
        other = self.env["res.partner"].create({"name": "Zzq Karim", "email": "zzq-other@example.com"})
        colleague = self.second_agent.partner_id
        self.second_agent.notification_type = "email"
        colleague.email = "zzq-colleague@example.com"
        ticket = self.new_ticket(customer_email="zzq-colleague@example.com")
        ticket.sudo().message_subscribe((other | colleague).ids)
        answer = self.answer(ticket)
        self.assertIn(other, answer.notified_partner_ids)
        self.assertNotIn(colleague, answer.notified_partner_ids)
        note = ticket.message_post(
            body="psst", partner_ids=colleague.ids, message_type="comment", subtype_xmlid="mail.mt_note"
        )
        self.assertIn(colleague, note.notified_partner_ids)
