"""18.0: many messages at once.

Follows `message_post` and `_notify_thread` of addons/mail/models/mail_thread.py and
addons/mail/models/discuss/discuss_channel.py.
"""

from odoo import api, models
from odoo.addons.mail.tools.discuss import Store

# What the store of a message says of other records: model → the message's field that names the one, and how.
NAMED_BY = {
    "mail.guest": ("author", {"type": "guest"}),
    "res.partner": ("author", {"type": "partner"}),
    "mail.thread": ("thread", {"model": "discuss.channel"}),
}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_bumps(self, _message_type):
        """True for messages that move a chat up in Discuss."""
        return True

    def _storefront_common_vals(self, author_id):
        email_from = self._message_compute_author(author_id, raise_on_email=True)[1] if author_id else False
        reply_to = self._notify_get_reply_to(default=email_from)
        common = super()._storefront_common_vals(author_id)
        for channel in self:
            common[channel.id].update(
                email_from=email_from, reply_to=reply_to[channel.id], record_name=channel.display_name
            )
        return common

    def _storefront_record_messages(self, messages):
        """Records of Odoo on new messages of this chat: the shopper has seen the shopper's own."""
        last = messages.filtered("author_guest_id")[-1:]
        if last:
            self._storefront_shopper_member()._set_last_seen_message(last, notify=False)

    def _storefront_broadcast_messages(self, stores):
        """Shows messages in the Discuss of every member: first the chat itself, then each message."""
        self._bus_send_store(self, {"is_pinned": True}, subchannel="members")
        for store in stores:
            self._bus_send("discuss.channel/new_message", {"data": store, "id": self.id})

    @api.model
    def _storefront_message_stores(self, messages):
        """Message id → what `Store(message).get_result()` gives, at the price of one."""
        together = Store(messages).get_result()
        named = {model: {row["id"]: row for row in together.get(model, ())} for model in NAMED_BY}
        return {row["id"]: _one_of(together, row, named) for row in together["mail.message"]}


def _one_of(together, row, named):
    store = {**together, "mail.message": [row]}
    for model, (field, how) in NAMED_BY.items():
        one = row[field] and how.items() <= row[field].items() and named[model].get(row[field]["id"])
        store.pop(model, None)
        if one:
            store[model] = [one]
    return store
