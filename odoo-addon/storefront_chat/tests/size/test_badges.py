import json

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ...models.report.badge import CHANGED
from .size_case import SizeCase


@tagged("post_install", "-at_install")
class TestBadges(SizeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.random_tickets()

    def setUp(self):
        super().setUp()
        for number, channel in enumerate([*self.channels] * 2):
            self.push(
                self.op_open(f"zzq-{number}", channel=channel.storefront_key), self.op("connect", f"zzq-{number}")
            )
        chats = self.env["discuss.channel"].search([("storefront_key", "=like", "zzq-%")])
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE discuss_channel SET storefront_state = 'waiting', storefront_waiting_since ="
            " now() AT TIME ZONE 'UTC' - interval '1 hour' WHERE id = ANY(%s)",
            [chats.ids],
        )
        # An agent has one of them, and has not answered.
        self.env.cr.execute("UPDATE discuss_channel SET storefront_state = 'live' WHERE id = %s", [chats[-1].id])
        self.env.invalidate_all()

    def added_up(self, badge):
        companies = badge["companies"].values()
        return {
            name: sum(numbers.get(name, 0) for numbers in companies)
            for name in ("open_tickets", "in_progress", "unassigned", "waiting_chats")
        }

    def test_what_is_sent_is_what_each_person_may_count(self):
        badges = self.env["storefront.chat.badge"]._of(self.people)
        for user in self.people:
            with self.subTest(user=user.login):
                dashboard = self.env["storefront.chat.dashboard"].with_user(user)
                counted = dashboard.with_context(allowed_company_ids=user.company_ids.ids).badge()
                counted.pop("has_alerts")
                late = any(numbers.get("late_answers") for numbers in badges[user.id]["companies"].values())
                self.assertEqual({**self.added_up(badges[user.id]), "late_answers": late}, counted)
        self.assertTrue(self.added_up(badges[self.agent.id])["waiting_chats"])

    def test_each_company_is_told_apart(self):
        [badge] = self.env["storefront.chat.badge"]._of(self.both).values()
        for company in self.both.company_ids:
            dashboard = self.env["storefront.chat.dashboard"].with_user(self.both)
            counted = dashboard.with_context(allowed_company_ids=company.ids).badge()
            told = {"companies": {key: badge["companies"].get(key, {}) for key in ("0", str(company.id))}}
            self.assertEqual(self.added_up(told)["open_tickets"], counted["open_tickets"])
            self.assertEqual(self.added_up(told)["waiting_chats"], counted["waiting_chats"])

    def test_is_sent_to_who_is_there_and_may_know(self):
        self.set_status(self.agent)
        self.set_status(self.employee)
        self.env.cr.precommit.run()
        self.env["bus.bus"].search([]).unlink()
        self.env["storefront.chat.badge"]._send()
        self.env.cr.precommit.run()
        rows = [row for row in self.env["bus.bus"].search([]) if CHANGED in row.message]
        self.assertEqual([json.loads(row.channel)[1:3] for row in rows], [["res.partner", self.agent.partner_id.id]])
        sent = json.loads(rows[0].message)["payload"]
        self.assertEqual(sent, json.loads(json.dumps(self.env["storefront.chat.badge"].with_user(self.agent).mine())))

    def test_a_change_sends_it_soon(self):
        triggers = self.env["ir.cron.trigger"].sudo()
        job = self.env.ref("storefront_chat.ir_cron_badges")
        triggers.search([("cron_id", "=", job.id)]).unlink()
        self.env.cr.precommit.clear()
        self.env["support.ticket"].create({"subject": "Zzq", "channel_id": self.livechat.id})
        self.assertTrue(triggers.search_count([("cron_id", "=", job.id)]))

    def test_nobody_else_asks(self):
        for user in (self.employee, self.bridge_user, self.env.ref("base.public_user")):
            with self.assertRaises(AccessError):
                self.env["storefront.chat.badge"].with_user(user).mine()
