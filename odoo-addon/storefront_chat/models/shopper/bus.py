"""Panels of shoppers over the bus: whoever has the chat open learns that there is something new, and asks for it."""

from odoo import api, models

from ...tools.phone import same_phone, significant_digits

CHANGED = "storefront.chat/shopper"
# What the panel shows of a chat.
SHOWN = {
    "livechat_operator_id",
    "name",
    "storefront_cart_value",
    "storefront_email",
    "storefront_locale",
    "storefront_page_title",
    "storefront_page_url",
    "storefront_phone",
    "storefront_reason",
    "storefront_state",
    "storefront_verified_until",
    "storefront_window_ends_at",
}
SHOWN_OF_TICKETS = {"discuss_channel_id", "partner_id", "rating", "shopper_id", "status", "subject"}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & SHOWN:
            self._storefront_shopper_changed()
        return result

    def _storefront_rate(self, *args):
        super()._storefront_rate(*args)
        self._storefront_panels([self.storefront_shopper_id], [])._storefront_shopper_changed()
        self._storefront_shopper_changed()

    @api.model
    def _storefront_panels(self, shoppers, emails):
        """Running chats of these shoppers, or of those whom the shop knows by one of these normalised e-mails."""
        # sudo: discuss.channel - whoever made the change
        return self.sudo().search(
            [
                ("storefront_state", "in", ("bot", "waiting", "live")),
                "|",
                ("storefront_shopper_id", "in", [shopper for shopper in shoppers if shopper]),
                "&",
                ("email_normalized", "in", [email for email in emails if email]),
                ("storefront_verified_until", "!=", False),
            ]
        )

    @api.model
    def _storefront_panels_by_phone(self, phones):
        """Running chats of those whom the shop knows by one of these numbers, however either is written."""
        wanted = [digits for digits in map(significant_digits, phones) if digits]
        if not wanted:
            return self.browse()
        # sudo: discuss.channel - whoever made the change
        chats = self.sudo().search_fetch(
            [
                ("storefront_state", "in", ("bot", "waiting", "live")),
                ("storefront_phone", "!=", False),
                ("storefront_verified_until", "!=", False),
            ],
            ["storefront_phone"],
        )
        return chats.filtered(
            lambda chat: (
                (own := significant_digits(chat.storefront_phone)) and any(same_phone(own, phone) for phone in wanted)
            )
        )

    def _storefront_shopper_changed(self):
        """Sends one notification per chat and step of the transaction, without a word of what changed."""
        # sudo: discuss.channel - whether it is a storefront chat, whoever made the change
        chats = self.sudo().filtered("storefront_key")
        data = self.env.cr.precommit.data
        told = data.setdefault(CHANGED, set())
        for chat in chats.filtered(lambda chat: chat.id not in told):
            told.add(chat.id)
            chat._bus_send(CHANGED, {"id": chat.id})


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model_create_multi
    def create(self, vals_list):
        tickets = super().create(vals_list)
        tickets._storefront_shopper_changed()
        return tickets

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & SHOWN_OF_TICKETS:
            self._storefront_shopper_changed()
        return result

    def _storefront_shopper_changed(self):
        # sudo: support.ticket - chat and shopper, whoever made the change
        tickets = self.sudo()
        chats = self.env["discuss.channel"]._storefront_panels(
            tickets.mapped("shopper_id"), tickets.filtered("partner_id").mapped("email_normalized")
        )
        (chats | tickets.discuss_channel_id)._storefront_shopper_changed()
