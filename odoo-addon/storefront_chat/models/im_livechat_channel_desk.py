"""The desk of a live chat channel: who of the agents can take a chat, and the queue of those who wait."""

from odoo import api, models

MAX_LIVE_CHATS = 5
ESTIMATE_FROM_CHATS = 20


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
            channel._storefront_serve_queue()

    def _storefront_serve_queue(self, quiet=None):
        """Hands waiting chats to free agents, the longest waiting first. `quiet`: this chat gets no events."""
        self.ensure_one()
        waiting = self._storefront_waiting()
        if waiting:
            loads = self._storefront_loads()
            for channel in waiting:
                user = self._storefront_pick(loads, channel)
                if not user:
                    break
                loads[user] += 1
                channel._storefront_assign(user, quiet=channel == quiet)
        self._storefront_tell_places(quiet)

    def _storefront_waiting(self):
        return self.env["discuss.channel"].search(
            [("livechat_channel_id", "=", self.id), ("storefront_state", "=", "waiting")],
            order="storefront_waiting_since, id",
        )

    def _storefront_tell_places(self, quiet=None):
        """Tells everybody whose place in the queue has changed."""
        moved = [
            (index, channel)
            for index, channel in enumerate(self._storefront_waiting(), start=1)
            if channel.storefront_queue_position != index
        ]
        estimate = self._storefront_estimate() if moved else {}
        for index, channel in moved:
            channel.storefront_queue_position = index
            if channel != quiet:
                channel._storefront_event("queue", {"position": index, **estimate})

    def _storefront_estimate(self):
        """How long a chat waits here, by those that waited last; empty while nobody has."""
        waits = (
            self.env["discuss.channel"]
            .search(
                [("livechat_channel_id", "=", self.id), ("storefront_wait_seconds", ">", 0)],
                order="id desc",
                limit=ESTIMATE_FROM_CHATS,
            )
            .mapped("storefront_wait_seconds")
        )
        return {"estimated_wait_seconds": round(sum(waits) / len(waits))} if waits else {}

    def _storefront_loads(self):
        """Online agent → number of chats that this agent has now."""
        agents = self._storefront_online_agents()
        counts = self.env["discuss.channel"]._read_group(
            [
                ("channel_type", "=", "livechat"),
                *self.env["discuss.channel"]._storefront_running_domain(),
                ("livechat_operator_id", "in", agents.partner_id.ids),
                ("storefront_state", "in", [False, "live"]),
            ],
            ["livechat_operator_id"],
            ["__count"],
        )
        by_partner = dict(counts)
        return {user: by_partner.get(user.partner_id, 0) for user in agents}

    def _storefront_pick(self, loads, channel):
        """The least busy agent with room for one more, one who speaks the shopper's language before others."""
        limit = self._storefront_max_live_chats()
        lang = channel.storefront_guest_id.lang
        available = self.available_operator_ids
        free = [user for user, load in loads.items() if load < limit and user in available]
        return min(free, key=lambda user: (loads[user], user.lang != lang, user.id), default=None)

    @api.model
    def _storefront_max_live_chats(self):
        # sudo: ir.config_parameter - parameters may be read by the system only
        value = self.env["ir.config_parameter"].sudo().get_param("storefront_chat.max_live_chats", "")
        return int(value) if value.isdecimal() and int(value) > 0 else MAX_LIVE_CHATS
