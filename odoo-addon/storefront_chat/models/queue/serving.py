"""Queue of a live chat channel: waiting chats go to free agents, and the others are told their position."""

import psycopg2

from odoo import api, models

from ...tools.failure_log import log_failure
from ...tools.jobs import run_soon

# Another transaction has just written the same rows: to be tried again with a new snapshot.
LOCK_CONFLICTS = (psycopg2.errors.SerializationFailure, psycopg2.errors.DeadlockDetected)


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    @api.model
    def _storefront_trigger_serving(self, users=None):
        """Serves the queues right after this transaction, if a chat waits (in a channel of one of these users)."""
        # sudo: discuss.channel - whether somebody waits must be known whoever comes online
        domain = [("storefront_state", "=", "waiting")]
        if users is not None:
            domain.append(("livechat_channel_id.user_ids", "in", users.ids))
        if self.env["discuss.channel"].sudo().search_count(domain, limit=1):
            run_soon(self.env, "ir_cron_serve_queue")

    @api.model
    def _storefront_serve_all(self):
        """Cron: serves the queue of every channel in which somebody waits."""
        waiting = self.env["discuss.channel"].search([("storefront_state", "=", "waiting")])
        for channel in waiting.livechat_channel_id:
            try:
                with self.env.cr.savepoint():
                    channel._storefront_serve_queue()
            except LOCK_CONFLICTS:
                self._storefront_trigger_serving()
            except Exception as error:
                # Those who wait in other channels do not wait for this one.
                log_failure(f"serving the queue of {channel}", error)

    def _storefront_serve_queue(self, quiet=None):
        """Assigns waiting chats to free agents, from the head of the queue. The chat `quiet` gets no events.

        A chat that another transaction is writing is left to that transaction.
        """
        self.ensure_one()
        loads = self._storefront_available_loads() if self.auto_assign and self._storefront_waiting() else {}
        if self._storefront_have_capacity(loads):
            free = self._storefront_waiting()._storefront_try_lock()
            for channel in self._storefront_waiting() & free:
                agent = self._storefront_pick(loads, channel)
                if agent:
                    loads[agent] += 1
                    channel._storefront_assign(agent.user_id, quiet=channel == quiet)
        self._storefront_notify_positions(quiet)

    def _storefront_waiting(self):
        """Chats that wait, those given back by an agent first, then by priority, then by time."""
        return self.env["discuss.channel"].search(
            [("livechat_channel_id", "=", self.id), ("storefront_state", "=", "waiting")],
            order="storefront_queue_rank desc, storefront_waiting_since, id",
        )

    def _storefront_notify_positions(self, quiet=None):
        """Sends an event to every waiting chat whose position or expected wait has changed."""
        waiting = self._storefront_waiting()
        estimate = self._storefront_wait_estimate() if waiting else None
        changed = {}
        for position, channel in enumerate(waiting, start=1):
            wait = self._storefront_expected_wait(position, estimate)
            if channel._storefront_position_changed(position, wait):
                changed[channel] = (position, wait)
        for channel in self.env["discuss.channel"].union(*changed)._storefront_try_lock():
            position, wait = changed[channel]
            channel.write({"storefront_queue_position": position, "storefront_expected_wait": wait})
            if channel != quiet:
                channel._storefront_event("queue", channel._storefront_queue_state())
