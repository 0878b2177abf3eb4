"""19.0: one live chat. It is running until `livechat_end_dt`; what its members did is kept in a history, for reports.

Facts taken from addons/im_livechat/models/discuss_channel.py (`_forward_human_operator`), im_livechat_channel.py
(`_get_livechat_discuss_channel_vals`) and addons/mail/models/discuss/discuss_channel.py.
"""

from odoo import Command, api, fields, models
from odoo.addons.mail.tools.discuss import Store

from ....tools.context import FROM_BRIDGE


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    _storefront_closing_fields = frozenset({"livechat_end_dt"})

    def message_post(self, *, message_type="notification", **kwargs):
        self._storefront_refuse_when_ended(message_type)
        self._storefront_refuse_after_window(message_type, kwargs.get("subtype_xmlid"))
        self._storefront_refuse_rating(rated=kwargs.get("rating_value") or kwargs.get("rating_id"))
        return super().message_post(message_type=message_type, **self._storefront_filled(kwargs))

    def _message_post_after_hook(self, message, msg_vals):
        # sudo: discuss.channel - the shopper must be served whatever the author may read
        channel = self.sudo()
        if channel._storefront_is_for_shopper(message):
            # Before Odoo looks for the author in the history: the first words of who takes a chat count as well.
            channel._storefront_agent_writes(message.author_id)
        return super()._message_post_after_hook(message, msg_vals)

    def _to_store_defaults(self, target):
        fields = super()._to_store_defaults(target)
        if target.is_internal(self.env):
            fields = [
                *fields,
                Store.Attr("is_storefront", True, predicate=lambda channel: channel.storefront_key),
                # sudo: discuss.channel - until when this chat may be written to is no secret of its desk
                Store.Attr("storefront_window", lambda channel: channel.sudo()._storefront_window()),
            ]
        return fields

    @api.model
    def _storefront_create_native(self, livechat_channel, bot, guest, vals):
        """A live chat of the guest, with a bot as operator and member, as that of a chatbot."""
        now = fields.Datetime.now()
        members = [
            {"partner_id": bot.id, "livechat_member_type": "bot", "unpin_dt": now},
            {"guest_id": guest.id, "livechat_member_type": "visitor"},
        ]
        return self.create(
            {
                **vals,
                "channel_type": "livechat",
                "channel_member_ids": [Command.create(member) for member in members],
                "livechat_channel_id": livechat_channel.id,
                "livechat_failure": "no_failure",
                "livechat_lang_id": self.env["res.lang"]._get_data(code=guest.lang or "").id,
                "livechat_operator_id": bot.id,
                "livechat_status": "in_progress",
                "name": guest.name,
            }
        )

    def _storefront_rename(self, name):
        """The shopper has another name."""
        self.name = name

    def _storefront_add_agent(self, user):
        """Makes the chat appear in the agent's Discuss and takes the bot out, as a chatbot's hand-over does."""
        # As the public user, like a hand-over in a visitor's request: else Discuss says who "invited" the agent.
        channel = self.with_user(self.env.ref("base.public_user")).sudo()
        if not channel.livechat_agent_history_ids:
            channel.livechat_failure = "no_answer"
        channel._storefront_shopper_is("online")
        channel._add_members(
            users=user, create_member_params={"livechat_member_type": "agent"}, post_joined_message=False
        )
        bots = channel.channel_member_ids.filtered(lambda member: member.livechat_member_type == "bot").partner_id
        for bot in bots - user.partner_id:
            channel.with_context(**FROM_BRIDGE)._action_unfollow(partner=bot, post_leave_message=False)
        channel._broadcast(user.partner_id.ids)

    def _storefront_show_removed(self, member):
        """The chat leaves the Discuss of this member, without a word."""
        left = Store.Many("channel_member_ids", [], mode="DELETE", value=member)
        gone = {"close_chat_window": True, "isLocallyPinned": False}
        Store(bus_channel=member._bus_channel()).add(self, gone).add(self, [left]).bus_send()

    def _storefront_show_brought(self, member):
        """Discuss shows that the shopper's phone has what was written."""
        shown = [Store.One("channel_id", [], as_thread=True), "fetched_message_id", *member._to_store_persona([])]
        Store(bus_channel=self).add(member, shown).bus_send()

    def _storefront_show_undelivered(self, message):
        shown = {"storefront_undelivered": message.storefront_undelivered}
        Store(bus_channel=self, bus_subchannel="internal_users").add(message, shown).bus_send()

    def _storefront_show_window(self):
        shown = {"storefront_window": self._storefront_window()}
        Store(bus_channel=self, bus_subchannel="internal_users").add(self, shown).bus_send()

    def _storefront_mark_unserved(self):
        """A person was asked for and nobody is free: counted in the reports."""
        self.livechat_failure = "no_agent"

    @api.model
    def _storefront_running_domain(self):
        return [("livechat_end_dt", "=", False)]

    @api.model
    def _storefront_closes(self, vals):
        """True when writing these values closes a live chat."""
        return bool(vals.get("livechat_end_dt"))

    def _storefront_close(self):
        self.livechat_end_dt = fields.Datetime.now()

    def _storefront_show_closed(self):
        """Discuss learns that the chat is closed, and how it went."""
        Store(bus_channel=self).add(self, "livechat_end_dt").bus_send()
        Store(bus_channel=self, bus_subchannel="internal_users").add(self, ["livechat_outcome"]).bus_send()
        self._storefront_shopper_is("offline")

    def _storefront_shopper_is(self, status):
        """Shows the shopper as present while an agent has the chat; otherwise Discuss says “disconnected”."""
        # sudo: mail.presence - shoppers have no connection with Odoo of their own
        presences = self.env["mail.presence"].sudo()
        guest = self.storefront_guest_id
        presence = presences.search([("guest_id", "=", guest.id)]) if guest else presences
        if presence:
            presence.write({"status": status, "last_poll": fields.Datetime.now()})
        elif guest and status == "online":
            presences.create({"guest_id": guest.id, "status": status})
