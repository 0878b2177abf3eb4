"""Every entrance that Odoo's discussion, live chat and rating modules open: methods over RPC, and routes over HTTP."""

from ... import native

MODULES = ("mail", "im_livechat", "rating", "portal_rating")


def methods(env):
    """`(model, method)` of all that may be called over RPC, where one of these modules defines it."""
    found = set()
    for model, pool_class in env.registry.items():
        for definition in pool_class.mro():
            if getattr(definition, "_name", None) == model and module_of(definition) in MODULES:
                found |= {(model, name) for name in vars(definition) if _is_callable(env[model], name)}
    return found


def routes(env):
    """First path of each endpoint of which one of these modules defines a part."""
    found = set()
    for rule in env["ir.http"].routing_map().iter_rules():
        method = rule.endpoint.func
        definitions = [part for part in type(method.__self__).mro() if method.__name__ in vars(part)]
        if any(module_of(part) in MODULES for part in definitions):
            found.add(rule.endpoint.routing["routes"][0])
    return found


def module_of(definition):
    """Module of Odoo in which this class is written; None for the classes that Odoo puts together of those."""
    parts = definition.__module__.split(".")
    return parts[2] if parts[:2] == ["odoo", "addons"] and len(parts) > 3 else None


def _is_callable(records, name):
    # Older revisions let RPC call `init`, which sets up a table and leaves one that is there as it is.
    return not name.startswith("_") and name != "init" and native.is_public(records, name)
