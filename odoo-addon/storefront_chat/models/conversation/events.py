"""Events for the shopper from what agents do in Discuss."""

from odoo import models
from odoo.tools import is_html_empty

from ...tools import instants


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_event(self, kind, payload):
        # sudo: storefront.chat.event - the system writes the outbox; nobody has the right to
        return self.env["storefront.chat.event"].sudo()._record(self, kind, payload)

    def _storefront_is_internal(self, partner):
        """True for the partner of a person who works in this Odoo."""
        return bool(self._storefront_internal_user(partner))

    def _storefront_internal_user(self, partner):
        # sudo: res.users - whether a partner is an employee must be known whoever triggers the event
        return partner.sudo().user_ids.filtered(lambda user: not user.share)[:1]

    def _storefront_agent_writes(self, partner):
        """Before an agent's message reaches the shopper: an agent who is not announced yet takes the chat."""
        if self.storefront_state != "live" or partner not in self.storefront_agent_ids:
            self._storefront_assign_and_notify(self._storefront_internal_user(partner))

    def _storefront_message_event(self, message):
        self.env["storefront.chat.assignment"]._answered(self, message.author_id)
        files = self._storefront_shown_files(message)
        payload = {
            "message_id": str(message.id),
            "author": self._storefront_agent_card(message.author_id),
            "content": self._storefront_message_text(message, files),
            "sent_at": instants.to_wire(message.date),
        }
        if files:
            payload["attachments"] = self._storefront_file_cards(files)
        products = self._storefront_shown_products()
        if products:
            payload.update(content=", ".join(product["name"] for product in products), products=products)
        order = self._storefront_shown_order()
        if order:
            payload["order"] = order
        template = self._storefront_template_in_context()
        if template:
            payload["template"] = template
        self._storefront_event("message", payload)

    def _storefront_edited_event(self, message):
        """An agent changed a message, or emptied it, which is how Discuss deletes one."""
        payload = {"message_id": str(message.id)}
        if is_html_empty(message.body) and not message.attachment_ids:
            self._storefront_event("message_deleted", payload)
        else:
            shown = message.attachment_ids
            content = self._storefront_message_text(message, shown=shown)
            self._storefront_event("message_edited", {**payload, "content": content})

    def _storefront_seen(self, message_id):
        """An agent has seen the chat up to this `mail.message` id."""
        # sudo: storefront.chat.operation, .counter - written by the system; nobody has the right to
        sequence = self.env["storefront.chat.operation"].sudo()._seen_sequence(self, message_id)
        if sequence and self.env["storefront.chat.counter"].sudo()._advance_read(self, sequence):
            self._storefront_event("read", {"sequence": sequence})

    def _storefront_agent_left(self, partner):
        """An agent left the chat: it ends when no other agent is left; if it was theirs, somebody else gets it."""
        if self.storefront_state != "live":
            return
        others = (self.channel_member_ids.partner_id - partner).filtered(self._storefront_is_internal)
        if not others:
            self._storefront_end(by="agent", agent=partner)
        elif partner == self.livechat_operator_id:
            self._storefront_leave_to(others, partner)
