"""Faults of a value by its JSON Schema; the part of JSON Schema in which the façade's answers are written."""

import re

_TYPES = {
    "object": dict,
    "array": (list, tuple),
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def faults(shape, value, where):
    """Yields a line for each place in `value` that `shape` does not allow; `where` names the value."""
    if alternatives := shape.get("oneOf") or shape.get("anyOf"):
        fitting = [alternative for alternative in alternatives if _is_meant(alternative, value)]
        if len(fitting) == 1:
            yield from faults(fitting[0], value, where)
        else:
            yield f"{where}: {len(fitting)} of {len(alternatives)} alternatives are meant"
        return
    if not isinstance(value, _TYPES[shape["type"]]) or isinstance(value, bool) != (shape["type"] == "boolean"):
        yield f"{where}: {type(value).__name__} is no {shape['type']}"
        return
    yield from _KINDS.get(shape["type"], _plain)(shape, value, where)


def _is_meant(alternative, value):
    """True where what tells the alternatives apart is as in this one."""
    if "properties" not in alternative:
        is_yes_or_no = isinstance(value, bool) == (alternative["type"] == "boolean")
        return is_yes_or_no and isinstance(value, _TYPES[alternative["type"]])
    fixed = {key: member["const"] for key, member in alternative["properties"].items() if "const" in member}
    return isinstance(value, dict) and all(value.get(key) == const for key, const in fixed.items())


def _object(shape, value, where):
    members, others = shape.get("properties", {}), shape["additionalProperties"]
    yield from (f"{where}.{key} is missing" for key in shape.get("required", ()) if key not in value)
    for key, member in value.items():
        if isinstance(key, str) and (key in members or others):
            yield from faults(members.get(key, others), member, f"{where}.{key}")
            yield from faults(shape.get("propertyNames", {"type": "string"}), key, f"the name {where}.{key}")
        else:
            yield f"{where}.{key} is not in the contract"


def _array(shape, value, where):
    for index, element in enumerate(value):
        yield from faults(shape["items"], element, f"{where}[{index}]")


def _plain(shape, value, where):
    if value not in shape.get("enum", [shape.get("const", value)]):
        yield f"{where}: {value!r} is none of those there are"
    if "pattern" in shape and not re.search(shape["pattern"], value):
        yield f"{where}: {value!r} does not match"
    if not (shape.get("minimum", value) <= value <= shape.get("maximum", value)):
        yield f"{where}: {value!r} is out of bounds"
    if "exclusiveMinimum" in shape and value <= shape["exclusiveMinimum"]:
        yield f"{where}: {value!r} is too small"


_KINDS = {"object": _object, "array": _array}
