import json

from odoo.tests import tagged

from ...models.report.bus import QUESTION, UPDATED
from ..common import AGENT, StorefrontChatCase


@tagged("post_install", "-at_install")
class TestLiveLists(StorefrontChatCase):
    def told(self, act):
        """What everybody who watches lists of chats is told of `act`."""
        bus = self.env["bus.bus"]
        self.env.cr.precommit.run()
        last = bus.search([], order="id desc", limit=1).id
        act()
        self.env.cr.precommit.run()
        rows = bus.search([("id", ">", last)])
        line = [self.env.cr.dbname, "res.groups", self.env.ref(AGENT).id]
        return [json.loads(row.message) for row in rows if json.loads(row.channel) == line]

    def test_lists_learn_once_and_without_any_detail_that_the_queue_has_changed(self):
        self.open_chat("c1")
        told = self.told(lambda: self.push(self.op("connect", "c1")))
        self.assertEqual(told, [{"type": UPDATED, "payload": {}}])
        self.assertEqual(len(self.told(lambda: self.channel("c1").with_user(self.agent).action_storefront_take())), 1)

    def test_messages_and_chats_that_are_not_ours_send_no_update(self):
        self.open_chat("c1")
        self.assertEqual(self.told(lambda: self.push(self.op_message("Hello", 2))), [])
        plain = self.env["discuss.channel"].create({"name": "Plain"})
        self.assertEqual(self.told(lambda: plain.write({"name": "Plainer"})), [])

    def test_lists_of_those_who_wait_learn_that_one_of_them_has_written(self):
        self.connect("c1")
        told = self.told(lambda: self.push(self.op_message("Hello", 2), self.op_message("Anybody?", 3)))
        self.assertEqual(told, [{"type": QUESTION, "payload": {}}])
