"""Posts many messages at once, with the same result as `message_post` for each.

Follows it and `_notify_thread` step by step, with the steps of each version of Odoo in `compat`. What the addons in
KNOWN add to those methods has no effect in our chats. The test `test_batch_post` compares both ways.
"""

from odoo import api, models

HOOKS = ("message_post", "_message_post_after_hook", "_notify_thread")
KNOWN = {"mail", "sms", "rating", "mail_bot", "im_livechat", "website_livechat", "storefront_chat"}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model
    def _storefront_can_post_many(self):
        """False when an unknown addon hooks into single messages: then each must be posted separately."""
        listeners = (part for part in type(self).mro() if any(hook in vars(part) for hook in HOOKS))
        return all(part._module in KNOWN for part in listeners)

    def _storefront_takes_many(self):
        """False for a chat in which a single message has consequences of its own."""
        return bool(self.storefront_guest_id) and not self.chatbot_current_step_id

    @api.model
    def _storefront_post_many(self, lines):
        """Posts `(channel, arguments of message_post)` in this order; returns the `mail.message`s.

        Without `author_id` the shopper is the author.
        """
        channels = self.union(*(channel for channel, _values in lines))
        bumped = (channel for channel, values in lines if self._storefront_bumps(values["message_type"]))
        self.union(*bumped)._storefront_bump()
        self.union(*(channel for channel, values in lines if _is_of_shopper(values)))._storefront_reopen()
        vals_list = channels._storefront_complete(lines)
        messages = self._message_create(vals_list)
        channels._storefront_push_to_devices(messages, vals_list)
        stores = self._storefront_message_stores(messages)
        for channel in channels:
            own = messages.filtered(lambda message, channel=channel: message.res_id == channel.id)
            channel._storefront_record_messages(own)
            channel._storefront_broadcast_messages([stores[message.id] for message in own])
        return messages

    def _storefront_complete(self, lines):
        """Values of the `mail.message`s, with all that `message_post` adds to its arguments."""
        common = {
            author_id: self._storefront_common_vals(author_id)
            for author_id in {values.get("author_id", False) for _channel, values in lines}
        }
        return [{**common[values.get("author_id", False)][channel.id], **values} for channel, values in lines]

    def _storefront_common_vals(self, author_id):
        """Values common to all messages of this author, by channel id."""
        companies = self._mail_get_companies(default=self.env.company)
        alias_domains = self._mail_get_alias_domains(default_company=self.env.company)
        subtype_id = self.env["ir.model.data"]._xmlid_to_res_id("mail.mt_comment")
        return {
            channel.id: {
                "model": self._name,
                "res_id": channel.id,
                "record_company_id": companies[channel.id].id,
                "record_alias_domain_id": alias_domains[channel.id].id,
                "author_id": author_id,
                "author_guest_id": False if author_id else channel.storefront_guest_id.id,
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
                channel._notify_thread_by_web_push(message, recipients, msg_vals=vals)


def _is_of_shopper(values):
    return values["message_type"] == "comment" and not values.get("author_id")
