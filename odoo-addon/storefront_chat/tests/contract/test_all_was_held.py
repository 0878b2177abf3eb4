"""The last test: the others have had each answer and each event of the contract, and each was held against it."""

from odoo.tests import TransactionCase, tagged

from ...models.facade.api import SHAPES
from .held import SENT, answered, kinds, recorded, ways


@tagged("post_install", "-at_install")
class TestAllWasHeld(TransactionCase):
    def test_every_method_has_the_shape_of_its_answer(self):
        self.assertEqual(SENT["answers"].keys(), SHAPES.keys())

    def test_every_method_was_heard_in_each_way_it_answers(self):
        self.assertEqual(answered, set(ways()))

    def test_every_kind_of_event_has_a_shape(self):
        offered = self.env["storefront.chat.event"]._fields["kind"].get_values(self.env)
        self.assertEqual(set(offered), kinds())

    def test_every_kind_of_event_was_recorded(self):
        self.assertEqual(recorded, kinds())


TestAllWasHeld.test_sequence = 1_000_000
