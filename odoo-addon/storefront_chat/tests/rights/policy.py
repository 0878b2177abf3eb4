"""The policy of rights on a storefront chat: the names of roles, and what a line of the policy consists of."""

from typing import NamedTuple

from ...tools.compat import NINETEEN

ROLES = (
    "public",
    "portal",
    "employee",  # works in the company, has nothing to do with live chat
    "invited",  # the same, invited to this very chat by its agent
    "agent elsewhere",  # live chat user of the company who serves another channel
    "foreign agent",  # live chat user of another company
    "foreign manager",  # live chat administrator of another company
    "bridge",
    "agent",  # serves the channel; somebody else has the chat
    "holder",  # the agent who has the chat
    "manager",  # live chat administrator of the company
)
NOBODY = frozenset()
MANAGER = frozenset({"manager"})
HOLDER = frozenset({"holder", "manager"})
DESK = frozenset({"agent", "holder", "manager"})
IN_IT = frozenset({"holder"})  # of the desk, and a member of the chat
MEMBERS = frozenset({"holder", "invited"})
READERS = DESK | {"invited"}

BOTH, ONLY_18, ONLY_19 = "18.0 and 19.0", "18.0", "19.0"


class Way(NamedTuple):
    """A way in: `attempt(case, env)` tries it as the user of `env` and is true if something was gained by it."""

    name: str  # "model: method …" or "/route …"
    who: frozenset
    attempt: object
    series: str = BOTH
    # Where 18.0 itself lets fewer people become members; its administrators only where it lets them invite.
    who_in_18: frozenset | None = None

    def allows(self, role, managers_invite):
        if NINETEEN or self.who_in_18 is None:
            return role in self.who
        return role in self.who_in_18 and (managers_invite or role not in MANAGER)

    def entrance(self):
        """`(model, method)`, or `(path, "")` of a route: with these a name begins."""
        words = self.name.split()
        return (words[0].removesuffix(":"), words[1]) if words[0].endswith(":") else (words[0], "")

    def exists_here(self):
        return self.series in (BOTH, ONLY_19 if NINETEEN else ONLY_18)
