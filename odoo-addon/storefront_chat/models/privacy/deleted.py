"""Deletion of a chat or a ticket, whoever does it: what Odoo would leave is deleted too, and the bridge forgets."""

from odoo import models
from odoo.tools import SQL

from .erasure import TOLD


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def unlink(self):
        """Guest, e-mails under way and notices to browsers go as well; operations under way are refused."""
        # sudo: all models - whoever may delete a chat deletes all of it
        chats = self.sudo().filtered("storefront_key")
        if not chats:
            return super().unlink()
        chats._storefront_lock_rows()
        privacy = self.env["storefront.chat.privacy"].sudo()
        ids, guests, keys = chats.ids, privacy._guests(chats), chats.mapped("storefront_key")
        self.env["storefront.chat.erased"].sudo()._note_conversations(keys)
        if not self.env.context.get(TOLD):
            privacy._tell_bridge_of_deleted(chats)
        privacy._mails(chats, self.env["support.ticket"].browse()).unlink()
        privacy._forget_bus(chats, guests)
        privacy._forget_later(chats)
        with self.env["storefront.chat.kept.fact"].sudo()._figures_kept():
            result = super().unlink()
            privacy._forget_beside(self._name, ids)
        privacy._forget_bus(chats, guests)
        guest_ids = guests.exists().ids
        guests.exists().unlink()
        privacy._forget_beside("mail.guest", guest_ids)
        return result

    def _storefront_lock_rows(self):
        """Nobody posts into these chats between here and their end."""
        query = SQL("SELECT id FROM discuss_channel WHERE id = ANY(%s) ORDER BY id FOR UPDATE", self.ids)
        self.env.cr.execute(query, log_exceptions=False)


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def unlink(self):
        """What is kept beside it, and results of operations that hold the ticket, go as well."""
        # sudo: rating.rating, storefront.chat.operation - whoever may delete a ticket deletes all of it
        privacy, references = self.env["storefront.chat.privacy"].sudo(), self.mapped("name")
        ids, ratings = self.ids, privacy._ratings(self)
        privacy._forget_later(self)
        if references:
            # sudo: storefront.chat.event - what the shopper's page would still be told of the ticket
            self.env["storefront.chat.event"].sudo()._forget_tickets(references)
            self.env.cr.execute(
                SQL(
                    "DELETE FROM storefront_chat_operation WHERE jsonb_path_exists(result, '$.**.reference"
                    " ? (@ == $names[*])', jsonb_build_object('names', %s::text[]))",
                    references,
                )
            )
        with self.env["storefront.chat.kept.fact"].sudo()._figures_kept():
            # Their messages go with them: before the ticket, with which PostgreSQL deletes their rows.
            ratings.unlink()
            result = super().unlink()
            privacy._forget_beside(self._name, ids)
        privacy._forget_notices(self)
        return result


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    def _tell_bridge_of_deleted(self, chats):
        for company, own in chats.grouped(lambda chat: chat._storefront_owner()).items():
            self._tell_of(own, company)

    def _tell_of(self, chats, company):
        payload = {
            "channels": [],
            "shoppers": [],
            "conversations": chats.mapped("storefront_key"),
            "chat_ids": chats.ids,
        }
        self.env["storefront.chat.privacy.task"].sudo()._give("erase", payload, company)
