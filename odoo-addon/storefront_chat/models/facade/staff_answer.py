"""Façade for staff: `StaffAnswered`, what was done with the person's own rights, or why it was refused."""

from odoo import models
from odoo.exceptions import AccessError, UserError

from ...tools.compat import acting_as
from .refusal import Refusal
from .refused_fields import arguments_of


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _staff_answered(self, staff, act):
        """`act(env)` in the environment of that person, outside sudo; what it refuses leaves nothing written.

        `act` returns what stands beside `ok`, raises `Refusal`, or what Odoo raises where rights or rules forbid it.
        """
        try:
            user = self._staff_user(staff)
            env = self.env(user=user.id, su=False, context={"lang": "en_US"})
            with self.env.cr.savepoint(), acting_as(env):
                return {"ok": True, **act(env)}
        except Refusal as refusal:
            return _refused(refusal.code, str(refusal), refusal.fields)
        except AccessError:
            return {"ok": False, "code": "FORBIDDEN", "reason": "this person's rights in Odoo do not allow it"}
        except UserError as error:
            return _refused("INVALID", str(error), arguments_of(error))

    def _staff_once(self, operation_id, kind, act):
        """`act()` once for this operation: it returns what is remembered. Inside `_staff_answered`."""
        operations = self._as_shop("storefront.chat.operation")
        done = operations._results([operation_id])
        if operation_id not in done:
            operations._claim([{"id": operation_id, "kind": kind}])
            done[operation_id] = act()
            operations._remember(operation_id, done[operation_id])
        return done[operation_id]


def _refused(code, reason, fields):
    return {"ok": False, "code": code, "reason": reason, **({"fields": list(fields)} if fields else {})}
