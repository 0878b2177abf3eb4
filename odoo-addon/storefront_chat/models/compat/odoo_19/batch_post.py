"""19.0: many messages at once.

Follows `message_post` and `_notify_thread` of addons/mail/models/mail_thread.py and
addons/mail/models/discuss/discuss_channel.py, and `_message_post_after_hook` of
addons/im_livechat/models/discuss_channel.py.
"""

from odoo import api, models
from odoo.addons.mail.tools.discuss import Store

UNCOUNTED = ("notification", "user_notification")
# Models of what the store of a message says of other records.
NAMED = ("mail.guest", "mail.message.subtype", "mail.thread", "res.partner", "res.users")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_bumps(self, message_type):
        """True for messages that move a chat up in Discuss."""
        return message_type not in UNCOUNTED

    def _storefront_common_vals(self, author_id):
        email_from = self._message_compute_author(author_id)[1] if author_id else False
        reply_to = self._notify_get_reply_to(default=email_from, author_id=author_id)
        common = super()._storefront_common_vals(author_id)
        for channel in self:
            common[channel.id].update(email_from=email_from, reply_to=reply_to[channel.id])
        return common

    def _storefront_record_messages(self, messages):
        """Records of Odoo on new messages: a count per author, and the shopper has seen the shopper's own."""
        history = self.livechat_channel_member_history_ids
        counted = messages.filtered(lambda message: message.message_type not in UNCOUNTED)
        for author in counted.author_id:
            said = counted.filtered(lambda message, author=author: message.author_id == author)
            history.filtered(lambda row, author=author: row.partner_id == author).message_count += len(said)
        by_shopper = messages.filtered("author_guest_id")
        if by_shopper:
            history.filtered(lambda row: row.guest_id == by_shopper.author_guest_id).message_count += len(by_shopper)
            if self.livechat_status == "waiting":
                self.livechat_status = "in_progress"
            self._storefront_shopper_member()._set_last_seen_message(by_shopper[-1], notify=False)

    def _storefront_broadcast_messages(self, stores):
        """Shows messages in the Discuss of every member."""
        for store in stores:
            self._bus_send("discuss.channel/new_message", {"data": store, "id": self.id})

    @api.model
    def _storefront_message_stores(self, messages):
        """Message id → what `Store(bus_channel=channel).add(message).get_result()` gives, at the price of one."""
        # Any live chat will do as the channel: its kind decides what the store contains.
        together = Store(bus_channel=self.browse(messages[:1].res_id)).add(messages).get_result()
        named = {model: {row["id"]: row for row in together.get(model, ())} for model in NAMED}
        return {row["id"]: _one_of(together, row, named) for row in together["mail.message"]}


def _one_of(together, row, named):
    author = named["res.partner"].get(row["author_id"])
    ids = {
        "mail.guest": row["author_guest_id"],
        "mail.message.subtype": row["subtype_id"],
        "mail.thread": row["thread"]["id"],
        "res.partner": row["author_id"],
        "res.users": author and author["main_user_id"],
    }
    said_of = {model: [named[model][ids[model]]] for model in NAMED if ids[model] in named[model]}
    rest = {model: rows for model, rows in together.items() if model not in NAMED}
    return {**rest, **said_of, "mail.message": [row]}
