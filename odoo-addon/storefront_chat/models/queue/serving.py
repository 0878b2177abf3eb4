"""The desk of a live chat channel: the queue of those who wait, and serving it."""

import psycopg2

from odoo import api, models

# Somebody else has just written the same rows: to be tried again with a fresh view of them.
CLASHES = (psycopg2.errors.SerializationFailure, psycopg2.errors.DeadlockDetected)


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    @api.model
    def _storefront_serve_soon(self, users=None):
        """Has the queues served right after this transaction, if somebody waits (for one of these users)."""
        # sudo: discuss.channel - whether somebody waits must be known whoever comes online
        domain = [("storefront_state", "=", "waiting")]
        if users is not None:
            domain.append(("livechat_channel_id.user_ids", "in", users.ids))
        if self.env["discuss.channel"].sudo().search_count(domain, limit=1):
            # sudo: ir.cron - anybody who comes online may set the queue going
            self.env.ref("storefront_chat.ir_cron_serve_queue").sudo()._trigger()

    @api.model
    def _storefront_serve_all(self):
        """Cron: serves the queue of every channel in which somebody waits."""
        waiting = self.env["discuss.channel"].search([("storefront_state", "=", "waiting")])
        for channel in waiting.livechat_channel_id:
            try:
                with self.env.cr.savepoint():
                    channel._storefront_serve_queue()
            except CLASHES:
                self._storefront_serve_soon()

    def _storefront_serve_queue(self, quiet=None):
        """Hands waiting chats to free agents, those at the head first. `quiet`: this chat gets no events.

        Chats that somebody else is writing at this moment are left to whoever does.
        """
        self.ensure_one()
        loads = self._storefront_available_loads() if self._storefront_waiting() else {}
        if self._storefront_have_room(loads):
            free = self._storefront_waiting()._storefront_free_to_write()
            for channel in self._storefront_waiting() & free:
                agent = self._storefront_pick(loads, channel)
                if agent:
                    loads[agent] += 1
                    channel._storefront_assign(agent.user_id, quiet=channel == quiet)
        self._storefront_tell_places(quiet)

    def _storefront_waiting(self):
        """Chats that wait, those given back by an agent first, then by priority, then by time."""
        return self.env["discuss.channel"].search(
            [("livechat_channel_id", "=", self.id), ("storefront_state", "=", "waiting")],
            order="storefront_priority desc, storefront_waiting_since, id",
        )

    def _storefront_tell_places(self, quiet=None):
        """Tells everybody whose place in the queue, or whose expected wait, has changed."""
        waiting = self._storefront_waiting()
        pace = self._storefront_pace() if waiting else None
        changed = {}
        for position, channel in enumerate(waiting, start=1):
            wait = self._storefront_expected_wait(position, pace)
            if channel._storefront_is_news(position, wait):
                changed[channel] = (position, wait)
        for channel in self.env["discuss.channel"].union(*changed)._storefront_free_to_write():
            position, wait = changed[channel]
            channel.write({"storefront_queue_position": position, "storefront_expected_wait": wait})
            if channel != quiet:
                channel._storefront_event("queue", channel._storefront_place())
