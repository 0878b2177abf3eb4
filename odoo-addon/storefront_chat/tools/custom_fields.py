"""Custom fields of a ticket, as Odoo's `Properties` hold them and as they go over the wire.

On the wire a field has the label that people gave it, a second one of the same label its technical name. An option or a
tag is its label, a record its id as text. What is empty is left out.
"""

import datetime

from . import instants
from .shapes import as_record_id

SEPARATOR = "separator"
TEXTS = ("char", "text", "html", "signature")
EMPTY = ("", [])
MAX_TEXT = 10_000


class WrongValue(ValueError):
    """A value that this field cannot have; the text says what it takes."""


def by_wire_name(properties):
    """Name on the wire → property, of a definition, or of what Odoo reads of a record."""
    named = {}
    for one in properties:
        if one["type"] != SEPARATOR:
            label = (one.get("string") or "").strip()
            named[label if label and label not in named else one["name"]] = one
    return named


def to_wire(properties):
    """Values by name, of what Odoo reads of a record."""
    values = {name: _value_to_wire(one) for name, one in by_wire_name(properties).items()}
    return {name: value for name, value in values.items() if value is not None}


def stored(properties):
    """Technical name → value as it is stored, of what Odoo reads of a record."""
    return {one["name"]: _ids(one) for one in properties if one["type"] != SEPARATOR}


def from_wire(one, value):
    """What is stored of this value, False where it is emptied. Raises `WrongValue`; records are not looked for."""
    kind = one["type"]
    if value in EMPTY and not isinstance(value, bool):
        return False
    if kind == "boolean":
        return _checked(value, bool, "true or false")
    if kind == "integer":
        return _whole(value)
    if kind in ("float", "monetary"):
        return float(_checked(value, (int, float), "a number"))
    if kind == "tags":
        return [_choice(one.get("tags"), label) for label in _checked(value, (list, tuple), "a list of tags")]
    if kind == "many2many":
        return [_record_id(item) for item in _checked(value, (list, tuple), "a list of ids")]
    text = _checked(value, str, "text")
    if len(text) > MAX_TEXT:
        raise WrongValue(f"takes {MAX_TEXT} characters at most")
    readers = {"date": _date, "datetime": _moment, "many2one": _record_id}
    if kind == "selection":
        return _choice(one.get("selection"), text)
    return readers[kind](text) if kind in readers else text


def _checked(value, kind, words):
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise WrongValue(f"takes {words}")
    return value


def _whole(value):
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > 2**31 - 1:
        raise WrongValue("takes a whole number")
    return value


def _choice(options, label):
    for option in options or ():
        if label in (option[1], option[0]):
            return option[0]
    raise WrongValue("takes one of " + ", ".join(str(option[1]) for option in options or ()))


def _record_id(text):
    found = as_record_id(text) if isinstance(text, str) else None
    if found is None:
        raise WrongValue("takes the id of a record")
    return found


def _date(text):
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise WrongValue("takes a date, as 2026-11-30") from error


def _moment(text):
    try:
        return instants.from_wire(text).replace(microsecond=0).isoformat(" ")
    except ValueError as error:
        raise WrongValue("takes an instant, as 2026-11-30T08:00:00Z") from error


def _value_to_wire(one):
    value, kind = _ids(one), one["type"]
    if kind == "boolean":
        return bool(value)
    if value is None or value is False or value in EMPTY:
        return None
    if kind in ("selection", "tags"):
        labels = {option[0]: option[1] for option in one.get(kind) or ()}
        return labels.get(value) if kind == "selection" else [labels[key] for key in value if key in labels]
    if kind == "many2one":
        return str(value)
    if kind == "many2many":
        return [str(item) for item in value]
    if kind == "datetime":
        moment = datetime.datetime.fromisoformat(value) if isinstance(value, str) else value
        return instants.to_wire(moment)
    return value if isinstance(value, (int, float)) else str(value)


def _ids(one):
    """The value, of records their ids without their names."""
    value = one.get("value")
    if one["type"] == "many2one" and isinstance(value, (list, tuple)):
        return value[0] if value else False
    if one["type"] == "many2many" and value:
        return [item[0] if isinstance(item, (list, tuple)) else item for item in value]
    return value
