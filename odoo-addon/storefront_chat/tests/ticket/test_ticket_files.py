import base64

from odoo.tests import tagged

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
