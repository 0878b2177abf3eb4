"""Every way into a storefront chat by a method of Odoo's over RPC, tried by everybody; none is left out unseen."""

from odoo.tests import tagged

from ..ways_to_change import WAYS_TO_CHANGE
from ..ways_to_read import WAYS_TO_READ
from ..ways_to_serve import WAYS_TO_SERVE
from . import registry
from .calls_beside_chats import CALLS_BESIDE_CHATS
from .calls_on_chats import CALLS_ON_CHATS
from .calls_on_messages import CALLS_ON_MESSAGES
from .calls_on_shops import CALLS_ON_SHOPS
from .entrance_case import EntranceCase
from .harmless_on_chats import HARMLESS_ON_CHATS
from .harmless_on_messages import HARMLESS_ON_MESSAGES
from .harmless_on_settings import HARMLESS_ON_SETTINGS

CALLS = CALLS_BESIDE_CHATS + CALLS_ON_CHATS + CALLS_ON_MESSAGES + CALLS_ON_SHOPS
TRIED = CALLS + WAYS_TO_CHANGE + WAYS_TO_READ + WAYS_TO_SERVE
HARMLESS = {**HARMLESS_ON_CHATS, **HARMLESS_ON_MESSAGES, **HARMLESS_ON_SETTINGS}


@tagged("post_install", "-at_install")
class TestEntrances(EntranceCase):
    def test_calls(self):
        self.hold(CALLS)

    def test_every_method_is_tried_or_known_to_be_harmless(self):
        tried = {way.entrance() for way in TRIED}
        harmless = {(model, name) for model, names in HARMLESS.items() for name in names}
        found = registry.methods(self.env)
        unknown = {entrance for entrance in found - harmless if not self.is_tried(entrance, tried)}
        self.assertFalse(sorted(unknown), "try these, or say why they are harmless")
        self.assertFalse(sorted(harmless & tried), "one of the two")
        self.assertGreater(len(found), 200)

    def is_tried(self, entrance, tried):
        """What a model brings to others may be tried on one of those."""
        pool, (definer, name) = self.env.registry, entrance
        models = [model for model, method in tried if method == name and model in pool]
        return any(issubclass(pool[model], pool[definer]) for model in models)
