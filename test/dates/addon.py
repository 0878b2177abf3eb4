"""Runs the addon's tests that need no Odoo, with a clock that is CLOCK_AHEAD_MS ahead.

Those are the ones that take nothing of Odoo but the class to derive from. The addon's `__init__` is not run: it loads models.
"""

import datetime
import importlib
import os
import re
import sys
import time
import types
import unittest
from pathlib import Path

ADDON = Path(__file__).resolve().parents[2] / "odoo-addon" / "storefront_chat"
AHEAD = datetime.timedelta(milliseconds=int(os.environ.get("CLOCK_AHEAD_MS", "0")))
# More of Odoo than the class to derive from, or of the other tests, which have more of Odoo.
NEEDS_ODOO = re.compile(r"^(?:from|import) odoo(?!\.tests import BaseCase$)|^from (?:\.\.?\w|\.\.\.tools\.compat )", re.MULTILINE)
REAL_TIME, REAL_DATE, REAL_DATETIME = time.time, datetime.date, datetime.datetime


class AnyOf(type):
    """A class that takes instances of the real one for its own."""

    def __instancecheck__(cls, instance):
        return isinstance(instance, cls.__mro__[1])


class ShiftedDatetime(REAL_DATETIME, metaclass=AnyOf):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.now()


class ShiftedDate(REAL_DATE, metaclass=AnyOf):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


def package(name, **content):
    module = types.ModuleType(name)
    module.__path__ = []
    module.__dict__.update(content)
    sys.modules[name] = module
    return module


def main():
    time.time = lambda: REAL_TIME() + AHEAD.total_seconds()
    datetime.datetime, datetime.date = ShiftedDatetime, ShiftedDate
    sys.dont_write_bytecode = True
    package("odoo")
    package("odoo.addons")
    package("odoo.tests", BaseCase=unittest.TestCase, tagged=lambda *_tags: lambda case: case)
    package("odoo.addons.storefront_chat").__path__ = [str(ADDON)]
    package("odoo.addons.storefront_chat.tools").__path__ = [str(ADDON / "tools")]
    package("odoo.addons.storefront_chat.tests").__path__ = [str(ADDON / "tests")]
    suite = unittest.TestSuite()
    for path in sorted((ADDON / "tests").rglob("test_*.py")):
        if NEEDS_ODOO.search(path.read_text(encoding="utf-8")):
            continue
        name = ".".join(path.relative_to(ADDON).with_suffix("").parts)
        try:
            module = importlib.import_module(f"odoo.addons.storefront_chat.{name}")
        except ModuleNotFoundError as missing:
            if missing.name not in ("lxml", "markupsafe"):
                raise
            print(f"Skipped: {path.stem}, for this Python has no {missing.name}.")
        else:
            suite.addTests(unittest.defaultTestLoader.loadTestsFromModule(module))
    return not unittest.TextTestRunner(stream=sys.stdout).run(suite).wasSuccessful()


if __name__ == "__main__":
    sys.exit(main())
