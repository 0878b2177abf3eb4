"""Hooks between Odoo's live chat and the conversation, in both directions.

Differences between versions of Odoo are in `compat`.
"""

from odoo import SUPERUSER_ID, models
from odoo.exceptions import UserError

from ...tools.context import ECHO, FROM_BRIDGE, is_ours


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    # Called by Odoo

    def _notify_thread(self, message, msg_vals=False, **kwargs):
        # sudo: discuss.channel - the shopper must be served whatever the author may read
        channel = self.sudo()
        visible = len(self) == 1 and channel._storefront_is_for_shopper(message)
        if visible:
            channel._storefront_agent_writes(message.author_id)
        recipients = super()._notify_thread(message, msg_vals=msg_vals, **kwargs)
        if visible:
            channel._storefront_message_event(message)
        return recipients

    def _message_update_content(self, message, *args, **kwargs):
        result = super()._message_update_content(message, *args, **kwargs)
        # sudo: discuss.channel - see _notify_thread
        channel = self.sudo()
        if channel._storefront_is_for_shopper(message):
            channel._storefront_edited_event(message)
        return result

    def write(self, vals):
        closes, operator_id = self._storefront_closes(vals), vals.get("livechat_operator_id")
        ours = self.browse()
        if (closes or operator_id) and not is_ours(self.env, ECHO):
            # sudo: discuss.channel - see _notify_thread
            ours = self.sudo().filtered(lambda channel: channel.storefront_key and channel.storefront_state != "ended")
        taken = ours.filtered(lambda channel: operator_id and channel.livechat_operator_id.id != operator_id)
        result = super().write(vals)
        for channel in ours if closes else ():
            agent = channel._storefront_closing_agent()
            channel._storefront_end(by="agent" if agent else "system", agent=agent)
        for channel in taken.filtered(lambda channel: channel.storefront_state != "ended"):
            user = channel._storefront_internal_user(channel.livechat_operator_id)
            if user:
                channel._storefront_assign_and_notify(user)
        return result

    def _action_unfollow(self, partner=None, *args, **kwargs):
        if partner and self.sudo().storefront_state == "waiting" and self._storefront_is_internal(partner):
            # sudo: discuss.channel - the chat waits; Odoo itself would close it when its last member leaves
            return self.sudo()._storefront_remove_members(partner)
        result = super()._action_unfollow(partner, *args, **kwargs)
        # sudo: discuss.channel - the person has just given up the right to read it
        channel = self.sudo()
        if partner and channel.storefront_key and not is_ours(self.env, ECHO):
            if self._storefront_is_internal(partner):
                channel._storefront_agent_left(partner)
        return result

    # Calls to Odoo

    def _storefront_close_chat(self, by, agent, note):
        """Closes the live chat: Discuss shows that and why it is over."""
        echo = self.with_context(**FROM_BRIDGE)
        if by == "shopper":
            echo._storefront_as_shopper()._close_livechat_session()
        else:
            echo._storefront_close()
            if agent:
                note = self.env._("%s ended the chat.", agent.name)
            self._storefront_notify(note or self.env._("The chat was closed."))
        self._storefront_show_closed()

    def _storefront_shopper_saw(self, message):
        """The shopper read up to this message."""
        member = self._storefront_shopper_member()
        member._set_last_seen_message(message)

    # Shared by both

    def _storefront_shopper_member(self):
        channel = self._storefront_as_shopper()
        return channel.channel_member_ids.filtered(lambda member: member.guest_id == channel.storefront_guest_id)

    def _storefront_is_for_shopper(self, message):
        """True for an agent's message to the shopper: no post of the bridge, no notification, no internal note."""
        return (
            self.storefront_key
            and not is_ours(self.env, ECHO)
            and message.message_type == "comment"
            and not message.is_internal
            and not message.subtype_id.internal
            and self._storefront_is_internal(message.author_id)
        )

    def _storefront_refuse_when_ended(self, message_type):
        """Raises UserError for a message after the end: the shopper would not read it."""
        if message_type == "comment" and not is_ours(self.env, ECHO):
            # sudo: discuss.channel - the state must be known whatever the author may read
            if any(channel.storefront_key and channel.storefront_state == "ended" for channel in self.sudo()):
                raise UserError(self.env._("This chat has ended. The shopper would not read your message."))

    def _storefront_closing_agent(self):
        """The person who closes a chat; None for the visitor, and for Odoo itself, which tidies up old chats."""
        partner = self.env.user.partner_id
        return partner if self.env.uid != SUPERUSER_ID and self._storefront_is_internal(partner) else None
