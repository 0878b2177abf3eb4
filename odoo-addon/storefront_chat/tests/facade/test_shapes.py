from odoo.exceptions import ValidationError

from ...models.facade.api import SHAPES
from ...models.facade.staff_ticket_changes import ACTIONS
from ..common import NOW, StorefrontChatCase


class TestShapes(StorefrontChatCase):
    def test_wrong_shapes_are_refused_and_write_nothing(self):
        good = self.op_open()
        shopper = good["shopper"]
        wrong = [
            "text",
            {},
            {**good, "kind": "unknown"},
            {**good, "more": 1},
            {**good, "id": "spaces are wrong"},
            {**good, "id": "x" * 65},
            {**good, "conversation": "a:b"},
            {**good, "opened_at": "yesterday"},
            {**good, "opened_at": "2026-11-20T09:00:00"},
            {**good, "opened_at": "2026-13-20T09:00:00Z"},
            {**good, "shopper": {**shopper, "verified": 1}},
            {**good, "shopper": {**shopper, "email": None}},
            {**good, "shopper": {**shopper, "age": 30}},
            {**good, "shopper": {"id": "x"}},
            {**good, "page": {"title": "no address"}},
            {**good, "page": None},
            {key: value for key, value in good.items() if key != "locale"},
            {**self.op_message("x"), "sequence": "1"},
            {**self.op_message("x"), "sequence": True},
            {**self.op_message("x"), "author": "agent"},
            {**self.op_message("x"), "content": "a\x00b"},
            {**self.op_end(), "by": "agent"},
            {"id": "a", "kind": "faq_counts", "counts": [{"faq_id": 1, "views": 1, "helpful": 0, "not_helpful": 0}]},
        ]
        for index, operation in enumerate(wrong):
            with self.subTest(index=index), self.assertRaises(ValidationError):
                self.facade.push(operations=[good, operation])
        self.assertFalse(self.channel())

    def test_arguments_are_named_known_and_never_null(self):
        for call in (
            lambda: self.facade.hello("x"),
            lambda: self.facade.hello(x=1),
            lambda: self.facade.push(),
            lambda: self.facade.push(operations=None),
            lambda: self.facade.push(operations={}),
            lambda: self.facade.settings(known_version=None),
            lambda: self.facade.typing(conversation="c1"),
            lambda: self.facade.typing(conversation="c1", is_typing="yes"),
            lambda: self.facade.pull_events(limit=0),
            lambda: self.facade.pull_events(limit=1001),
            lambda: self.facade.ack_events(event_ids=[1]),
            lambda: self.facade.orders(),
            lambda: self.facade.orders(verified=True, email=False),
            lambda: self.facade.staff_post(id="a", staff=1, conversation="c1", content="x"),
        ):
            with self.assertRaises(ValidationError):
                call()

    def test_the_error_names_the_place_and_not_the_value(self):
        with self.assertRaises(ValidationError) as caught:
            self.facade.push(operations=[{**self.op_message("private words"), "author": "nobody"}])
        self.assertIn("operations[0].author", str(caught.exception))
        self.assertNotIn("private", str(caught.exception))

    def test_milliseconds_are_welcome(self):
        [result] = self.push({**self.op_open(), "opened_at": NOW.replace("Z", ".123Z")})
        self.assertEqual(result["status"], "done")

    def test_a_callers_context_has_no_effect(self):
        facade = self.facade.with_context(default_name="Hacked", lang="xx_XX", active_test=False)
        facade.push(operations=[self.op_open()])
        self.assertEqual(self.channel().name, "Karim")

    def test_what_may_be_chosen_is_what_the_fields_offer(self):
        def offered(model, field):
            return {value for value, _label in self.env[model]._fields[field]._description_selection(self.env)}

        def named(method, argument):
            return set(SHAPES[method]["properties"][argument]["enum"])

        for field in ("status", "priority"):
            self.assertEqual(named("staff_ticket_change", field), offered("support.ticket", field), field)
        self.assertEqual(named("staff_agent_change", "status"), offered("support.agent", "status") | {"auto"})
        self.assertEqual(named("staff_tickets_bulk", "action"), set(ACTIONS))
        [pattern] = [SHAPES["rejected_patterns"]["properties"]["patterns"]["items"]]
        self.assertEqual(set(pattern["properties"]["reason"]["enum"]), offered("chatbot.rejected.pattern", "reason"))

    def test_every_method_of_the_contract_is_there(self):
        self.assertEqual([name for name in SHAPES if not callable(getattr(type(self.facade), name, None))], [])
