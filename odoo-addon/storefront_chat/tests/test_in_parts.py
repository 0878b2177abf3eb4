"""Jobs on many records: a few that cannot be handled cost few calls, and hold up no other."""

from time import monotonic

from odoo.tests import TransactionCase, tagged

from ..tools.in_parts import in_parts

WORDS = "private words"
LOG = "odoo.addons.storefront_chat"


@tagged("post_install", "-at_install")
class TestInParts(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.partners = cls.env["res.partner"].create([{"name": f"p{number}"} for number in range(500)])

    def rename(self, bad, until=float("inf")):
        """`(done, failed, number of calls)` of a job that cannot handle `bad`."""
        calls = []

        def act(some):
            calls.append(len(some))
            some.write({"ref": "done"})
            if some & bad:
                raise ValueError(WORDS)

        return *in_parts(self.partners, act, "renaming", until=until), len(calls)

    def test_without_a_bad_one_it_is_one_call(self):
        done, failed, calls = self.rename(self.partners.browse())
        self.assertEqual((done, len(failed), calls), (self.partners, 0, 1))
        self.assertEqual(
            in_parts(self.partners.browse(), lambda _none: self.fail("of none"), "renaming"), (failed,) * 2
        )

    def test_one_bad_of_many_costs_a_few_calls(self):
        bad = self.partners[321]
        with self.assertLogs(LOG, "ERROR") as log:
            done, failed, calls = self.rename(bad)
        self.assertEqual((done, failed), (self.partners - bad, bad))
        self.assertLessEqual(calls, 20)
        self.assertEqual(self.partners.filtered(lambda partner: partner.ref == "done"), done, "nothing half done stays")
        self.assertEqual(len(log.output), 1)
        self.assertIn(f"renaming res.partner({bad.id},)", log.output[0])
        self.assertNotIn(WORDS, log.output[0])

    def test_it_ends_in_time_with_what_was_reached(self):
        with self.assertLogs(LOG, "ERROR"):
            _done, failed, calls = self.rename(self.partners[:3])
        self.assertEqual(failed, self.partners[:3])
        self.assertEqual(self.rename(self.partners[:3], until=monotonic() - 1), (failed[:0], failed[:0], 0))
        self.assertLess(calls, 50)
