"""Words of a chat after its ticket was made."""

from base64 import b64encode

from odoo.tests import tagged

from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestSaidSince(TicketCase):
    def notes(self, ticket):
        return [row["content"] for row in ticket._storefront_staff_detail()["messages"] if row["is_internal"]]

    def test_stands_on_the_ticket_once_the_chat_has_ended(self):
        channel = self.live_chat()
        self.agent_says(channel, "Before")
        ticket = self.shopper_ticket()
        self.push(self.op_message("And the <b>butter</b>", 2))
        self.agent_says(channel, "After")
        self.assertEqual(self.notes(ticket), [])
        self.push(self.op_end())
        [note] = self.notes(ticket)
        self.assertIn("And the <b>butter</b>", note)
        self.assertIn("After", note)
        self.assertNotIn("Before", note)
        self.assertEqual(ticket.status, "open")
        shown = self.facade.ticket(reference=ticket.name, shopper="shopper-c1", verified=False)["ticket"]
        self.assertEqual(shown["messages"], [])

    def test_names_its_files_and_brings_those_that_can_be_opened(self):
        self.live_chat()
        ticket = self.shopper_ticket()
        file = {"id": "zzq-f", "name": "jar.png", "mimetype": "image/png", "data": b64encode(b"jar").decode()}
        [result] = self.push({**self.op_message("", 2), "attachments": [file]})
        self.assertEqual(result["status"], "done", result)
        self.push(self.op_end())
        [note] = self.notes(ticket)
        self.assertIn("jar.png", note)
        [message] = ticket.sudo().message_ids.filtered(lambda message: "jar.png" in message.body)
        self.assertEqual([(own.name, own.raw) for own in message.attachment_ids], [("jar.png", b"jar")])
        self.assertEqual((message.attachment_ids.res_model, message.attachment_ids.res_id), (ticket._name, ticket.id))
        shown = self.facade.ticket(reference=ticket.name, shopper="shopper-c1", verified=False)["ticket"]
        self.assertNotIn("jar.png", str(shown))

    def test_has_the_date_where_the_day_is_another(self):
        channel = self.live_chat()
        ticket = self.shopper_ticket()
        self.livechat.timezone = "Asia/Dhaka"
        for number, at in enumerate(("2026-03-01 17:00:00", "2026-03-01 18:30:00", "2026-03-01 19:00:00"), 2):
            self.push(self.op_message(f"Word {number}", number))
            channel.message_ids.sorted("id")[-1].date = at
        self.push(self.op_end())
        [note] = self.notes(ticket)
        times = [word for word in note.split() if ":" in word or word.startswith("2026-")]
        self.assertEqual(times[-5:], ["2026-03-01", "23:00", "2026-03-02", "00:30", "01:00"])

    def test_nothing_said_is_no_note(self):
        self.live_chat()
        ticket = self.shopper_ticket()
        self.push(self.op_end())
        self.assertEqual(self.notes(ticket), [])
