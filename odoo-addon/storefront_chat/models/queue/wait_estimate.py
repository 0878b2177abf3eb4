"""How fast the desk of a live chat channel gets through its queue."""

from odoo import models
from odoo.tools import SQL

ESTIMATE_FROM_CHATS = 20


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_expected_wait(self, position, pace):
        """Seconds until the chat in this place is served; 0 while there is nothing to estimate from."""
        seconds, slots = pace
        if not slots:
            return seconds
        return round(seconds * position / slots)

    def _storefront_pace(self):
        """`(seconds, slots)`: how long a chat occupies one of how many slots of the agents who are there.

        Without slots (nobody is there, or no chat has been handled yet) the seconds are what the last chats waited.
        """
        slots = sum(self._storefront_present_agents().mapped("max_concurrent_chats"))
        handling = self._storefront_handling_seconds() if slots else 0
        return (handling, slots) if handling else (self._storefront_waited_seconds(), 0)

    def _storefront_handling_seconds(self):
        """Mean time that an agent had a chat, of the last that were answered."""
        self.env["storefront.chat.turn"].flush_model()
        query = SQL(
            "SELECT AVG(EXTRACT(EPOCH FROM ended_at - began_at)) FROM ("
            "SELECT began_at, ended_at FROM storefront_chat_turn WHERE livechat_channel_id = %s"
            " AND ended_at IS NOT NULL AND answered_at IS NOT NULL ORDER BY id DESC LIMIT %s) AS recent",
            self.id,
            ESTIMATE_FROM_CHATS,
        )
        return round(self.env.execute_query(query)[0][0] or 0)

    def _storefront_waited_seconds(self):
        """Mean time that those chats waited that waited last."""
        domain = [("livechat_channel_id", "=", self.id), ("storefront_wait_seconds", ">", 0)]
        chats = self.env["discuss.channel"].search(domain, order="id desc", limit=ESTIMATE_FROM_CHATS)
        waits = chats.mapped("storefront_wait_seconds")
        return round(sum(waits) / len(waits)) if waits else 0
