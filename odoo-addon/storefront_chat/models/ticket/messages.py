"""Messages on a ticket: comments are for the customer, notes are not; either side's comment changes the status."""

from markupsafe import Markup

from odoo import api, fields, models
from odoo.tools.mail import email_normalize, formataddr

from ...tools import parameters
from ...tools.context import ECHO, FROM_BRIDGE, OURS, is_ours
from .gateway import AUTOMATIC

SAID = ("comment", "email", "email_outgoing")
# Context key: what is posted now is the customer's, whoever the author's partner may be.
BY_CUSTOMER = "storefront_chat_by_customer"
# Context key: the shopper is notified in another way.
QUIET = "storefront_chat_quiet"
# System parameter: 1 where the mail server lets nobody write in a colleague's name.
TRUSTED_MAIL = "trust_mail_senders"


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def _conversation_messages(self, internal=False):
        """Messages between customer and agents, oldest first; with the agents' notes only if `internal`."""
        # sudo: mail.message - whoever may read the ticket may read what was said on it
        messages = self.sudo().message_ids.filtered(lambda message: message.message_type in SAID)
        if not internal:
            messages = messages.filtered(lambda message: not self._is_note(message))
        return messages.sorted("id")

    @api.model
    def _is_note(self, message):
        return message.is_internal or not message.subtype_id or message.subtype_id.internal

    @api.model
    def _author_kind(self, message):
        """`shopper`, `agent` or `system`."""
        author = message.author_id
        if author == self.env.ref("base.partner_root"):
            return "system"
        return "agent" if self._is_colleague(message) and not self._is_unproven(message) else "shopper"

    @api.model
    def _is_colleague(self, message):
        return bool(message.author_id) and not message.author_id.partner_share

    @api.model
    def _is_unproven(self, message):
        """Whether it came by mail: anybody can write a mail in anybody's name."""
        return message.message_type == "email" and not parameters.whole_number(self.env, TRUSTED_MAIL)

    def _post_as_customer(self, body, attachments=()):
        """Posts as the customer, never as the user who acts."""
        # A colleague's own partner as author would make it an agent's answer.
        author = self.partner_id.filtered("partner_share")
        # Agents are told by e-mail, which needs some address to come from.
        address = self.customer_email or self._mail_company().email or self.env.ref("base.partner_root").email
        email_from = formataddr((self.customer_name or self.env._("Customer"), address))
        return self.with_context(
            **{BY_CUSTOMER: OURS, "mail_create_nosubscribe": True, "mail_post_autofollow_author_skip": True}
        ).message_post(
            body=body,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            author_id=author.id or False,
            email_from=author.email_formatted or email_from,
            attachment_ids=[attachment.id for attachment in attachments],
        )

    def _message_post_after_hook(self, message, msg_values):
        if is_ours(self.env, BY_CUSTOMER) and not message.author_id:
            # Without a partner, the chat's guest is shown as the author.
            message.author_guest_id = self.discuss_channel_id.storefront_guest_id
        hint = self._hint_of_note(message)
        if hint:
            self._keep_as_note(message, msg_values, hint)
        result = super()._message_post_after_hook(message, msg_values)
        if message.message_type in SAID and not self._is_note(message):
            kind = "shopper" if is_ours(self.env, BY_CUSTOMER) else self._author_kind(message)
            if kind == "agent":
                self._agent_answered(message)
            elif kind == "shopper":
                self._customer_answered()
        return result

    def _is_of_customer(self, message):
        return email_normalize(message.email_from or "") == email_normalize(self.customer_email or "")

    def _hint_of_note(self, message):
        """Why what came by e-mail is neither an answer nor the customer's word; empty when it is one of them."""
        if self._is_unproven(message) and self._is_colleague(message) and not self._is_of_customer(message):
            return self.env._("This came by e-mail, which does not prove its sender. The customer does not see it.")
        if is_ours(self.env, AUTOMATIC) and (self.source != "email" or self._conversation_messages() - message):
            return self.env._("A machine sent this by e-mail. It changes nothing.")
        return ""

    def _keep_as_note(self, message, msg_values, hint):
        """For the colleagues to read."""
        msg_values["subtype_id"] = self.env.ref("mail.mt_note").id
        # sudo: mail.message - nobody may edit what was received
        message.sudo().write(
            {
                "subtype_id": msg_values["subtype_id"],
                "body": Markup("<p><em>%s</em></p>%s") % (hint, message.body),
            }
        )

    def _agent_answered(self, message):
        # sudo: support.ticket - nobody may write the system's fields
        ticket = self.sudo().with_context(**{QUIET: OURS})
        if not ticket.first_response_at:
            ticket.first_response_at = fields.Datetime.now()
        if not ticket.user_id:
            # The first to answer is assigned the ticket, and gets the customer's reply.
            ticket.user_id = message.author_id.user_ids.filtered(lambda user: not user.share)[:1]
        if ticket.status in ("open", "in_progress"):
            ticket.status = "waiting_customer"
        notice = self._tell("answered", message)
        if notice.way != "chat":
            self.sudo()._notify_shopper(message)

    def _customer_answered(self):
        # sudo: support.ticket - the customer has no rights of their own
        ticket = self.sudo().with_context(**FROM_BRIDGE)
        if ticket.status in ("waiting_customer", "resolved"):
            ticket._track_set_author(self.env.ref("base.partner_root"))
            ticket.status = "in_progress" if ticket.user_id else "open"

    def _notify_shopper(self, message=None, notice=None, silent=False):
        """An event for the shopper of this ticket's chat, unless the shopper did it or is notified in another way.

        `notice`: the shopper is told in the chat. `silent`: nothing is said there, for it was said before.
        """
        channel, quiet = self.discuss_channel_id, is_ours(self.env, QUIET)
        if not channel.storefront_key or is_ours(self.env, ECHO) or (quiet and not message):
            return
        payload = {"ticket": self._storefront_row()}
        if notice:
            payload["notice"] = {"id": str(notice.id), "kind": notice.kind}
        elif silent:
            payload["silent"] = True
        if message:
            files = self._shown_files(message)
            payload["content"] = channel._storefront_message_text(message, files)
            if files:
                payload["attachments"] = self._file_cards(files)
            payload["author"] = channel._storefront_agent_card(message.author_id)
        channel._storefront_event("ticket", payload)
