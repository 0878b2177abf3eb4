from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from ...models.privacy import retention_run
from ..privacy_case import WORDS
from .retention_case import RetentionCase


@tagged("post_install", "-at_install")
class TestRetention(RetentionCase):
    def test_nothing_goes_before_somebody_has_counted_and_switched_it_on(self):
        channel, ticket = self.leave_traces()
        self.age(channel, ticket)
        row = self.keep(chats_days=30, tickets_days=30)
        self.run_cron()
        with self.assertRaises(UserError):
            row.enabled = True
        row.action_count()
        self.assertEqual(row.counts, {"chats": 1, "tickets": 1, "files": 0, "visits": 0})
        self.run_cron()
        self.assertTrue(channel.exists() and ticket.exists())
        row.enabled = True
        row.chats_days = 20
        self.assertFalse(row.enabled)

    def test_what_was_not_counted_is_not_switched_on(self):
        row = self.keep(chats_days=365)
        row.action_count()
        for change in ({"chats_days": 1, "enabled": True}, {"company_id": False, "enabled": True}):
            with self.subTest(change), self.assertRaises(UserError):
                row.write(change)
        row.company_id = False
        self.assertFalse(row.counted_at)
        for vals in ({"counted_at": "2020-01-01"}, {"counts": {}}, {"last_run_at": False}):
            with self.subTest(vals), self.assertRaises(AccessError):
                row.write(vals)
            with self.subTest(vals), self.assertRaises(AccessError):
                self.keep(chats_days=1, **vals)

    def test_old_chats_and_tickets_go_each_after_its_time_and_the_bridge_is_told(self):
        channel, ticket = self.leave_traces()
        self.age(channel, ticket)
        fresh = self.open_chat("c2")
        row = self.switch_on(self.keep(chats_days=30, tickets_days=50))
        self.run_cron()
        self.assertFalse(channel.exists())
        self.assertTrue(ticket.exists() and fresh.exists())
        self.assertEqual([task["conversations"] for task in self.tasks()], [["c1"]])
        row.tickets_days = 30
        self.switch_on(row)
        self.run_cron()
        self.assertFalse(ticket.exists())
        self.assertEqual(self.hits([WORDS["message"], WORDS["subject"], WORDS["answer"]]), {})
        self.run_cron()
        self.assertTrue(fresh.exists())

    def test_what_is_younger_stays(self):
        channel, ticket = self.leave_traces()
        self.age(channel, ticket, days=29)
        self.switch_on(self.keep(chats_days=30, tickets_days=30, files_days=30, visits_days=30))
        self.run_cron()
        self.assertTrue(channel.exists() and ticket.exists() and channel.storefront_page_url)

    def test_what_nobody_ended_goes_with_its_last_word(self):
        silent, talking, young = (self.open_chat(f"n{number}") for number in range(3))
        for channel in (silent, talking):
            self.age(channel)
        then = fields.Datetime.now() - timedelta(days=40)
        self.env.cr.execute(
            "UPDATE mail_message SET create_date = %s WHERE id = ANY(%s)", [then, silent.message_ids.ids]
        )
        talking.sudo().message_post(body="Still there?")
        row = self.keep(chats_days=30)
        row.action_count()
        self.assertEqual(row.counts["chats"], 1)
        row.enabled = True
        self.run_cron()
        self.assertFalse(silent.exists())
        self.assertTrue(talking.exists() and young.exists())
        self.assertEqual([task["conversations"] for task in self.tasks()], [["n0"]])

    def test_files_alone_go_sooner(self):
        channel, ticket = self.leave_traces()
        files = self.age(channel, ticket)
        self.assertGreaterEqual(len(files), 2)
        row = self.keep(files_days=30)
        row.action_count()
        self.assertEqual(row.counts["files"], len(files))
        row.enabled = True
        self.run_cron()
        self.assertFalse(files.exists())
        self.assertTrue(channel.exists() and ticket.exists())

    def test_pages_alone_are_forgotten(self):
        channel, _ticket = self.leave_traces()
        self.age(channel)
        self.switch_on(self.keep(visits_days=30))
        self.run_cron()
        self.assertFalse(channel.storefront_page_url or channel.storefront_page_title)
        self.assertEqual(channel.storefront_email, WORDS["email"])

    def test_it_works_in_batches_and_goes_on(self):
        channels = self.env["discuss.channel"]
        for number in range(3):
            channel = self.open_chat(f"b{number}")
            self.push(self.op_end(conversation=f"b{number}"))
            self.age(channel)
            channels |= channel
        self.switch_on(self.keep(chats_days=30))
        triggers = self.env["ir.cron.trigger"].search_count([])
        with patch.object(retention_run, "AT_ONCE", 2):
            self.run_cron()
            self.assertEqual(len(channels.exists()), 1)
            self.assertGreater(self.env["ir.cron.trigger"].search_count([]), triggers)
            self.run_cron()
        self.assertFalse(channels.exists())

    def test_a_row_that_nobody_can_read_stops_nothing(self):
        channel, ticket = self.leave_traces()
        self.age(channel, ticket)
        device = self.env["mail.push.device"].create(
            {"endpoint": "https://push.test/device", "keys": "{}", "partner_id": self.agent.partner_id.id}
        )
        payloads = ("", "{", "not JSON", '{"title": "\\u0000"}', "[" * 50_000)
        pushes = self.env["mail.push"].create(
            [{"mail_push_device_id": device.id, "payload": payload} for payload in payloads]
        )
        notices = self.env["bus.bus"].create(
            [{"channel": "not JSON", "message": "{"}, {"channel": "[1]", "message": '"\\u0000"'}]
        )
        self.switch_on(self.keep(chats_days=30, tickets_days=30))
        self.run_cron()
        self.assertFalse(channel.exists() or ticket.exists())
        self.assertTrue(pushes.exists() == pushes and notices.exists() == notices, "they are somebody else's")

    def test_other_companies_and_running_chats_stay(self):
        channel = self.open_chat()
        self.age(channel)
        other = self.env["res.company"].create({"name": "Other Company"})
        self.env["storefront.chat.retention"].create({"company_id": other.id, "chats_days": 1})
        row = self.switch_on(self.keep(chats_days=30))
        self.run_cron()
        self.assertTrue(channel.exists())
        self.push(self.op_end())
        self.age(channel)
        self.livechat.company_id = other
        self.run_cron()
        self.assertTrue(channel.exists())
        self.assertTrue(row.last_run_at)

    def test_managers_of_the_company_decide(self):
        with self.assertRaises(AccessError):
            self.keep(self.agent, chats_days=1)
        with self.assertRaises(ValidationError):
            self.keep(chats_days=-1)
        other = self.env["res.company"].create({"name": "Other Company"})
        with self.assertRaises(AccessError):
            self.keep(company_id=other.id, chats_days=1)
