import json

from odoo.tests import tagged

from ...models.report.bus import UPDATED
from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestBus(StorefrontChatCase):
    def updates(self):
        """How often agents' browsers heard in this transaction that something moved, and what else they heard by it."""
        # What is to be sent is written before commit.
        self.env.cr.precommit.run()
        rows = [json.loads(row.message) for row in self.env["bus.bus"].search([])]
        return [row["payload"] for row in rows if row["type"] == UPDATED]

    def setUp(self):
        super().setUp()
        self.chat = self.open_chat()
        self.env.cr.precommit.clear()
        self.env["bus.bus"].search([]).unlink()

    def test_a_chat_that_waits_is_told_once_without_a_word_of_it(self):
        self.push(self.op("connect"), self.op_message("Hello?", 2))
        self.assertEqual(self.updates(), [{}])

    def test_messages_send_no_update(self):
        self.push(self.op_message("Hello?", 2), self.op_message("Anybody there?", 3))
        self.assertEqual(self.updates(), [])

    def test_tickets_that_change_send_an_update(self):
        ticket = self.env["support.ticket"].create({"subject": "Milk", "channel_id": self.livechat.id})
        self.assertEqual(self.updates(), [{}])
        ticket.description = "Sour"
        self.assertEqual(len(self.updates()), 1)
        ticket.user_id = self.agent
        self.assertEqual(len(self.updates()), 2)

    def test_only_live_chat_users_hear_of_it(self):
        self.push(self.op("connect"))
        self.updates()
        [line] = [row.channel for row in self.env["bus.bus"].search([]) if UPDATED in row.message]
        group = self.env.ref("im_livechat.im_livechat_group_user")
        self.assertEqual(json.loads(line)[1:3], ["res.groups", group.id])
