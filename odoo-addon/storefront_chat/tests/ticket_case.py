"""Tickets of the test shop: made by hand, of a chat, and by its shopper."""

from odoo import fields

from .common import StorefrontChatCase

SHOPPER = {"shopper": "shopper-c1", "verified": False}


class TicketCase(StorefrontChatCase):
    def new_ticket(self, **vals):
        """A ticket of the test shop, as an agent makes one by hand."""
        vals = {"subject": "Where is my milk?", "channel_id": self.livechat.id, **vals}
        return self.env["support.ticket"].with_user(self.agent).create(vals)

    def op_ticket(self, conversation="c1", **values):
        return self.op("ticket", conversation, **{"subject": "Where is my milk?", **values})

    def shopper_ticket(self, conversation="c1", **values):
        """A ticket that the shopper of a chat made; seen as its agent."""
        if not self.channel(conversation):
            self.open_chat(conversation)
        [result] = self.push(self.op_ticket(conversation, **values))
        self.assertEqual(result["status"], "done", result)
        return self.by_reference(result["ticket"]["reference"])

    def by_reference(self, reference):
        return self.env["support.ticket"].with_user(self.agent).search([("name", "=", reference)])

    def answer(self, ticket, text="We look into it.", user=None, note=False):
        return ticket.with_user(user or self.agent).message_post(
            body=text, message_type="comment", subtype_xmlid="mail.mt_note" if note else "mail.mt_comment"
        )

    def reply(self, ticket, content="Still no milk", **proof):
        type(self).counter += 1
        proof = {**SHOPPER, **proof}
        return self.facade.ticket_reply(id=f"r:{self.counter}", reference=ticket.name, content=content, **proof)

    def feedback(self, ticket, rating=5, **values):
        type(self).counter += 1
        values = {**SHOPPER, **values}
        return self.facade.ticket_feedback(id=f"f:{self.counter}", reference=ticket.name, rating=rating, **values)

    def made_at(self, ticket, moment):
        """As if the ticket had been made then."""
        ticket.sudo().flush_recordset()
        moment = fields.Datetime.to_datetime(moment)
        self.env.cr.execute("UPDATE support_ticket SET create_date = %s WHERE id = %s", [moment, ticket.id])
        ticket.sudo().invalidate_recordset()
        ticket.sudo()._compute_deadlines()
