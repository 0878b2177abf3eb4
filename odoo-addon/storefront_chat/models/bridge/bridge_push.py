"""Façade: `push` applies the bridge's operations, each exactly once."""

import logging
import traceback

import psycopg2

from odoo import models

from ...tools.shapes import list_of
from . import shapes
from .door import facade
from .refusal import Refusal

_logger = logging.getLogger(__name__)


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade(operations=list_of(shapes.operation))
    def push(self, *, operations):
        """Applies operations in the order given, a savepoint per operation.

        One that is refused for good does not undo or hold up the others. Answers `{results}` in the same order.
        """
        done = self._as_shop("storefront.chat.operation")._results({operation["id"] for operation in operations})
        return {"results": [self._push_one(operation, done) for operation in operations]}

    def _push_one(self, operation, done):
        operation_id = operation["id"]
        if operation_id in done:
            return {"id": operation_id, "status": "done", "duplicate": True, **(done[operation_id] or {})}
        try:
            with self.env.cr.savepoint():
                result = done[operation_id] = self._apply(operation)
        except Refusal as refusal:
            done.pop(operation_id, None)
            return {"id": operation_id, "status": "refused", "code": refusal.code, "reason": str(refusal)}
        except psycopg2.OperationalError:
            # Serialization failure, deadlock, lock time-out: Odoo does the whole call again.
            raise
        except Exception as error:
            done.pop(operation_id, None)
            _log_failure(operation, error)
            reason = "unexpected error, see the log of Odoo"
            return {"id": operation_id, "status": "refused", "code": "INTERNAL", "reason": reason}
        return {"id": operation_id, "status": "done", "duplicate": False, **result}

    def _apply(self, operation):
        """Does one operation; returns what its result holds beside id and status."""
        self._as_shop("storefront.chat.operation")._claim(operation["id"], operation["kind"])
        return getattr(self, f"_apply_{operation['kind']}")(operation)

    def _remember(self, operation, result=None, **memory):
        result = result or {}
        self._as_shop("storefront.chat.operation")._remember(operation["id"], result, **memory)
        return result

    def _conversation(self, operation):
        channel = self._as_shop("discuss.channel")._storefront_locked(operation["conversation"])
        if not channel:
            raise Refusal("UNKNOWN_CONVERSATION", "no chat with this conversation id")
        return channel

    def _running_conversation(self, operation):
        channel = self._conversation(operation)
        if channel.storefront_state == "ended":
            raise Refusal("CONVERSATION_ENDED", "the chat has ended")
        return channel

    def _apply_faq_counts(self, operation):
        if any(row[key] < 0 for row in operation["counts"] for key in ("views", "helpful", "not_helpful")):
            raise Refusal("INVALID", "counts are never negative")
        self._as_shop("support.faq")._storefront_count(operation["counts"])
        return self._remember(operation)


def _log_failure(operation, error):
    """The stack without the text of the error: a database error quotes rows, so what the shopper wrote."""
    stack = "".join(traceback.format_tb(error.__traceback__))
    name = type(error).__name__
    _logger.error("Storefront Chat: operation %s (%s) failed: %s\n%s", operation["id"], operation["kind"], name, stack)
