import json

from freezegun import freeze_time

from odoo import fields
from odoo.tests import tagged

from ..privacy_case import WORDS, PrivacyCase


@tagged("post_install", "-at_install")
class TestDeleted(PrivacyCase):
    """A chat or a ticket is deleted with Odoo's own means."""

    def test_a_deleted_chat_leaves_nothing_and_the_bridge_is_told(self):
        channel, _ticket = self.leave_traces()
        channel.sudo().unlink()
        self.env.cr.flush()
        [task] = self.tasks()
        self.assertEqual((task["kind"], task["conversations"]), ("erase", ["c1"]))
        self.assertEqual((task["channels"], task["shoppers"]), ([], []))
        self.assertFalse({"email", "phone", "shopper"} & set(task))
        left = {place for place, words in self.hits([WORDS["message"], WORDS["agent"], WORDS["reason"]]).items()}
        self.assertEqual(left, set())
        self.assertFalse(self.env["mail.guest"].search([("name", "=", WORDS["name"])]))
        [refused] = self.push(self.op_message("late words", 9))
        self.assertEqual(refused["code"], "ERASED")

    def test_what_was_to_be_posted_or_shown_later_goes_as_well(self):
        channel, ticket = self.leave_traces()
        device = self.env["mail.push.device"].create(
            {"endpoint": "https://push.test/device", "keys": "{}", "partner_id": self.agent.partner_id.id}
        )
        for record in (channel, ticket.sudo()):
            data = {"model": record._name, "res_id": record.id}
            later = {
                "author_id": self.agent.partner_id.id,
                "body": "late words",
                "scheduled_date": "2099-01-01 00:00:00",
            }
            self.env["mail.scheduled.message"].create({**data, **later})
            payload = json.dumps({"title": "late words", "options": {"data": data}})
            self.env["mail.push"].create({"mail_push_device_id": device.id, "payload": payload})
        self.assertEqual(set(self.hits(["late words"])), {"mail_push.payload", "mail_scheduled_message.body"})
        ticket.sudo().unlink()
        self.assertTrue(self.hits(["late words"]), "the chat's are the chat's")
        channel.sudo().unlink()
        self.assertEqual(self.hits(["late words"]), {})

    def test_its_shopper_is_not_erased(self):
        channel = self.open_chat("c1")
        card = {"id": channel.storefront_shopper_id, "verified": False}
        channel.unlink()
        self.bridge_reports(conversations=["c1"], shoppers=[])
        self.done(self.op_open("c2", shopper=card))

    def test_a_guest_who_is_in_another_chat_stays(self):
        channel = self.open_chat("c1")
        guest = channel.storefront_guest_id
        other = self.open_chat("c2")
        other.write({"channel_member_ids": [(0, 0, {"guest_id": guest.id})]})
        channel.unlink()
        self.assertTrue(guest.exists())

    def test_chats_of_others_are_deleted_as_ever(self):
        channel = self.env["discuss.channel"].create({"name": "Team", "channel_type": "channel"})
        channel.unlink()
        self.assertEqual(self.tasks(), [])

    def test_a_deleted_ticket_takes_ratings_and_results_along(self):
        _channel, ticket = self.leave_traces()
        ticket.with_user(self.manager).unlink()
        self.env.cr.flush()
        words = [WORDS["subject"], WORDS["description"], WORDS["reply"], WORDS["answer"]]
        places = self.hits(words)
        # What was said in the chat about the ticket is the chat's.
        self.assertLessEqual(set(places), {"storefront_chat_event.payload", "bus_bus.message"}, places)

    def test_a_deleted_ticket_is_told_of_to_no_browser(self):
        ticket, other = self.new_ticket(), self.new_ticket()
        notices = self.env["bus.bus"].create(
            [
                {"channel": json.dumps(["db", "res.partner", 3]), "message": json.dumps({"payload": payload})}
                for record in (ticket, other)
                for payload in (
                    {"mail.message": [{"id": 1, "model": "support.ticket", "res_id": record.id, "body": "Milk"}]},
                    {"mail.thread": [{"id": record.id, "model": "support.ticket", "name": "Milk"}]},
                )
            ]
        )
        ticket.sudo().unlink()
        self.assertEqual(notices.exists(), notices[2:])

    def test_figures_stay(self):
        channel, ticket = self.leave_traces()
        with freeze_time(fields.Datetime.now()):
            before = self.figures()
            self.assertTrue(before)
            ticket.sudo().unlink()
            channel.unlink()
            self.assertEqual(self.figures(), before)
