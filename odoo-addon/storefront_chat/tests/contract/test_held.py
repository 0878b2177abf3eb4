from unittest.mock import patch

from odoo.tests import BaseCase

from ..common import NOW, StorefrontChatCase
from .held import EVENT, SENT
from .json_schema import faults

HELLO = SENT["answers"]["hello"]
FILE = SENT["answers"]["staff_privacy_file"]
DASHBOARD = SENT["answers"]["staff_dashboard"]["oneOf"][0]["properties"]["dashboard"]["properties"]


class TestHeld(StorefrontChatCase):
    def test_a_wrong_answer_fails_its_test_even_where_nobody_looks_at_it(self):
        with patch("odoo.addons.storefront_chat.models.facade.bridge.FEATURES", ["push", None]):
            self.facade.hello()
        self.assert_fails("hello.features[1]: NoneType is no string")

    def test_so_does_a_wrong_event_although_its_operation_is_refused(self):
        channel = self.live_chat()
        self.env["storefront.chat.event"]._record(channel, "read", {"sequence": -1, "by": "agent"})
        self.assert_fails("_record.sequence: -1 is out of bounds", "_record.by is not in the contract")

    def test_so_does_a_wrong_webhook(self):
        typing = {"conversation": "c1", "agent": {"id": 7, "name": "A"}, "is_typing": True}
        notice = {"event_ids": [], "typing": [typing], "settings": False, "privacy": False}
        self.env["storefront.chat.webhook"]._payloads([notice])
        self.assert_fails("_payloads.typing[0].agent.id: int is no string")

    def assert_fails(self, *lines):
        self.assertCountEqual(self.wrong, lines)
        with self.assertRaises(AssertionError):
            self._assert_held()


class TestFaults(BaseCase):
    def of(self, shape, value):
        return list(faults(shape, value, "it"))

    def test_right_values_have_none(self):
        event = {"id": "1", "conversation": "c1", "number": 1, "created_at": NOW, "kind": "read", "sequence": 0}
        good = {"ok": True, "file": {"name": "a.zip", "size": 4, "data": "QUJD"}}
        for shape, value in ((EVENT, event), (FILE, good), (FILE, {"ok": False, "code": "UNKNOWN", "reason": "none"})):
            self.assertEqual(self.of(shape, value), [])

    def test_each_kind_of_wrong_value_has_one(self):
        hello = {"addon_version": "1", "odoo_version": "18.0", "features": []}
        deleted = {"id": "1", "conversation": "c1", "created_at": NOW, "kind": "message_deleted", "message_id": "1"}
        wrong = [
            (HELLO, None),
            (HELLO, [hello]),
            (HELLO, {**hello, "more": 1}),
            (HELLO, {**hello, 1: "x"}),
            (HELLO, {**hello, "odoo_version": False}),
            (HELLO, {**hello, "odoo_version": 18.0}),
            (HELLO, {**hello, "features": {}}),
            (HELLO, {"addon_version": "1", "features": []}),
            (EVENT, {**deleted, "number": 0}),
            (EVENT, {**deleted, "number": 1.5}),
            (EVENT, {**deleted, "number": 1, "kind": "hologram"}),
            (FILE, {"ok": False, "code": "LATE", "reason": "none"}),
            (FILE, {"ok": 2, "code": "UNKNOWN", "reason": "none"}),
            (FILE, {"ok": True, "file": {"name": "a.zip", "size": True, "data": "QUJD"}}),
            (FILE, {"ok": True, "file": {"name": "a.zip", "size": 4, "data": "not Base64"}}),
            (DASHBOARD["agent_availability"], {"available": 1, "busy": 0, "away": 0, "offline": 0, "asleep": 1}),
            (DASHBOARD["agent_availability"], {"available": 1, "busy": 0, "away": 0}),
        ]
        for shape, value in wrong:
            with self.subTest(value):
                self.assertEqual(len(self.of(shape, value)), 1)
