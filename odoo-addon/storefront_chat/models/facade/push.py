"""Façade: `push` applies the bridge's operations, each exactly once."""

from itertools import groupby

import psycopg2

from odoo import models

from ...tools.failure_log import log_failure
from .api import facade
from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def push(self, *, operations):
        """Applies operations in the order given, a savepoint per operation or per run of messages.

        One that is refused for good does not undo or hold up the others. Answers `{results}` in the same order.
        """
        done = self._as_shop("storefront.chat.operation")._results({operation["id"] for operation in operations})
        results = []
        for are_plain, run in groupby(operations, key=_is_plain_message):
            run = list(run)
            posted = self._push_messages(run, done) if are_plain else set()
            results += [self._push_one(operation, done, posted) for operation in run]
        return {"results": results}

    def _push_one(self, operation, done, posted):
        """Result of one operation, after doing it if it is neither `done` nor among those `posted` just now."""
        operation_id = operation["id"]
        if operation_id in posted:
            posted.remove(operation_id)
            return {"id": operation_id, "status": "done", "duplicate": False}
        if operation_id in done:
            return {"id": operation_id, "status": "done", "duplicate": True, **(done[operation_id] or {})}
        try:
            with self.env.cr.savepoint():
                result = done[operation_id] = self._apply(operation)
        except Refusal as refusal:
            done.pop(operation_id, None)
            return {"id": operation_id, "status": "refused", "code": refusal.code, "reason": str(refusal)}
        except psycopg2.OperationalError:
            # Serialization failure, deadlock, lock time-out: Odoo repeats the whole call.
            raise
        except Exception as error:
            done.pop(operation_id, None)
            log_failure(f"operation {operation_id} ({operation['kind']})", error)
            reason = "unexpected error, see the log of Odoo"
            return {"id": operation_id, "status": "refused", "code": "INTERNAL", "reason": reason}
        return {"id": operation_id, "status": "done", "duplicate": False, **result}

    def _apply(self, operation):
        """Does one operation; returns what its result holds beside id and status."""
        self._as_shop("storefront.chat.operation")._claim([operation])
        return getattr(self, f"_apply_{operation['kind']}")(operation)

    def _remember(self, operation, result=None, channel=None):
        result = result or {}
        self._as_shop("storefront.chat.operation")._remember(operation["id"], result, channel)
        return result

    def _conversation(self, operation, locked=True):
        """The chat of this operation, locked unless the operation leaves the chat's own row as it is."""
        channels = self._as_shop("discuss.channel")
        key = operation["conversation"]
        channel = channels._storefront_lock_by_key(key) if locked else channels._storefront_by_keys([key])
        if not channel:
            if self._as_shop("storefront.chat.erased")._has_conversation(key):
                raise Refusal("ERASED", "the chat was deleted")
            raise Refusal("UNKNOWN_CONVERSATION", "no chat with this conversation id")
        return channel

    def _running_conversation(self, operation):
        channel = self._conversation(operation)
        if channel.storefront_state == "ended":
            raise Refusal("CONVERSATION_ENDED", "the chat has ended")
        return channel


def _is_plain_message(operation):
    """True for what can be posted together with its neighbours."""
    return operation["kind"] == "message" and not operation.get("attachments")
