"""Typed access to the addon's system parameters."""

PREFIX = "storefront_chat."


def text(env, name):
    """The parameter of this name; empty when it is not set."""
    # sudo: ir.config_parameter - parameters may be read by the system only
    return env["ir.config_parameter"].sudo().get_param(PREFIX + name) or ""


def whole_number(env, name, default=0):
    """Likewise as a number; `default` when it is not set, or is none."""
    value = text(env, name)
    return int(value) if value.isdecimal() else default


def keep(env, name, value):
    """Keeps a whole number as the parameter of this name; what is kept already empties no cache."""
    if whole_number(env, name) != value:
        # sudo: ir.config_parameter - parameters may be written by the system only
        env["ir.config_parameter"].sudo().set_param(PREFIX + name, str(value))
