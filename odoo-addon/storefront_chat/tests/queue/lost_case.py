"""The ways in which an agent stops being one in the middle of a live chat."""

from odoo import Command

from ...tools.compat import USER_GROUPS
from ..common import AGENT, StorefrontChatCase


class LostAgentCase(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.livechat.company_id = cls.env.company
        cls.elsewhere = cls.env["res.company"].create({"name": "Zzq Elsewhere"})
        cls.job = cls.env.ref("storefront_chat.ir_cron_requeue")

    def ways(self):
        """Name → the person can no longer serve the chat that they have."""
        group, company = self.env.ref(AGENT), self.elsewhere
        return {
            "person archived": lambda user, _chat: user.action_archive(),
            "person deleted": lambda user, _chat: user.unlink(),
            "agent archived": lambda user, _chat: self.agent_of(user).write({"active": False}),
            "agent deleted": lambda user, _chat: self.agent_of(user).unlink(),
            "group taken from the person": lambda user, _chat: user.write({USER_GROUPS: [Command.unlink(group.id)]}),
            **{
                f"group taken by {field}": lambda user, _chat, field=field: user.write({field: False})
                for field in self.group_fields(group)
            },
            "person taken from the group": lambda user, _chat: self.take_from_group(group, user),
            "made a customer": lambda user, _chat: user.write(
                {USER_GROUPS: [Command.set(self.env.ref("base.group_portal").ids)]}
            ),
            "membership taken away": lambda user, chat: self.member(chat, user).unlink(),
            "no operator of the channel any more": lambda user, chat: chat.livechat_channel_id.write(
                {"user_ids": [Command.unlink(user.id)]}
            ),
            "stepped back": lambda user, chat: chat.livechat_channel_id.with_user(user).action_quit(),
            "company taken away": lambda user, _chat: user.write(
                {"company_ids": [Command.set(company.ids)], "company_id": company.id}
            ),
            "channel given to another company": lambda _user, chat: chat.livechat_channel_id.write(
                {"company_id": company.id}
            ),
        }

    def group_fields(self, group):
        """Of the form of a person in 18.0."""
        return [
            field
            for field in self.env["res.users"].fields_get(attributes=["type"])
            if field.startswith("sel_groups_") and str(group.id) in field.split("_")
        ]

    def take_from_group(self, group, user):
        group.write({"user_ids" if "user_ids" in group._fields else "users": [Command.unlink(user.id)]})

    def member(self, chat, user):
        return chat.channel_member_ids.filtered(lambda member: member.partner_id == user.partner_id)

    def served_by(self, number):
        """`(person, chat)`: a chat that this person has, who is there."""
        user = self._user(f"zzq-lost-{number}", "base.group_user", AGENT)
        self.livechat.user_ids = [Command.link(user.id)]
        self.set_status(user)
        chat = self.open_chat(f"lost-{number}")
        chat.with_user(user).action_storefront_take()
        self.agent_of(user).manual_status = "busy"  # There, and gets no chat, not this one again either.
        self.env.cr.flush()
        self.triggers().unlink()
        return user, chat

    def triggers(self):
        return self.env["ir.cron.trigger"].search([("cron_id", "=", self.job.id)])

    def requeue(self):
        self.env["discuss.channel"]._storefront_requeue()
        self.env.flush_all()
        self.env.invalidate_all()
