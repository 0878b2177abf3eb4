"""Façade for staff: tickets listed and shown, with the person's own rights."""

from odoo import models
from odoo.exceptions import AccessError

from .api import facade, given
from .attachments import file_content
from .refusal import Refusal

NOBODY = "none"


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    # A search for text counts its hits up to here; without a text all are counted.
    _most_counted = 10_000

    @facade
    def staff_tickets(
        self, *, staff, offset, limit, status=None, priority=None, category=None, assignee=None, text=None
    ):
        """Tickets that this person may see, newest first."""
        wanted = given(status=status, priority=priority, category=category)

        def look(env):
            self._known_category(env, category)
            domain, most = [(field, "=", value) for field, value in wanted.items()], None
            if assignee is not None:
                domain.append(("user_id", "=", self._assignee_id(assignee)))
            if text and text.strip():
                domain += env["support.ticket"]._storefront_text_domain(text.strip())
                most = self._most_counted
            found = env["support.ticket"].search(domain, offset=offset, limit=limit)
            total = env["support.ticket"].search_count(domain, limit=most)
            return {"tickets": found._storefront_staff_rows(), "total": total}

        return self._staff_answered(staff, look)

    @facade
    def staff_ticket(self, *, staff, reference):
        """One ticket with all that was said on it, notes included."""
        return self._staff_answered(staff, lambda env: self._staff_detail(env, reference))

    @facade
    def staff_ticket_attachment(self, *, staff, reference, attachment):
        """A file of the ticket, also of a note."""

        def read(env):
            file = self._staff_ticket(env, reference)._storefront_find_file(attachment, internal=True)
            content = file_content(file)
            if not content:
                raise Refusal("UNKNOWN", "the ticket has no such file")
            return content

        return self._staff_answered(staff, read)

    def _staff_detail(self, env, reference):
        return {"ticket": self._staff_ticket(env, reference)._storefront_staff_detail()}

    def _staff_ticket(self, env, reference):
        ticket = env["support.ticket"].search([("name", "=", reference)])
        if not ticket:
            raise Refusal("UNKNOWN", "no such ticket, or not this person's")
        return ticket

    def _assignee_id(self, assignee):
        """Id of the user for this assignee, False for `none`."""
        return False if assignee == NOBODY else self._staff_member(assignee).id

    def _known_category(self, env, code):
        """Refuses the code of no category that this person may see; archived ones are on old tickets."""
        every = env["support.category"].with_context(active_test=False)
        if code is not None and not every.search_count([("code", "=", code)], limit=1):
            raise Refusal("INVALID", "there is no such category", "category")

    def _staff_member(self, staff):
        try:
            return self._staff_user(staff)
        except AccessError as error:
            raise Refusal("INVALID", "the assignee is not a live chat user", "assignee") from error

    def _staff_channel(self, key):
        channel = self._as_shop("im_livechat.channel").search([("storefront_key", "=", key)]) if key else None
        if not channel:
            raise Refusal("UNKNOWN", "no live chat channel has this storefront key")
        return channel

    def _staff_chat(self, env, conversation):
        chat = env["discuss.channel"].search([("storefront_key", "=", conversation)])
        if not chat:
            raise Refusal("UNKNOWN", "no such chat, or not this person's")
        return chat
