"""Earlier chats, tickets and ratings of the shopper of a chat, as far as a person may read them."""

from odoo import fields, models

# Rows of each list; the rest is behind a link.
SHOWN = 5
# Chats and tickets whose ratings are looked at.
REMEMBERED = 50


def listed(rows):
    """`rows` has one more than is shown, where there is more."""
    return {"rows": rows[:SHOWN], "more": len(rows) > SHOWN}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def action_storefront_more(self, kind):
        """All chats or tickets of this shopper as a list."""
        chat = self._storefront_at_desk()
        if kind == "tickets":
            action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.support_ticket_action")
            return {**action, "domain": chat._storefront_tickets_domain(), "context": {}}
        action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.discuss_channel_action_conversations")
        return {**action, "domain": chat._storefront_chats_domain(), "context": {}}

    def _storefront_history(self, desk):
        """`desk`: environment of the person who asks; the record rules of that person decide."""
        chats = desk["discuss.channel"].search(self._storefront_chats_domain(), order="id desc", limit=REMEMBERED)
        tickets = desk["support.ticket"].search(self._storefront_tickets_domain(), order="id desc", limit=REMEMBERED)
        before = chats - self
        return {
            "chats": listed([chat._storefront_in_history() for chat in before[: SHOWN + 1].sudo()]),
            "tickets": listed([ticket._storefront_in_history() for ticket in tickets[: SHOWN + 1]]),
            "ratings": listed(self._storefront_ratings(desk, chats, tickets)),
        }

    def _storefront_chats_domain(self):
        """This chat and the shopper's others, in the same company."""
        return [
            ("storefront_key", "!=", False),
            ("livechat_channel_id.company_id", "=", self._storefront_of()),
            *self._storefront_same("storefront_verified_until"),
        ]

    def _storefront_tickets_domain(self):
        return [
            "|",
            ("discuss_channel_id", "=", self.id),
            "&",
            ("company_id", "=", self._storefront_of()),
            *self._storefront_same("partner_id"),
        ]

    def _storefront_of(self):
        return self.livechat_channel_id.company_id.id

    def _storefront_same(self, proof):
        """Domain of the same shopper: by the id, or by an e-mail for which the shop vouches here, and vouched there.

        `proof`: the field that is filled where it did.
        """
        field = "storefront_shopper_id" if proof.startswith("storefront") else "shopper_id"
        same = [(field, "=", self.storefront_shopper_id)] if self.storefront_shopper_id else [(0, "=", 1)]
        if not self.storefront_verified or not self.email_normalized:
            return same
        return ["|", *same, "&", ("email_normalized", "=", self.email_normalized), (proof, "!=", False)]

    def _storefront_in_history(self):
        """A row, of a chat that the person may read."""
        agent = self.livechat_operator_id
        return {
            "id": self.id,
            "at": fields.Datetime.to_string(self.storefront_opened_at or self.create_date),
            "agent": agent.name if agent and agent != self.storefront_bot_partner_id else "",
            "channel": self.livechat_channel_id.name,
            "state": self.storefront_state,
            "label": self._fields["storefront_state"].convert_to_export(self.storefront_state, self),
        }

    def _storefront_ratings(self, desk, chats, tickets):
        domain = ["|"]
        for records in (chats, tickets):
            domain += ["&", ("res_model", "=", records._name), ("res_id", "in", records.ids)]
        found = desk["rating.rating"].search([("consumed", "=", True), *domain], order="id desc", limit=SHOWN + 1)
        return [
            {
                "id": rating.id,
                "stars": int(rating.rating),
                "feedback": rating.feedback or "",
                "at": fields.Datetime.to_string(rating.write_date),
            }
            for rating in found
        ]


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def _storefront_in_history(self):
        return {
            "id": self.id,
            "reference": self.name,
            "subject": self.subject,
            "status": self.status,
            "label": self._fields["status"].convert_to_export(self.status, self),
            "at": fields.Datetime.to_string(self.create_date),
        }
