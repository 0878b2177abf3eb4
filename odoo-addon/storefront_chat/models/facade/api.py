"""Façade methods: the caller's group and the shapes of the arguments are checked before a method runs."""

import functools
import inspect

from odoo import api
from odoo.exceptions import AccessError, ValidationError

from ...tools.shapes import ShapeError

GROUP = "storefront_chat.group_bridge"


def facade(**shapes):
    """Makes a method part of the façade. `shapes` has a check for each argument (see `tools.shapes`).

    Group first, then shapes; then the method runs with an empty context of ours, so that a caller's context
    has no effect. Arguments are given by keyword only.
    """

    def decorate(method):
        parameters = inspect.signature(method).parameters.values()
        names = [parameter.name for parameter in parameters][1:]
        required = {parameter.name for parameter in parameters if parameter.default is parameter.empty} - {"self"}
        if set(names) != set(shapes):
            raise TypeError(f"{method.__name__}: shapes do not fit the arguments")

        @api.model
        @functools.wraps(method)
        def enter(self, *args, **kwargs):
            self = self.with_context({})
            if not self.env.user.has_group(GROUP):
                raise AccessError(self.env._("Only users of the group “Storefront Chat / Bridge” may do this."))
            try:
                _check(args, kwargs, shapes, required)
            except ShapeError as error:
                raise ValidationError(
                    self.env._("Wrong arguments of %(method)s: %(reason)s", method=method.__name__, reason=str(error))
                ) from error
            return method(self, **kwargs)

        return enter

    return decorate


def given(**values):
    """The arguments that the caller passed."""
    return {name: value for name, value in values.items() if value is not None}


def _check(args, kwargs, shapes, required):
    if args:
        raise ShapeError("arguments are given by name only")
    for name in kwargs:
        if name not in shapes:
            raise ShapeError(f"unknown argument {name[:64]}")
    for name in sorted(required - set(kwargs)):
        raise ShapeError(f"missing argument {name}")
    for name, value in kwargs.items():
        shapes[name](value, name)
