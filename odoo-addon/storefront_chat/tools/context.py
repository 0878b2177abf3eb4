"""Context keys shared by several models; callers over RPC choose their context, but cannot send the value meant."""


class _Ours(str):
    """Told from any equal text by identity."""


OURS = _Ours("storefront_chat")
# The change came from the bridge, so no event goes back to it.
ECHO = "storefront_chat_echo"
FROM_BRIDGE = {ECHO: OURS}
# The status of an agent and the one that Odoo shows are made alike: neither changes the other again.
ALIKE = "storefront_chat_alike"
MADE_ALIKE = {ALIKE: OURS}


def is_ours(env, key):
    """Whether the addon itself has set this key."""
    return env.context.get(key) is OURS


class OurTemplate(dict):
    """A template that the addon itself put into a context: over RPC comes a plain `dict`."""

    __slots__ = ()


class OurIds(tuple):
    """Record ids that the addon itself put into a context: what comes over RPC is a list, and none of these."""

    __slots__ = ()
