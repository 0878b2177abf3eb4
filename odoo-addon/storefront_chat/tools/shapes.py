"""Strict checks of what comes over the façade: wrong types, missing keys, unknown keys and nulls are all refused."""

import base64
import re

from . import instants


class ShapeError(ValueError):
    """A value has not the shape that the contract says; the text names the place, never the value."""


def as_record_id(value):
    """Record id that an opaque id stands for; None when it is none of ours."""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else None


def text(value, where):
    if not isinstance(value, str):
        raise ShapeError(f"{where}: expected text")
    if "\x00" in value:
        raise ShapeError(f"{where}: contains a NUL character")


def base64_text(value, where):
    text(value, where)
    try:
        base64.b64decode(value, validate=True)
    except ValueError as error:
        raise ShapeError(f"{where}: expected Base64") from error


def boolean(value, where):
    if not isinstance(value, bool):
        raise ShapeError(f"{where}: expected true or false")


def integer(value, where):
    if not isinstance(value, int) or isinstance(value, bool):
        raise ShapeError(f"{where}: expected a whole number")


def between(least, most):
    def check(value, where):
        integer(value, where)
        if not least <= value <= most:
            raise ShapeError(f"{where}: expected {least} to {most}")

    return check


def instant(value, where):
    text(value, where)
    try:
        instants.from_wire(value)
    except ValueError as error:
        raise ShapeError(f"{where}: {error}") from error


def matching(pattern):
    compiled = re.compile(pattern)

    def check(value, where):
        text(value, where)
        if not compiled.fullmatch(value):
            raise ShapeError(f"{where}: does not match {pattern}")

    return check


def one_of(*choices):
    def check(value, where):
        text(value, where)
        if value not in choices:
            raise ShapeError(f"{where}: expected one of {', '.join(choices)}")

    return check


def list_of(item, most=None):
    def check(value, where):
        if not isinstance(value, (list, tuple)):
            raise ShapeError(f"{where}: expected a list")
        if most is not None and len(value) > most:
            raise ShapeError(f"{where}: expected at most {most}")
        for index, element in enumerate(value):
            item(element, f"{where}[{index}]")

    return check


def record(required, optional=()):
    """Check of an object: `required` and `optional` map keys to checks; any other key is refused."""
    known = {**required, **dict(optional)}

    def check(value, where):
        if not isinstance(value, dict):
            raise ShapeError(f"{where}: expected an object")
        for key in value:
            if key not in known:
                raise ShapeError(f"{where}: unknown key {str(key)[:64]}")
        for key in required:
            if key not in value:
                raise ShapeError(f"{where}: missing key {key}")
        for key, element in value.items():
            known[key](element, f"{where}.{key}")

    return check
