"""18.0: one live chat.

Facts taken from addons/im_livechat/models/discuss_channel.py, chatbot_script_step.py
(`_process_step_forward_operator`) and addons/mail/models/discuss/discuss_channel.py.
"""

from odoo import api, models
from odoo.addons.mail.tools.discuss import Store

from ....tools.context import FROM_BRIDGE


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    _storefront_closing_fields = frozenset({"livechat_active"})

    # Without this decorator RPC clients would no longer get the id of the message.
    @api.returns("mail.message", lambda value: value.id)
    def message_post(self, *, message_type="notification", **kwargs):
        self._storefront_refuse_when_ended(message_type)
        self._storefront_refuse_after_window(message_type, kwargs.get("subtype_xmlid"))
        self._storefront_refuse_rating(rated=kwargs.get("rating_value") or kwargs.get("rating_id"))
        return super().message_post(message_type=message_type, **self._storefront_filled(kwargs))

    def _message_post_after_hook(self, message, msg_vals):
        # Early builds hold that who posts has seen all, even where Odoo posts in that person's name: no “read” for it.
        spoken = message.author_id == self.env.user.partner_id
        return super(DiscussChannel, self if spoken else self.with_context(**FROM_BRIDGE))._message_post_after_hook(
            message, msg_vals
        )

    def _to_store(self, store):
        super()._to_store(store)
        if self.env.user._is_internal():
            for channel in self.filtered("storefront_key"):
                # sudo: discuss.channel - until when this chat may be written to is no secret of its desk
                window = channel.sudo()._storefront_window()
                store.add(channel, {"is_storefront": True, "storefront_window": window})

    @api.model
    def _storefront_create_native(self, livechat_channel, bot, guest, vals):
        """A live chat of the guest, with a bot as operator."""
        channel = self.create(
            {
                **vals,
                "channel_type": "livechat",
                "livechat_active": True,
                "livechat_channel_id": livechat_channel.id,
                "livechat_operator_id": bot.id,
                "anonymous_name": guest.name,
                "name": guest.name,
            }
        )
        channel.add_members(guest_ids=guest.ids, post_joined_message=False)
        return channel

    def _storefront_rename(self, name):
        """The shopper has another name."""
        self.write({"name": name, "anonymous_name": name})

    def _storefront_add_agent(self, user):
        """Makes the chat appear in the agent's Discuss, as a chatbot's hand-over does."""
        # As the public user, like a hand-over in a visitor's request: else Discuss says who "invited" the agent.
        channel = self.with_user(self.env.ref("base.public_user")).sudo()
        channel.add_members(partner_ids=user.partner_id.ids, open_chat_window=True, post_joined_message=False)
        channel._broadcast(user.partner_id.ids)

    def _storefront_show_removed(self, member):
        """The chat leaves the Discuss of this member, without a word."""
        left = Store.many(member, "DELETE", only_id=True)
        member._bus_send_store(self, {"is_pinned": False, "isLocallyPinned": False, "channelMembers": left})

    def _storefront_show_brought(self, member):
        """Discuss shows that the shopper's phone has what was written."""
        self._bus_send_store(member, fields={"channel": [], "fetched_message_id": True, "persona": ["name"]})

    def _storefront_show_undelivered(self, message):
        self._bus_send_store(message, {"storefront_undelivered": message.storefront_undelivered})

    def _storefront_show_window(self):
        self._bus_send_store(self, {"storefront_window": self._storefront_window()})

    def _storefront_mark_unserved(self):
        """A person was asked for and nobody is free: this version keeps no record of it."""

    @api.model
    def _storefront_running_domain(self):
        return [("livechat_active", "=", True)]

    @api.model
    def _storefront_closes(self, vals):
        """True when writing these values closes a live chat."""
        return vals.get("livechat_active") is False

    def _storefront_close(self):
        self.livechat_active = False

    def _storefront_show_closed(self):
        """Discuss learns that the chat is closed."""
        self._bus_send_store(self, {"livechat_active": False})
