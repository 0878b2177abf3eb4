"""Lost chats: live ones whose agent can no longer serve them, as who was archived, moved or taken out of them."""

from odoo import api, models
from odoo.tools import SQL

from ...tools.jobs import run_soon


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_trigger_requeue(self):
        """Looks for lost chats and serves the queues right after this transaction, if any chat is live or waits."""
        # sudo: discuss.channel - whether a chat is under way must be known whoever decides about people
        if self.sudo().search_count([("storefront_state", "in", ("live", "waiting"))], limit=1):
            run_soon(self.env, "ir_cron_requeue")

    @api.model
    def _storefront_requeue_lost(self):
        """Returns lost chats to the queue, without the patience that those have who are only away."""
        for chat in self._storefront_unserved_chats() | self._storefront_chats_off_desk():
            chat._storefront_requeue_one(
                "gone", self.env._("%s does not serve this chat any more: it waits for somebody else.")
            )

    @api.model
    def _storefront_unserved_chats(self):
        """Live chats whose agent is not there at all, is not the one shown, or is not in it."""
        self.env.flush_all()
        query = SQL(
            """
            SELECT chat.id FROM discuss_channel AS chat
              LEFT JOIN storefront_chat_assignment AS assignment
                ON assignment.channel_id = chat.id AND assignment.ended_at IS NULL
              LEFT JOIN support_agent AS agent ON agent.id = assignment.agent_id
              LEFT JOIN res_users AS person ON person.id = agent.user_id AND person.active AND NOT person.share
             WHERE chat.storefront_state = 'live' AND chat.livechat_channel_id IS NOT NULL
               AND (person.partner_id IS DISTINCT FROM chat.livechat_operator_id OR NOT EXISTS (
                SELECT FROM discuss_channel_member AS member
                 WHERE member.channel_id = chat.id AND member.partner_id = person.partner_id))
            """
        )
        return self._storefront_rows(query)

    @api.model
    def _storefront_chats_off_desk(self):
        """Live chats whose agent was at the desk of their channel and is not any more; each is looked at once."""
        at_desk = self.env["storefront.chat.assignment"]._read_group(
            [
                ("ended_at", "=", False),
                ("at_desk", "=", True),
                ("channel_id.storefront_state", "=", "live"),
                ("livechat_channel_id", "!=", False),
            ],
            ["agent_id", "livechat_channel_id"],
            ["channel_id:recordset"],
        )
        return self.union(*(chats for agent, shop, chats in at_desk if not shop._storefront_has_at_desk(agent.user_id)))


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
