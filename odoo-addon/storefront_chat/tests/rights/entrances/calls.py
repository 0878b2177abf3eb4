"""Ways that are called: a method over RPC, named by what is called, that gains something if it changes or tells it."""

from ... import native
from ..policy import BOTH, Way

# Words that stand nowhere but in the chat.
SECRETS = ("Lake Road", "Karim", "karim@private.test", "too slow", "We shall see", "secret file")


def call(model, method, who, /, *args, on=None, series=BOTH, who_in_18=None, note="", **kwargs):
    """`on`, and values of arguments, may be functions of the case. `note`: what distinguishes it from other calls."""

    def attempt(case, env):
        ids = value_of(case, on).ids if on else []
        by_name = {name: value_of(case, value) for name, value in kwargs.items()}
        by_place = [value_of(case, value) for value in args]
        records = env[model]
        if not native.is_of_the_model(records, method):
            by_place.insert(0, ids)
        return native.call_kw(records, method, by_place, by_name)

    return Way(f"{model}: {method} {note}".strip(), who, gained_by(attempt), series, who_in_18)


def gained_by(attempt):
    """The attempt succeeded if it left traces, or if it, or the bus, told a secret."""

    def tried(case, env):
        before = case.look()
        told = attempt(case, env)
        return case.changed(before) or case.tells(before, told, env.user)

    return tried


def value_of(case, value):
    """The value of an argument for this case, also inside of lists and dictionaries."""
    if callable(value):
        return value(case)
    if isinstance(value, dict):
        return {name: value_of(case, part) for name, part in value.items()}
    return [value_of(case, part) for part in value] if isinstance(value, list) else value
