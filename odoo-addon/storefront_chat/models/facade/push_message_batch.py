"""Façade: consecutive `message` operations, posted at once."""

import psycopg2

from odoo import models

from ...tools.failure_log import log_failure
from .push_message import invalid_reason


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    def _push_messages(self, operations, done):
        """Posts at once what can be posted of these `message` operations and adds it to `done`; returns the ids.

        The rest is for `_push_one`: duplicates and refusals, or everything if posting at once failed.
        """
        if not self._as_shop("discuss.channel")._storefront_can_post_many():
            return set()
        try:
            with self.env.cr.savepoint():
                posted = self._apply_messages(operations, done)
        except psycopg2.OperationalError:
            # As in `_push_one`: Odoo repeats the whole call.
            raise
        except Exception as error:
            log_failure(f"posting {len(operations)} messages at once (next: one by one)", error)
            return set()
        done.update({operation_id: {} for operation_id in posted})
        return posted

    def _apply_messages(self, operations, done):
        channels = self._channels_for_many(operations)
        fresh = {}
        for operation in operations:
            if operation["id"] not in done and operation["conversation"] in channels and not invalid_reason(operation):
                fresh.setdefault(operation["id"], operation)
        if fresh:
            memory = self._as_shop("storefront.chat.operation")
            memory._claim(fresh.values())
            messages = self._as_shop("discuss.channel")._storefront_post_many(
                [
                    (channel, channel._storefront_message_vals(row["author"], row["content"], row["sent_at"]))
                    for row in fresh.values()
                    for channel in channels[row["conversation"]]
                ]
            )
            memory._remember_messages(fresh.values(), messages)
            self._as_shop("discuss.channel").union(*channels.values())._storefront_question_changed()
        return set(fresh)

    def _channels_for_many(self, operations):
        """Conversation id → chat, of those that still take messages, in any number.

        Not locked: should an agent end a chat at this very moment, these messages count as said just before.
        """
        keys = {operation["conversation"] for operation in operations}
        channels = self._as_shop("discuss.channel")._storefront_by_keys(keys)
        return {
            channel.storefront_key: channel
            for channel in channels
            if channel.storefront_state != "ended" and channel._storefront_takes_many()
        }
