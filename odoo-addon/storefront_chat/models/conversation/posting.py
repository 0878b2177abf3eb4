"""Posts the bridge's side of a storefront conversation in its native live chat, and reads the agents' side."""

from markupsafe import Markup

from odoo import models
from odoo.tools import is_html_empty

from ...tools import instants, marked_text, plain_text
from ...tools.context import FROM_BRIDGE


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_as_shopper(self):
        """This chat in an environment where the shopper's guest is the current persona."""
        guest = self.storefront_guest_id.sudo(False)
        public = self.env["ir.model.data"]._xmlid_to_res_id("base.public_user")
        return self.with_user(public).with_context(guest=guest).sudo()

    def _storefront_post(self, author, content, sent_at, files=()):
        """Posts one message of the bridge's transcript; returns the `mail.message`."""
        channel = self._storefront_as_shopper() if author == "user" else self
        if author == "user":
            self._storefront_reopen()
        return channel.message_post(
            subtype_xmlid="mail.mt_comment",
            attachment_ids=channel._storefront_create_attachments(files).ids,
            **self._storefront_message_vals(author, content, sent_at),
        )

    def _storefront_message_vals(self, author, content, sent_at):
        """One message of the bridge's transcript as `message_post` wants it; a shopper's has no `author_id`."""
        vals = {"date": instants.from_wire(sent_at).replace(microsecond=0)}
        body = plain_text.to_html(content)
        if author == "system":
            return {**vals, **self._storefront_system_message_vals(body)}
        if author == "bot":
            vals["author_id"] = self.storefront_bot_partner_id.id
        return {**vals, "body": body, "message_type": "comment"}

    def _storefront_system_message_vals(self, body):
        return {
            "author_id": self.env["ir.model.data"]._xmlid_to_res_id("base.partner_root"),
            "body": Markup('<div class="o_mail_notification o_hide_author">%s</div>') % body,
            "message_type": "notification",
        }

    def _storefront_notify(self, body, **kwargs):
        """Posts a system message."""
        return self.with_context(**FROM_BRIDGE).message_post(
            subtype_xmlid="mail.mt_comment", **self._storefront_system_message_vals(body), **kwargs
        )

    def _storefront_message_text(self, message, shown=()):
        """Text of an agent's message, formatting as Markdown; attachments by name, save those that are `shown`."""
        text = "" if is_html_empty(message.body) else marked_text.from_html(message.body)
        names = [
            self.env._("[Attachment: %s]", attachment.name)
            for attachment in message.attachment_ids
            if attachment not in shown
        ]
        return "\n".join(part for part in [text, *names] if part)
