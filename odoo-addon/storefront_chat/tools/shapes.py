"""Strict checks of what comes over the façade, by the part of JSON Schema in which its shapes are written.

Wrong types, missing keys, unknown keys and nulls are all refused.
"""

import base64
import functools
import math
import re

from . import instants


class ShapeError(ValueError):
    """A value has not the shape that the contract says; the text names the place, never the value."""


def as_record_id(value):
    """Record id that an opaque id stands for; None when it is none of ours."""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else None


def check(shape, value, where):
    """Raises `ShapeError` unless `value` is what `shape`, a JSON Schema, says; `where` names the place in messages."""
    if "oneOf" in shape:
        _variant(shape["oneOf"], value, where)
    elif "anyOf" in shape:
        _any(shape["anyOf"], value, where)
    else:
        _CHECKS[shape["type"]](shape, value, where)


def check_members(shape, values, where=""):
    """Checks the members of an object one by one, and that there are all of them and no others."""
    for key in values:
        if key not in shape["properties"]:
            raise ShapeError(f"{where}unknown key {str(key)[:64]}")
    for key in shape.get("required", ()):
        if key not in values:
            raise ShapeError(f"{where}missing key {key}")
    for key, value in values.items():
        check(shape["properties"][key], value, f"{where}{key}")


def _variant(variants, value, where):
    """An object whose `kind` says which shape it has."""
    by_kind = {variant["properties"]["kind"]["const"]: variant for variant in variants}
    kind = value.get("kind") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in by_kind:
        raise ShapeError(f"{where}.kind: expected one of {', '.join(by_kind)}")
    check(by_kind[kind], value, where)


def _any(shapes, value, where):
    """A value that has one of these shapes."""
    reasons = []
    for shape in shapes:
        try:
            return check(shape, value, where)
        except ShapeError as error:
            reasons.append(str(error))
    raise ShapeError(" or ".join(reasons))


def _object(shape, value, where):
    if not isinstance(value, dict):
        raise ShapeError(f"{where}: expected an object")
    if "propertyNames" in shape:
        for key, element in value.items():
            check(shape["propertyNames"], key, f"{where}, a key")
            check(shape["additionalProperties"], element, f"{where}, a value")
        return
    check_members(shape, value, f"{where}.")


def _array(shape, value, where):
    if not isinstance(value, (list, tuple)):
        raise ShapeError(f"{where}: expected a list")
    if len(value) > shape.get("maxItems", len(value)):
        raise ShapeError(f"{where}: expected at most {shape['maxItems']}")
    for index, element in enumerate(value):
        check(shape["items"], element, f"{where}[{index}]")


def _boolean(_shape, value, where):
    if not isinstance(value, bool):
        raise ShapeError(f"{where}: expected true or false")


def _integer(shape, value, where):
    if not isinstance(value, int) or isinstance(value, bool):
        raise ShapeError(f"{where}: expected a whole number")
    if not shape["minimum"] <= value <= shape["maximum"]:
        raise ShapeError(f"{where}: expected {shape['minimum']} to {shape['maximum']}")


def _number(_shape, value, where):
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not math.isfinite(value):
        raise ShapeError(f"{where}: expected a number")


def _string(shape, value, where):
    if not isinstance(value, str):
        raise ShapeError(f"{where}: expected text")
    if "\x00" in value:
        raise ShapeError(f"{where}: contains a NUL character")
    choices = [shape["const"]] if "const" in shape else shape.get("enum", [value])
    if value not in choices:
        raise ShapeError(f"{where}: expected one of {', '.join(choices)}")
    if not shape.get("minLength", 0) <= len(value) <= shape.get("maxLength", len(value)):
        raise ShapeError(f"{where}: expected {shape.get('minLength', 0)} to {shape['maxLength']} characters")
    if shape.get("contentEncoding") == "base64":
        _base64(value, where)
    elif shape.get("format") == "date-time":
        _instant(value, where)
    elif "pattern" in shape and not _compiled(shape["pattern"]).fullmatch(value):
        raise ShapeError(f"{where}: does not match {shape['pattern']}")


def _base64(value, where):
    try:
        base64.b64decode(value, validate=True)
    except ValueError as error:
        raise ShapeError(f"{where}: expected Base64") from error


def _instant(value, where):
    try:
        instants.from_wire(value)
    except ValueError as error:
        raise ShapeError(f"{where}: {error}") from error


_compiled = functools.lru_cache(re.compile)
_CHECKS = {
    "object": _object,
    "array": _array,
    "boolean": _boolean,
    "integer": _integer,
    "number": _number,
    "string": _string,
}
