"""Erases what was found of people: the records, what Odoo keeps about them elsewhere, and any way back.

The figures of reports stay. Customers and orders are the shop's and stay as well.
"""

from odoo import api, models
from odoo.tools import SQL
from odoo.tools.sql import escape_psql

# Context key: the bridge is told by a task of its own.
TOLD = "storefront_chat_bridge_told"


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _counts(self, found):
        """Number of rows by what they are."""
        chats, tickets = found["chats"], found["tickets"]
        return {
            "chats": len(chats),
            "guests": len(self._guests(chats)),
            "tickets": len(tickets),
            "messages": len(self._messages(chats) | self._messages(tickets)),
            "ratings": len(self._ratings(chats) | self._ratings(tickets)),
            "files": len(self._files(found)),
            "watches": len(found["watches"] | self._watches(chats)),
            "questions": len(self.env["chatbot.unanswered"].sudo()._asked_in(chats)),
            "mails": len(found["mails"]),
        }

    @api.model
    def _erase(self, found):
        """Deletes these records; returns their numbers. What is repeated finds nothing more."""
        counts = self._counts(found)
        chats, tickets, watches = found["chats"], found["tickets"], found["watches"]
        if any(found.values()):
            self._exports()._forget_exports_of(
                conversations=chats.mapped("storefront_key"),
                tickets=tickets.ids,
                watches=watches.ids,
                mails=found["mails"].ids,
            )
        found["mails"].unlink()
        self.env["chatbot.unanswered"].sudo()._forget_of(chats)
        watches.unlink()
        tickets.unlink()
        chats.with_context(**{TOLD: True}).unlink()
        return counts

    @api.model
    def _what_to_sweep(self, found):
        """Ids of rows that nothing deletes with the record they are of, for `_sweep`."""
        return {"chat_ids": found["chats"].ids, "ticket_ids": found["tickets"].ids}

    @api.model
    def _sweep(self, payload, conversations, shoppers, company):
        """Erases what came in while the bridge was at it, and bars what is still to come.

        A message that another transaction was posting as the chat was deleted has no chat any more: it is deleted here,
        when that transaction has long been over.
        """
        clues = {name: payload.get(name) for name in ("email", "phone", "shopper")}
        keys = [*conversations, *payload.get("conversations", ())]
        if keys:
            self._exports()._forget_exports_of(conversations=keys, tickets=payload.get("ticket_ids", ()))
        if any(clues.values()) or conversations:
            erased = self.env["storefront.chat.erased"].sudo()
            erased._note_conversations(conversations)
            for shopper in shoppers:
                erased._note_person(company, shopper=shopper)
            self._erase(self._find(company, **clues, conversations=conversations, shoppers=shoppers))
        for model, ids in (("discuss.channel", "chat_ids"), ("support.ticket", "ticket_ids")):
            gone = set(payload.get(ids, ())) - set(self.env[model].sudo().browse(payload.get(ids, ())).exists().ids)
            # sudo: mail.message - of records that are no more
            self.env["mail.message"].sudo().search([("model", "=", model), ("res_id", "in", list(gone))]).unlink()
            self._forget_beside(model, gone)

    @api.model
    def _exports(self):
        # sudo: storefront.chat.privacy.request - a copy goes with what it is of, whoever asked for it
        return self.env["storefront.chat.privacy.request"].sudo()

    @api.model
    def _guests(self, chats):
        """Guests that take part in no other chat."""
        guests = chats.storefront_guest_id
        elsewhere = (
            self.env["discuss.channel.member"]
            .sudo()
            .search([("guest_id", "in", guests.ids), ("channel_id", "not in", chats.ids)])
        )
        return guests - elsewhere.guest_id

    @api.model
    def _messages(self, records):
        domain = [("model", "=", records._name), ("res_id", "in", records.ids)]
        return self.env["mail.message"].sudo().search(domain)

    @api.model
    def _ratings(self, records):
        domain = [("res_model", "=", records._name), ("res_id", "in", records.ids)]
        return self.env["rating.rating"].sudo().search(domain)

    @api.model
    def _watches(self, chats):
        return self.env["storefront.chat.order.watch"].sudo().search([("channel_id", "in", chats.ids)])

    @api.model
    def _mails(self, chats, tickets):
        """E-mails of these chats and tickets that were not sent, or could not be."""
        domain = ["|", "|", ("storefront_channel_id", "in", chats.ids)]
        for records in (chats, tickets):
            domain += ["&", ("model", "=", records._name), ("res_id", "in", records.ids)]
        return self.env["mail.mail"].sudo().search(domain)

    @api.model
    def _mails_to(self, email, in_company):
        """E-mails to this address out of chats that are somebody else's: a transcript, news of an order.

        `in_company`: domain of the chats of a company.
        """
        if not email:
            return self.env["mail.mail"].sudo()
        chats = self.env["discuss.channel"].sudo().with_context(active_test=False)._search(in_company)
        domain = [("storefront_channel_id", "in", chats), ("email_to", "=ilike", escape_psql(email))]
        return self.env["mail.mail"].sudo().search(domain)

    @api.model
    def _files(self, found):
        files = (self._messages(found["chats"]) | self._messages(found["tickets"])).attachment_ids
        domain = ["|"]
        for records in (found["chats"], found["tickets"]):
            domain += ["&", ("res_model", "=", records._name), ("res_id", "in", records.ids)]
        return files | self.env["ir.attachment"].sudo().search(domain)

    @api.model
    def _forget_later(self, records):
        """Deletes what is to be posted into these chats or tickets later, and what browsers are still to be shown."""
        domain = [("model", "=", records._name), ("res_id", "in", records.ids)]
        # sudo: mail.scheduled.message - a colleague's as well; early revisions of 18.0 leave them
        self.env["mail.scheduled.message"].sudo().search(domain).unlink()
        self.env["mail.push"].flush_model(["payload"])
        self.env.cr.execute(
            SQL(
                "DELETE FROM mail_push WHERE storefront_chat_json(payload) #>> '{options,data,model}' = %s"
                " AND storefront_chat_json(payload) #>> '{options,data,res_id}' = ANY(%s)",
                records._name,
                [str(record_id) for record_id in records.ids],
            )
        )
