"""Whatever the addon answers and sends while its tests run, held against the contract."""

import json
from functools import wraps
from pathlib import Path
from unittest.mock import patch

from odoo.modules.registry import Registry
from odoo.tests import get_db_name

from .json_schema import faults

#: JSON Schema of each method's answer and of the webhook's body, written from the contract.
SENT = json.loads((Path(__file__).parent / "sent.json").read_text())
WEBHOOK = SENT["webhook"]
EVENT = WEBHOOK["properties"]["events"]["items"]

#: What has gone out since the process began: methods, and in which of their ways they answered; kinds of events.
answered, recorded = set(), set()


class HeldToContract:
    """Mixin of test cases: a test fails where a façade method, event or webhook of it was not of the contract's shape.

    Nothing is raised where it happens: the façade makes a refusal of an operation's exception.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.wrong = []
        models = Registry(get_db_name())
        facade, event, webhook = (models[f"storefront.chat.{name}"] for name in ("bridge", "event", "webhook"))
        for name, shape in SENT["answers"].items():
            cls._hold(facade, name, shape, lambda answer, name=name: answered.add(way(name, answer)) or [answer])
        cls._hold(event, "_record", EVENT, lambda row: recorded.add(row.kind) or row._to_wire())
        cls._hold(webhook, "_payloads", WEBHOOK, lambda payloads: payloads)

    @classmethod
    def _hold(cls, model, name, shape, sent):
        """Holds all that `sent` takes from a result of the model's method against `shape`."""
        method = getattr(model, name)

        @wraps(method)
        def held(*args, **kwargs):
            result = method(*args, **kwargs)
            for value in sent(result):
                cls.wrong.extend(faults(shape, value, name))
            return result

        patcher = patch.object(model, name, held)
        patcher.start()
        cls.addClassCleanup(patcher.stop)

    def setUp(self):
        super().setUp()
        self.addCleanup(self._assert_held)

    def _assert_held(self):
        wrong, self.wrong[:] = list(self.wrong), []
        self.assertEqual(wrong, [], "not as the contract says")


def way(method, answer):
    """The method, with the member that tells its answers apart: `staff_post ok=True`."""
    return " ".join([method, *(f"{key}={answer[key]}" for key in ("ok", "granted", "accepted") if key in answer)])


def ways():
    """Those that the contract has."""
    for method, shape in SENT["answers"].items():
        for alternative in shape.get("oneOf") or shape.get("anyOf") or [shape]:
            members = alternative["properties"].items()
            yield way(method, {key: member["const"] for key, member in members if "const" in member})


def kinds():
    """Those of events that the contract has."""
    return {alternative["properties"]["kind"]["const"] for alternative in EVENT["oneOf"]}
