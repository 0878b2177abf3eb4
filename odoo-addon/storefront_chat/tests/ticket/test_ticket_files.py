import base64

from odoo.tests import tagged

from ...models.conversation.attachments import LARGEST
from ..ticket_case import TicketCase


def sent(name="jar.png", content=b"the jar", mimetype="image/png"):
    key = "file-" + name.replace(".", "-").replace(" ", "-")
    return {"id": key, "name": name, "mimetype": mimetype, "data": base64.b64encode(content).decode()}


@tagged("post_install", "-at_install")
class TestTicketFiles(TicketCase):
    def files(self, ticket):
        """`{name: content}` of what the ticket's agent finds on it."""
        found = self.env["ir.attachment"].with_user(self.agent)
        own = found.search([("res_model", "=", "support.ticket"), ("res_id", "=", ticket.id)])
        return {file.name: file.raw for file in own}

    def test_a_request_brings_its_files_beside_those_of_the_chat(self):
        self.open_chat()
        self.push({**self.op_message(""), "attachments": [sent("said.png", b"said")]})
        ticket = self.shopper_ticket(attachments=[sent()])
        self.assertEqual(self.files(ticket), {"said.png": b"said", "jar.png": b"the jar"})

    def test_it_does_so_after_the_end_of_the_chat(self):
        self.open_chat()
        self.push(self.op_end())
        self.assertEqual(self.files(self.shopper_ticket(attachments=[sent()])), {"jar.png": b"the jar"})

    def test_what_could_run_in_a_page_is_no_page(self):
        page = sent("page.html", b"<script>alert(1)</script>", "text/html")
        ticket = self.shopper_ticket(attachments=[page])
        file = self.env["ir.attachment"].sudo().search([("res_model", "=", ticket._name), ("res_id", "=", ticket.id)])
        self.assertNotIn("html", file.mimetype)

    def test_an_answer_brings_its_files_to_where_it_stands(self):
        ticket = self.shopper_ticket()
        self.assertTrue(self.reply(ticket, "And the lid", attachments=[sent("lid.png", b"the lid")])["accepted"])
        message = ticket.message_ids.filtered(lambda message: message.message_type == "comment")[:1]
        self.assertEqual([(file.name, file.raw) for file in message.attachment_ids], [("lid.png", b"the lid")])
        self.assertEqual(self.files(ticket), {"lid.png": b"the lid"})

    def test_too_many_or_empty_ones_are_refused_and_leave_nothing(self):
        self.open_chat()
        files = self.env["ir.attachment"].sudo()
        before = files.search_count([])
        for bad in ([sent(f"{number}.png") for number in range(11)], [sent(content=b"")], [sent(name=" ")]):
            [result] = self.push(self.op_ticket(attachments=bad))
            self.assertEqual((result["status"], result["code"]), ("refused", "INVALID"))
        ticket = self.shopper_ticket()
        self.assertEqual(self.reply(ticket, attachments=[sent(content=b"")]), {"accepted": False, "code": "INVALID"})
        self.assertEqual(files.search_count([]), before)

    def test_the_chat_does_not_hand_them_out(self):
        self.shopper_ticket(attachments=[sent()])
        self.assertEqual(self.facade.attachment(conversation="c1", attachment="file-jar-png"), {})

    def test_an_agent_can_take_one_away(self):
        ticket = self.shopper_ticket(attachments=[sent()])
        found = self.env["ir.attachment"].with_user(self.agent).search([("name", "=", "jar.png")])
        found.unlink()
        self.assertEqual(self.files(ticket), {})

    def test_they_go_with_the_ticket(self):
        ticket = self.shopper_ticket(attachments=[sent()])
        self.reply(ticket, attachments=[sent("lid.png")])
        found = self.env["ir.attachment"].sudo().search([("name", "in", ("jar.png", "lid.png"))])
        self.assertEqual(len(found), 2)
        ticket.sudo().unlink()
        self.assertFalse(found.exists())

    def answer_with_file(self, ticket, name="label.pdf", content=b"%PDF", note=False):
        vals = {"name": name, "raw": content, "res_model": ticket._name, "res_id": ticket.id}
        file = self.env["ir.attachment"].with_user(self.agent).create(vals)
        subtype = "mail.mt_note" if note else "mail.mt_comment"
        ticket.with_user(self.agent).message_post(
            body="Please print", attachment_ids=file.ids, message_type="comment", subtype_xmlid=subtype
        )
        return file

    def shown(self, ticket):
        return self.facade.ticket(reference=ticket.name, shopper="shopper-c1", verified=False)["ticket"]

    def content(self, ticket, file_id):
        answer = self.facade.ticket_attachment(reference=ticket.name, attachment=str(file_id))
        return base64.b64decode(answer["attachment"]["data"]) if answer else None

    def test_an_agents_file_reaches_the_shopper_by_its_id_and_no_note_does(self):
        ticket = self.shopper_ticket(attachments=[sent()])
        file = self.answer_with_file(ticket)
        secret = self.answer_with_file(ticket, "secret.pdf", b"psst", note=True)
        loose = self.env["ir.attachment"].create(
            {"name": "loose.pdf", "raw": b"x", "res_model": ticket._name, "res_id": ticket.id}
        )
        shown = self.shown(ticket)
        [message] = shown["messages"]
        self.assertEqual(message["content"], "Please print")
        [card] = message["attachments"]
        self.assertEqual((card["id"], card["name"], card["size"]), (str(file.id), "label.pdf", 4))
        [own] = shown["attachments"]
        self.assertEqual(own["name"], "jar.png")
        self.assertEqual(self.content(ticket, file.id), b"%PDF")
        self.assertEqual(self.content(ticket, own["id"]), b"the jar")
        for hidden in (secret.id, loose.id, "x", 10**12):
            self.assertIsNone(self.content(ticket, hidden))
        self.assertIsNone(self.content(self.shopper_ticket("c2"), file.id))
        self.assertEqual(self.facade.ticket_attachment(reference="T99999", attachment=str(file.id)), {})

    def test_in_an_open_chat_it_stands_beside_the_answer(self):
        ticket = self.shopper_ticket()
        file = self.answer_with_file(ticket)
        event = self.events()[-1]
        self.assertEqual(event["content"], "Please print")
        self.assertEqual([card["id"] for card in event["attachments"]], [str(file.id)])

    def test_a_mailed_answer_has_it(self):
        ticket = self.shopper_ticket(email="zzq-files@example.com")
        self.push(self.op_end())
        file = self.answer_with_file(ticket)
        [mail] = self.env["mail.mail"].search([("email_to", "ilike", "zzq-files@example.com")])
        self.assertEqual(mail.attachment_ids, file)

    def ask_staff(self, method, user=None, **arguments):
        return getattr(self.facade, method)(staff=str((user or self.agent).id), **arguments)

    def say(self, ticket, *files, note=False, operation_id="s1", **more):
        said = {"id": operation_id, "content": "", "is_internal": note, "attachments": list(files), **more}
        return self.ask_staff("staff_ticket_message", reference=ticket.name, **said)

    def test_files_of_the_staff_api_are_that_persons_and_reach_the_shopper_once(self):
        ticket = self.shopper_ticket()
        first = self.say(
            ticket, sent("label.pdf", b"%PDF", "application/pdf"), sent("x.svg", b"<svg/>", "image/svg+xml")
        )
        self.assertEqual(self.say(ticket, sent("label.pdf", b"%PDF", "application/pdf")), first)
        [message] = first["ticket"]["messages"]
        self.assertEqual([card["name"] for card in message["attachments"]], ["label.pdf", "x.svg"])
        label, drawing = self.env["ir.attachment"].browse([int(card["id"]) for card in message["attachments"]])
        self.assertEqual((label.create_uid, label.res_model, label.res_id), (self.agent, ticket._name, ticket.id))
        self.assertNotIn("svg", drawing.mimetype)
        self.assertEqual(self.shown(ticket)["messages"][0]["attachments"][0]["id"], str(label.id))
        self.assertEqual(self.content(ticket, label.id), b"%PDF")
        self.assertEqual([card["id"] for card in self.events()[-1]["attachments"]], [str(label.id), str(drawing.id)])

    def test_a_file_with_a_note_is_for_staff_who_see_the_ticket_alone(self):
        ticket = self.shopper_ticket()
        [message] = self.say(ticket, sent("secret.pdf", b"psst"), note=True)["ticket"]["messages"]
        wanted = {"reference": ticket.name, "attachment": message["attachments"][0]["id"]}
        self.assertIsNone(self.content(ticket, wanted["attachment"]))
        read = self.ask_staff("staff_ticket_attachment", **wanted)
        self.assertEqual(base64.b64decode(read["attachment"]["data"]), b"psst")
        other = self.shopper_ticket("c2")
        for user, changed, code in (
            (self.employee, {}, "FORBIDDEN"),
            (self.agent, {"reference": other.name}, "UNKNOWN"),
            (self.agent, {"reference": "T99999"}, "UNKNOWN"),
            (self.agent, {"attachment": "x"}, "UNKNOWN"),
        ):
            self.assertEqual(self.ask_staff("staff_ticket_attachment", user, **{**wanted, **changed})["code"], code)
        self.livechat.user_ids = self.second_agent
        self.assertEqual(self.ask_staff("staff_ticket_attachment", **wanted)["code"], "UNKNOWN")
        self.assertTrue(self.ask_staff("staff_ticket_attachment", self.manager, **wanted)["ok"])

    def test_files_of_the_staff_api_that_cannot_be_name_their_field(self):
        ticket = self.shopper_ticket()
        files = self.env["ir.attachment"].sudo()
        before = files.search_count([])
        for bad in ([sent(f"{number}.png") for number in range(11)], [sent(content=b"")], [sent(name=" ")]):
            answer = self.say(ticket, *bad, content="Here")
            self.assertEqual((answer["code"], answer["fields"]), ("INVALID", ["attachments"]))
        self.assertEqual(self.say(ticket)["fields"], ["content"])
        self.assertEqual(files.search_count([]), before)
        self.assertFalse(ticket._conversation_messages(internal=True))

    def test_a_file_too_large_for_one_answer_is_no_file_to_fetch(self):
        ticket = self.shopper_ticket(attachments=[sent()])
        self.env["ir.attachment"].sudo().search([("name", "=", "jar.png")])._write({"file_size": LARGEST + 1})
        self.env.invalidate_all()
        self.assertNotIn("attachments", self.shown(ticket))

    def test_staff_see_every_file_and_who_wrote(self):
        ticket = self.shopper_ticket(attachments=[sent()], email="zzq-files@example.com")
        self.answer_with_file(ticket, note=True)
        self.reply(ticket)
        detail = self.facade.staff_ticket(staff=str(self.agent.id), reference=ticket.name)["ticket"]
        self.assertEqual([card["name"] for card in detail["attachments"]], ["jar.png"])
        note, said = detail["messages"]
        self.assertEqual([card["name"] for card in note["attachments"]], ["label.pdf"])
        self.assertEqual(said["sender_email"], "zzq-files@example.com")
        self.assertEqual((detail["message_count"], detail["source"]), (1, "chat"))
