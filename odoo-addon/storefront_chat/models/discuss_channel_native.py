"""Shim to the internals of Odoo's live chat: all that differs between versions of Odoo is here and in its second part.

Written for 18.0. Facts taken from addons/im_livechat/models/discuss_channel.py, chatbot_script_step.py
(`_process_step_forward_operator`) and addons/mail/models/discuss/discuss_channel.py.
"""

from odoo import api, models
from odoo.exceptions import UserError

from .discuss_channel_post import ECHO


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    # Odoo calls us

    # Without this decorator RPC clients would no longer get the id of the message. It is gone from 19.0 on.
    @api.returns("mail.message", lambda value: value.id)
    def message_post(self, *, message_type="notification", **kwargs):
        self._storefront_refuse_when_ended(message_type)
        return super().message_post(message_type=message_type, **kwargs)

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

    def write(self, vals):
        closes, operator_id = vals.get("livechat_active") is False, vals.get("livechat_operator_id")
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

    def _action_unfollow(self, partner=None, guest=None):
        result = super()._action_unfollow(partner=partner, guest=guest)
        # sudo: discuss.channel - the person has just given up the right to read it
        channel = self.sudo()
        if partner and channel.storefront_key and not self.env.context.get(ECHO):
            if self._storefront_is_internal(partner):
                channel._storefront_agent_left(partner)
        return result

    # We call Odoo

    def _storefront_native_vals(self, livechat_channel, bot, visitor_name):
        """Values of a live chat with a bot as operator and no members yet."""
        return {
            "channel_type": "livechat",
            "livechat_active": True,
            "livechat_channel_id": livechat_channel.id,
            "livechat_operator_id": bot.id,
            "anonymous_name": visitor_name,
            "name": visitor_name,
        }

    def _storefront_add_agent(self, user):
        """Makes the chat appear in the agent's Discuss, as a chatbot's hand-over does."""
        # As the public user, like a hand-over in a visitor's request: else Discuss says who "invited" the agent.
        channel = self.with_user(self.env.ref("base.public_user")).sudo()
        channel._add_members(users=user, open_chat_window=True, post_joined_message=False)
        channel._broadcast(user.partner_id.ids)

    def _storefront_close_native(self, by, agent, note):
        """Closes the live chat: Discuss shows that and why it is over."""
        echo = self.with_context(**{ECHO: True})
        if by == "shopper":
            echo._storefront_as_shopper()._close_livechat_session()
        else:
            echo.livechat_active = False
            if agent:
                note = self.env._("%s ended the chat.", agent.name)
            self._storefront_notify(note or self.env._("The chat was closed."))
        self._bus_send_store(self, {"livechat_active": False})

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
                raise UserError(self.env._("This chat has ended. The visitor would not read your message."))

    def _storefront_closing_agent(self):
        partner = self.env.user.partner_id
        return partner if self._storefront_is_internal(partner) else None
