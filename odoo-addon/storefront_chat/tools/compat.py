"""Differences between versions of Odoo for code outside of models; for models see `models/compat`."""

from contextlib import contextmanager

from odoo import fields, models, release

SUPPORTED = ((18, 0), (19, 0))


def major_version(version_info):
    """18 or 19. RuntimeError for any other Odoo: its private methods differ, and shops would lose messages."""
    if tuple(version_info[:2]) not in SUPPORTED:
        raise RuntimeError(
            "Storefront Chat runs on Odoo {}; this is Odoo {}.{}. Install a version of the addon made for it.".format(
                " and ".join(f"{major}.{minor}" for major, minor in SUPPORTED), *version_info[:2]
            )
        )
    return version_info[0]


NINETEEN = major_version(release.version_info) >= 19
# Field of a user with the groups given to that person.
USER_GROUPS = "group_ids" if NINETEEN else "groups_id"
# The same with the groups that those imply.
ALL_USER_GROUPS = "all_group_ids" if NINETEEN else "groups_id"
# Model of who is online.
PRESENCE = "mail.presence" if NINETEEN else "bus.presence"


if not NINETEEN:
    from odoo.osv import expression


class _Constraint:
    """`models.Constraint` for 18.0, which has lists instead; names in the database are the same."""

    def __init__(self, definition, message):
        self._definition, self._message = definition, message

    def __set_name__(self, owner, name):
        own = vars(owner).get("_sql_constraints", [])
        owner._sql_constraints = [*own, (name.removeprefix("_"), self._definition, self._message)]


@contextmanager
def acting_as(env):
    """What is done inside is done by the user of `env`, not by the one who called.

    From 19.0 on Odoo asks for the caller's rights where it writes a list of partners or users (see
    `_check_sudo_commands` in odoo/orm/fields_relational.py), whatever `with_user` says; 18.0 asks for this user's.
    """
    if not NINETEEN:
        yield
        return
    transaction = env.transaction
    caller = transaction.default_env
    transaction.default_env = env
    try:
        yield
    finally:
        transaction.default_env = caller


class OwnCondition:
    """SQL as the value of a term, for 18.0: see `models/compat/odoo_18/own_condition.py`."""

    def __init__(self, to_sql):
        self.to_sql = to_sql


def own_condition(to_sql):
    """Domain with SQL of its own: `to_sql(model, alias, query)`; in 18.0 for searches over transcripts only."""
    return fields.Domain.custom(to_sql=to_sql) if NINETEEN else [("id", "=", OwnCondition(to_sql))]


def any_of(domains):
    """The domain of what is in one of these, at least."""
    return list(fields.Domain.OR(domains)) if NINETEEN else expression.OR(domains)


Constraint = models.Constraint if NINETEEN else _Constraint
