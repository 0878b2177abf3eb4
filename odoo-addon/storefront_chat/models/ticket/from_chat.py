"""A ticket made of a chat: the customer, the transcript and its files are linked."""

from odoo import api, models
from odoo.tools import email_normalize

from ...tools.phone import SIGNIFICANT_DIGITS, significant_digits


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model
    def _create_from_chat(self, chat, vals, files=()):
        """A ticket of this chat, created by the current user; data of the chat are read as the system.

        `files`: `SentAttachment`s that came with it, beside those of the chat.
        """
        # sudo: discuss.channel - who may make a ticket of the chat was decided by the caller
        chat = chat.sudo()
        # sudo: support.ticket - the system writes shopper and chat of a ticket; the person's rights are checked below
        quiet = self.with_context(mail_create_nolog=self.env.su)
        ticket = quiet.sudo().create({**self._vals_of_chat(chat), **vals})
        own = self.browse(ticket.id)
        own.check_access("create")
        ticket._copy_files_of_chat()
        ticket._keep_files(files)
        chat._storefront_notify(self.env._("Ticket %s was made of this chat.", ticket.name))
        return own

    @api.model
    def _vals_of_chat(self, chat):
        guest = chat.storefront_guest_id
        vals = {
            "source": "chat",
            "discuss_channel_id": chat.id,
            "chat_message_id": max(chat.message_ids.ids, default=0),
            "channel_id": chat.livechat_channel_id.id,
            "shopper_id": chat.storefront_shopper_id,
            "locale": chat.storefront_locale,
            "customer_name": guest.name or chat.name,
            "customer_email": email_normalize(chat.storefront_email or ""),
            "customer_phone": chat.storefront_phone,
        }
        if chat.storefront_verified:
            vals["partner_id"] = self._customer_of(chat).id
        return vals

    @api.model
    def _customer_of(self, chat):
        """The partner with the e-mail, else the only one with the phone, that the shop vouched for.

        Only of a verified shopper: whoever types a stranger's address into the chat must not become that customer,
        nor have that customer's name on the ticket. Never a colleague: their words would count as an agent's.
        """
        company = chat.livechat_channel_id.company_id
        domain = [("partner_share", "=", True), ("company_id", "in", [False, company.id])]
        partners = self.env["res.partner"].search(
            [*domain, ("email_normalized", "=", email_normalize(chat.storefront_email or "") or "-")],
            order="id",
            limit=1,
        )
        phone = significant_digits(chat.storefront_phone)
        if not partners and phone and len(phone) >= SIGNIFICANT_DIGITS:
            found = self.env["res.partner"]._storefront_with_phone(phone)
            partners = self.env["res.partner"].search([*domain, ("id", "in", found.ids)], limit=2)
        return partners if len(partners) == 1 else partners.browse()

    def _keep_files(self, files):
        """What the customer sent with the request."""
        attachments = self.discuss_channel_id._storefront_create_attachments(files)
        attachments.write({"res_model": self._name, "res_id": self.id})

    def _copy_files_of_chat(self):
        """Copies the files, since people who see the ticket may not be allowed to read the chat."""
        for attachment in self.discuss_channel_id.message_ids.attachment_ids.sorted("id"):
            attachment.copy({"res_model": self._name, "res_id": self.id})
