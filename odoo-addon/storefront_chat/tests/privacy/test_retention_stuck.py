"""Rows that the retention cannot delete are told, are tried again, and hold up nothing behind them."""

from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import mute_logger

from ...models.privacy import retention_run
from .retention_case import RetentionCase


@tagged("post_install", "-at_install")
class TestRetentionStuck(RetentionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # As another module's table might.
        cls.env.cr.execute("CREATE TABLE test_holds (chat integer REFERENCES discuss_channel ON DELETE RESTRICT)")

    def hold(self, chats):
        self.env.cr.execute("INSERT INTO test_holds SELECT unnest(%s)", [chats.ids])

    def sweep(self, at_once=2):
        """Runs the cron until it asks for no other run; returns the number of runs, and the log."""
        cron, runs = self.env.ref("storefront_chat.ir_cron_retention"), 0
        triggers = self.env["ir.cron.trigger"].search([("cron_id", "=", cron.id)])
        with (
            mute_logger("odoo.sql_db"),
            self.assertLogs("odoo.addons.storefront_chat", "ERROR") as log,
            patch.object(retention_run, "AT_ONCE", at_once),
        ):
            while runs == 0 or triggers:
                triggers.unlink()
                self.run_cron()
                triggers = triggers.search([("cron_id", "=", cron.id)])
                runs += 1
                self.assertLess(runs, 20)
        return runs, "".join(log.output)

    def test_more_than_a_batch_of_them_at_the_head_hold_up_nothing(self):
        chats = self.old_chats(7)
        self.hold(chats[:5])
        row = self.switch_on(self.keep(chats_days=30))
        runs, log = self.sweep()
        self.assertEqual(chats.exists(), chats[:5])
        self.assertEqual(row.stuck, {"chats": 5})
        self.assertIn("5", row.stuck_text)
        self.assertEqual(runs, 4, "three batches of two, and what is left: none is called for the stuck again")
        for chat in chats[:5]:
            self.assertIn(f"discuss.channel({chat.id},)", log)
        self.assertNotIn("Hello", log)

    def test_they_are_tried_again_when_all_begins_anew(self):
        chats = self.old_chats(3)
        self.hold(chats)
        row = self.switch_on(self.keep(chats_days=30))
        self.sweep()
        self.env.cr.execute("DELETE FROM test_holds WHERE chat != %s", [chats[1].id])
        self.sweep()
        self.assertEqual(chats.exists(), chats[1])
        self.assertEqual(row.stuck, {"chats": 1})

    def test_a_run_that_takes_too_long_goes_on_where_it_was(self):
        """A run has time for one attempt: nothing is reached twice, and the other kinds have their turn."""
        chats = self.old_chats(4)
        self.hold(chats[:2])
        row = self.switch_on(self.keep(chats_days=30, visits_days=30))
        instants = iter(range(0, 100_000, 15))
        with (
            patch.object(retention_run, "monotonic", lambda: next(instants)),
            patch("odoo.addons.storefront_chat.tools.in_parts.monotonic", lambda: next(instants)),
        ):
            self.sweep(at_once=1)
        self.assertEqual(chats.exists(), chats[:2])
        self.assertFalse(any(chats.exists().mapped("storefront_page_url")))
        self.assertEqual((row.stuck, row.pending), ({"chats": 2}, False))

    def test_nothing_is_told_where_nothing_is_stuck(self):
        self.old_chats(1)
        row = self.switch_on(self.keep(chats_days=30))
        self.run_cron()
        self.assertFalse(row.stuck_text)
