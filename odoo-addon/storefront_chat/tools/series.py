"""What differs between versions of Odoo for code that is no model; what differs for models is in `models/series`."""

from odoo import models, release

NINETEEN = release.version_info[0] >= 19
# Field of a user with the groups given to that person.
USER_GROUPS = "group_ids" if NINETEEN else "groups_id"
# Model of who is online.
PRESENCE = "mail.presence" if NINETEEN else "bus.presence"


class _Constraint:
    """`models.Constraint` for 18.0, which has lists instead; names in the database are the same."""

    def __init__(self, definition, message):
        self._definition, self._message = definition, message

    def __set_name__(self, owner, name):
        own = vars(owner).get("_sql_constraints", [])
        owner._sql_constraints = [*own, (name.removeprefix("_"), self._definition, self._message)]


Constraint = models.Constraint if NINETEEN else _Constraint
