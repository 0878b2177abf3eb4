"""Lost chats: live ones whose agent can no longer serve them, as who was archived, moved or taken out of them."""

from odoo import api, models


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_trigger_requeue(self):
        """Looks for lost chats and serves the queues right after this transaction, if any chat is live or waits."""
        # sudo: discuss.channel - whether a chat is under way must be known whoever decides about people
        if self.sudo().search_count([("storefront_state", "in", ("live", "waiting"))], limit=1):
            # sudo: ir.cron - whoever decides about people sets the queue going
            self.env.ref("storefront_chat.ir_cron_requeue").sudo()._trigger()

    @api.model
    def _storefront_requeue_lost(self):
        """Returns lost chats to the queue, without the patience that those have who are only away."""
        live = self.search([("storefront_state", "=", "live"), ("livechat_channel_id", "!=", False)])
        for chat in live.filtered(lambda chat: not chat._storefront_is_served()):
            chat._storefront_requeue_one(
                "gone", self.env._("%s does not serve this chat any more: it waits for somebody else.")
            )

    def _storefront_is_served(self):
        """Whether the agent of this live chat is there at all, is in it, and still at its desk if they ever were."""
        assignment = self.storefront_assignment_ids.filtered(lambda assignment: not assignment.ended_at)[:1]
        user = assignment.agent_id.user_id.filtered("active")
        return (
            bool(user)
            and not user.share
            and user.partner_id == self.livechat_operator_id
            and user.partner_id in self.channel_member_ids.partner_id
            and (not assignment.at_desk or self._storefront_has_at_desk(user))
        )


class DiscussChannelMember(models.Model):
    _inherit = "discuss.channel.member"

    def unlink(self):
        # sudo: discuss.channel - whose chat it is must be known whoever takes somebody out of it
        chats = self.sudo().channel_id.filtered(lambda chat: chat.storefront_state == "live")
        lost = any(chat.livechat_operator_id in self.partner_id for chat in chats)
        result = super().unlink()
        if lost:
            chats._storefront_trigger_requeue()
        return result
