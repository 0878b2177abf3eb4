"""Estimate of the time that chats in the queue of a channel will wait."""

from odoo import models
from odoo.tools import SQL

ESTIMATE_FROM_CHATS = 20


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_expected_wait(self, position, estimate):
        """Seconds until the chat in this position is served; 0 while there is nothing to estimate from."""
        seconds, capacity = estimate
        if not capacity:
            return seconds
        return round(seconds * position / capacity)

    def _storefront_wait_estimate(self):
        """`(seconds, capacity)`: the mean handling time of a chat, and the number of chats that present agents take.

        `capacity` is 0 when no chat has been handled yet; `seconds` is then the mean recent wait. Both are 0 while
        nobody is present: how long others waited says nothing then.
        """
        capacity = sum(self._storefront_present_agents().mapped("max_concurrent_chats"))
        if not capacity:
            return 0, 0
        handling = self._storefront_handling_seconds()
        return (handling, capacity) if handling else (self._storefront_waited_seconds(), 0)

    def _storefront_handling_seconds(self):
        """Mean duration of the latest answered assignments."""
        self.env["storefront.chat.assignment"].flush_model()
        query = SQL(
            "SELECT AVG(EXTRACT(EPOCH FROM ended_at - began_at)) FROM ("
            "SELECT began_at, ended_at FROM storefront_chat_assignment WHERE livechat_channel_id = %s"
            " AND ended_at IS NOT NULL AND answered_at IS NOT NULL ORDER BY id DESC LIMIT %s) AS recent",
            self.id,
            ESTIMATE_FROM_CHATS,
        )
        return round(self.env.execute_query(query)[0][0] or 0)

    def _storefront_waited_seconds(self):
        """Mean wait of the latest chats that waited."""
        domain = [("livechat_channel_id", "=", self.id), ("storefront_wait_seconds", ">", 0)]
        chats = self.env["discuss.channel"].search(domain, order="id desc", limit=ESTIMATE_FROM_CHATS)
        waits = chats.mapped("storefront_wait_seconds")
        return round(sum(waits) / len(waits)) if waits else 0
