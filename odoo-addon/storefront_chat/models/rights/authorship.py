"""Messages of a storefront chat: people speak as themselves, and what was said to a shopper stays as it was."""

from odoo import api, models
from odoo.exceptions import AccessError

# What a message says, to whom, when, and where it stands.
SAID = {
    "attachment_ids",
    "author_guest_id",
    "author_id",
    "body",
    "date",
    "email_from",
    "is_internal",
    "message_type",
    "model",
    "res_id",
    "subtype_id",
}


class MailMessage(models.Model):
    _inherit = "mail.message"

    @api.model_create_multi
    def create(self, vals_list):
        messages = super().create(vals_list)
        if not self.env.su:
            messages._storefront_check_author()
        return messages

    def write(self, vals):
        if not self.env.su and SAID & vals.keys():
            self._storefront_check_kept()
        return super().write(vals)

    def unlink(self):
        if not self.env.su:
            self._storefront_check_kept()
        return super().unlink()

    def _storefront_check_author(self):
        """Raises AccessError for a message in a storefront chat that says it is somebody else's."""
        partner = self.env.user.partner_id
        for message in self.sudo():
            if message.model == "discuss.channel" and (message.author_guest_id or message.author_id != partner):
                if message._storefront_chats():
                    raise AccessError(self.env._("Nobody speaks in somebody else's name in a storefront chat."))
            # What is for one person only, Odoo lets everybody write about any record.
            elif message.message_type == "user_notification":
                for documents in (message._storefront_chats(), message._storefront_tickets()):
                    # Not of none: whoever may read no ticket at all may not even look at none.
                    if documents:
                        documents.sudo(False).check_access("read")

    def _storefront_check_kept(self):
        # sudo: mail.message - whether it is in a storefront chat, whatever the person may read
        if self.sudo()._storefront_chats():
            raise AccessError(self.env._("What was said in a storefront chat is changed in Discuss, by its author."))

    def _storefront_chats(self):
        """The storefront chats of these messages."""
        ids = set(self.filtered(lambda message: message.model == "discuss.channel").mapped("res_id"))
        return self.env["discuss.channel"].browse(ids).exists().filtered("storefront_key")

    def _storefront_tickets(self):
        """The tickets of these messages."""
        ids = set(self.filtered(lambda message: message.model == "support.ticket").mapped("res_id"))
        return self.env["support.ticket"].browse(ids).exists()

    def _check_access(self, operation):
        """Visitors without login share one user, whom Odoo lets read whatever was created in its name."""
        result = super()._check_access(operation)
        if result or self.env.su or not self.env.user._is_public():
            return result
        forbidden = self.sudo()._storefront_of_other_guests(self.env["mail.guest"]._get_guest_from_context())
        if not forbidden:
            return None
        forbidden = self.browse(forbidden.ids)
        return forbidden, lambda: forbidden._make_access_error(operation)

    def _storefront_of_other_guests(self, guest):
        theirs = self.filtered(lambda message: message.author_guest_id and message.author_guest_id != guest)
        return theirs.filtered(lambda message: message._storefront_chats()) if theirs else theirs
