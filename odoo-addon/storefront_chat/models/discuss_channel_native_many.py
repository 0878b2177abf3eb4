"""Shim to the internals of Odoo's live chat, second part: posting many messages just as `message_post` posts one.

Written for 18.0. Follows, step by step, `message_post` and `_notify_thread` of addons/mail/models/mail_thread.py and
addons/mail/models/discuss/discuss_channel.py; what the addons in KNOWN add to them does nothing in our chats. The test
`test_many_at_once` holds one way against the other.
"""

from odoo import api, models
from odoo.addons.mail.tools.discuss import Store

HOOKS = ("message_post", "_message_post_after_hook", "_notify_thread")
KNOWN = {"mail", "sms", "rating", "mail_bot", "im_livechat", "website_livechat", "storefront_chat"}
# What the store of a message says of other records: model → the message's field that names the one, and how.
NAMED_BY = {
    "mail.guest": ("author", {"type": "guest"}),
    "res.partner": ("author", {"type": "partner"}),
    "mail.thread": ("thread", {"model": "discuss.channel"}),
}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_can_post_many(self):
        """False when an addon that we do not know listens to single messages: it must hear of each."""
        listeners = (part for part in type(self).mro() if any(hook in vars(part) for hook in HOOKS))
        return all(part._module in KNOWN for part in listeners)

    def _storefront_takes_many(self):
        """False for a chat in which a single message has consequences of its own."""
        return bool(self.storefront_guest_id) and not self.chatbot_current_step_id

    @api.model
    def _storefront_post_many(self, lines):
        """Posts `(channel, arguments of message_post)` in this order; returns the `mail.message`s.

        Without `author_id` it is the shopper who speaks.
        """
        channels = self.union(*(channel for channel, _values in lines))
        channels._storefront_move_up()
        vals_list = channels._storefront_complete(lines)
        messages = self._message_create(vals_list)
        channels._storefront_push_to_devices(messages, vals_list)
        stores = dict(zip(messages.ids, _apart(Store(messages).get_result()), strict=True))
        for channel in channels:
            own = messages.filtered(lambda message, channel=channel: message.res_id == channel.id)
            channel._storefront_shopper_said(own)
            channel._storefront_show([stores[message.id] for message in own])
        return messages

    def _storefront_complete(self, lines):
        """Values of the `mail.message`s, with all that `message_post` adds to its arguments."""
        common = {
            author_id: self._storefront_common_vals(author_id)
            for author_id in {values.get("author_id", False) for _channel, values in lines}
        }
        return [{**common[values.get("author_id", False)][channel.id], **values} for channel, values in lines]

    def _storefront_common_vals(self, author_id):
        """What all messages of this author have in common: channel id → values."""
        email_from = self._message_compute_author(author_id, raise_on_email=True)[1] if author_id else False
        companies = self._mail_get_companies(default=self.env.company)
        alias_domains = self._mail_get_alias_domains(default_company=self.env.company)
        reply_to = self._notify_get_reply_to(default=email_from)
        subtype_id = self.env["ir.model.data"]._xmlid_to_res_id("mail.mt_comment")
        return {
            channel.id: {
                "model": self._name,
                "res_id": channel.id,
                "record_name": channel.display_name,
                "record_company_id": companies[channel.id].id,
                "record_alias_domain_id": alias_domains[channel.id].id,
                "reply_to": reply_to[channel.id],
                "author_id": author_id,
                "author_guest_id": False if author_id else channel.storefront_guest_id.id,
                "email_from": email_from,
                "email_add_signature": True,
                "parent_id": False,
                "partner_ids": [],
                "subject": False,
                "subtype_id": subtype_id,
            }
            for channel in self
        }

    def _storefront_push_to_devices(self, messages, vals_list):
        """Web push to phones and browsers of the members, if any of them has it switched on."""
        # sudo: mail.push.device - see `_notify_thread_by_web_push`
        devices = self.env["mail.push.device"].sudo()
        if not devices.search_count([("partner_id", "in", self.channel_member_ids.partner_id.ids)], limit=1):
            return
        for message, vals in zip(messages, vals_list, strict=True):
            channel = self.browse(vals["res_id"])
            recipients = channel._notify_get_recipients(message, vals)
            if recipients:
                channel._notify_thread_by_web_push(message, recipients, vals)

    def _storefront_shopper_said(self, messages):
        """What the shopper said the shopper has seen."""
        last = messages.filtered("author_guest_id")[-1:]
        if last:
            self._storefront_shopper_member()._set_last_seen_message(last, notify=False)

    def _storefront_show(self, stores):
        """Shows messages in the Discuss of every member: once that the chat is there, then each message."""
        self._bus_send_store(self, {"is_pinned": True}, subchannel="members")
        for store in stores:
            self._bus_send("discuss.channel/new_message", {"data": store, "id": self.id})


def _apart(together):
    """The store of many messages → what `Store(message).get_result()` gives for each, in the same order."""
    named = {model: {row["id"]: row for row in together.get(model, ())} for model in NAMED_BY}
    for row in together["mail.message"]:
        store = {**together, "mail.message": [row]}
        for model, (field, how) in NAMED_BY.items():
            one = row[field] and how.items() <= row[field].items() and named[model].get(row[field]["id"])
            store.pop(model, None)
            if one:
                store[model] = [one]
        yield store
