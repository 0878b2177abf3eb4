"""Façade methods: the caller's group and the shapes of the arguments are checked before a method runs."""

import functools
import inspect
import json
from pathlib import Path

from odoo import api
from odoo.exceptions import AccessError, ValidationError

from ...tools.shapes import ShapeError, check_members

GROUP = "storefront_chat.group_bridge"

#: JSON Schema of each method's arguments, written from the contract that the bridge and the addon share.
SHAPES = json.loads((Path(__file__).parent / "shapes.json").read_text())


def facade(method):
    """Makes a method part of the façade.

    Group first, then the shapes that the contract has for it; then the method runs with an empty context of ours, so
    that a caller's context has no effect. Arguments are given by keyword only.
    """
    shape = SHAPES[method.__name__]
    _hold_against(shape, method)

    @api.model
    @functools.wraps(method)
    def enter(self, *args, **kwargs):
        self = self.with_context({})
        if not self.env.user.has_group(GROUP):
            raise AccessError(self.env._("Only users of the group “Storefront Chat / Bridge” may do this."))
        try:
            if args:
                raise ShapeError("arguments are given by name only")
            check_members(shape, kwargs)
        except ShapeError as error:
            raise ValidationError(
                self.env._("Wrong arguments of %(method)s: %(reason)s", method=method.__name__, reason=str(error))
            ) from error
        return method(self, **kwargs)

    return enter


def given(**values):
    """Those of these arguments that the caller gave."""
    return {name: value for name, value in values.items() if value is not None}


def _hold_against(shape, method):
    """Raises `TypeError` where a method does not take just what the contract says."""
    parameters = list(inspect.signature(method).parameters.values())[1:]
    names = {parameter.name for parameter in parameters}
    required = {parameter.name for parameter in parameters if parameter.default is parameter.empty}
    if names != set(shape["properties"]) or required != set(shape.get("required", ())):
        raise TypeError(f"{method.__name__}: its arguments are not those of the contract")
