"""Where Odoo's live chat and ours meet: what Odoo tells us, and what we make it do.

What differs between versions of Odoo is in `series`.
"""

from odoo import SUPERUSER_ID, models
from odoo.exceptions import UserError

from ...tools.context import ECHO


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    # Odoo calls us

    def _notify_thread(self, message, msg_vals=False, **kwargs):
        # sudo: discuss.channel - the shopper must be served whatever the author may read
        channel = self.sudo()
        tell = len(self) == 1 and channel._storefront_must_tell(message)
        if tell:
            channel._storefront_agent_writes(message.author_id)
        recipients = super()._notify_thread(message, msg_vals=msg_vals, **kwargs)
        if tell:
            channel._storefront_message_event(message)
        return recipients

    def _message_update_content(self, message, *args, **kwargs):
        result = super()._message_update_content(message, *args, **kwargs)
        # sudo: discuss.channel - see _notify_thread
        channel = self.sudo()
        if channel._storefront_must_tell(message):
            channel._storefront_rewording_event(message)
        return result

    def write(self, vals):
        closes, operator_id = self._storefront_shuts(vals), vals.get("livechat_operator_id")
        ours = self.browse()
        if (closes or operator_id) and not self.env.context.get(ECHO):
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
                channel._storefront_assign_and_tell(user)
        return result

    def _action_unfollow(self, partner=None, *args, **kwargs):
        if partner and self.sudo().storefront_state == "waiting" and self._storefront_is_internal(partner):
            # sudo: discuss.channel - the chat is nobody's; with Odoo's way, the last one to go would close it
            return self.sudo()._storefront_take_out(partner)
        result = super()._action_unfollow(partner, *args, **kwargs)
        # sudo: discuss.channel - the person has just given up the right to read it
        channel = self.sudo()
        if partner and channel.storefront_key and not self.env.context.get(ECHO):
            if self._storefront_is_internal(partner):
                channel._storefront_agent_left(partner)
        return result

    # We call Odoo

    def _storefront_close_native(self, by, agent, note):
        """Closes the live chat: Discuss shows that and why it is over."""
        echo = self.with_context(**{ECHO: True})
        if by == "shopper":
            echo._storefront_as_shopper()._close_livechat_session()
        else:
            echo._storefront_shut()
            if agent:
                note = self.env._("%s ended the chat.", agent.name)
            self._storefront_notify(note or self.env._("The chat was closed."))
        self._storefront_show_shut()

    def _storefront_shopper_saw(self, message):
        """The shopper read up to this message."""
        member = self._storefront_shopper_member()
        member._set_last_seen_message(message)

    def _storefront_shopper_types(self, is_typing):
        self._storefront_shopper_member()._notify_typing(is_typing)

    # Between

    def _storefront_shopper_member(self):
        channel = self._storefront_as_shopper()
        return channel.channel_member_ids.filtered(lambda member: member.guest_id == channel.storefront_guest_id)

    def _storefront_must_tell(self, message):
        """True for what an agent says to the shopper: neither our own posts nor notifications nor internal notes."""
        return (
            self.storefront_key
            and not self.env.context.get(ECHO)
            and message.message_type == "comment"
            and not message.is_internal
            and not message.subtype_id.internal
            and self._storefront_is_internal(message.author_id)
        )

    def _storefront_refuse_when_ended(self, message_type):
        """Nobody reads what is written after the end, so it is not taken."""
        if message_type == "comment" and not self.env.context.get(ECHO):
            # sudo: discuss.channel - the state must be known whatever the author may read
            if any(channel.storefront_key and channel.storefront_state == "ended" for channel in self.sudo()):
                raise UserError(self.env._("This chat has ended. The shopper would not read your message."))

    def _storefront_closing_agent(self):
        """The person who closes a chat; None for the visitor, and for Odoo itself, which tidies up old chats."""
        partner = self.env.user.partner_id
        return partner if self.env.uid != SUPERUSER_ID and self._storefront_is_internal(partner) else None
