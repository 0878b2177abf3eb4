"""Messages on their way to a person on WhatsApp: those that the phone has, and those that never reached it, and why."""

from odoo import fields, models
from odoo.exceptions import UserError

from ...tools.groups import AGENTS

REASONS = [
    ("window_over", "The shopper wrote more than 24 hours ago"),
    ("unreachable", "The shopper cannot be reached on WhatsApp"),
    ("template", "WhatsApp does not take this template"),
    ("unsupported", "WhatsApp does not take this kind of message"),
    ("too_many", "Too many messages at once"),
    ("number", "WhatsApp has blocked the shop's number, or its settings are wrong"),
    ("unknown", "WhatsApp did not say why"),
    ("again", "Sent again"),
]
# What may pass when it is tried once more.
AGAIN = {"unreachable", "too_many", "number", "unknown"}


class MailMessage(models.Model):
    _inherit = "mail.message"

    storefront_undelivered = fields.Selection(
        REASONS,
        string="Not Delivered",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="Why WhatsApp did not deliver it.",
    )


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_delivered(self, message):
        """The shopper's phone has everything up to this message: Discuss shows the tick that it has for it."""
        if message.storefront_undelivered:
            self._storefront_set_undelivered(message, False)
        member = self._storefront_shopper_member()
        if member and member.fetched_message_id.id < message.id:
            member.fetched_message_id = message
            self._storefront_show_brought(member)

    def _storefront_set_undelivered(self, message, reason):
        message.storefront_undelivered = reason
        self._storefront_show_undelivered(message)

    def storefront_send_again(self, message_id):
        """Posts a message that did not reach its shopper once more, with copies of its files."""
        channel = self._storefront_as_holder(
            self.env.user, self.env._("You can write in the chats that you have yourself. Take this one first.")
        )
        message = self.env["mail.message"].search(
            [("id", "=", message_id), ("model", "=", self._name), ("res_id", "=", self.id)]
        )
        # sudo: mail.message - who may read it may know what became of it
        if not message or message.sudo().storefront_undelivered not in AGAIN:
            raise UserError(self.env._("This message needs not be sent again."))
        files = message.sudo().attachment_ids
        copies = [file.copy({"res_model": self._name, "res_id": self.id}).id for file in files]
        self.message_post(
            body=message.body, message_type="comment", subtype_xmlid="mail.mt_comment", attachment_ids=copies
        )
        channel._storefront_set_undelivered(message.sudo(), "again")
        return True
