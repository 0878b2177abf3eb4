"""Façade for staff: tickets made, changed and answered, with the person's own rights."""

from odoo import models

from ...tools.plain_text import to_html
from .api import facade, given
from .push_ticket import ticket_vals
from .refusal import Refusal

ACTIONS = {
    "resolve": ("status", "resolved"),
    "close": ("status", "closed"),
    "assign_to_me": ("user_id", None),
    "priority": ("priority", None),
}


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_ticket_create(
        self,
        *,
        id,  # noqa: A002 - the contract's name
        staff,
        subject,
        description=None,
        category=None,
        priority=None,
        channel=None,
        conversation=None,
        name=None,
        email=None,
        phone=None,
        custom_fields=None,
    ):
        """A new ticket by that person; of a chat, transcript and shopper are linked."""
        wanted = given(description=description, category=category, priority=priority)
        wanted |= given(subject=subject, name=name, email=email, phone=phone)

        def create(env):
            vals = ticket_vals(wanted)
            if channel is not None:
                vals["channel_id"] = self._staff_channel(channel).id
            if conversation is not None:
                return env["support.ticket"]._create_from_chat(self._staff_chat(env, conversation), vals)
            return env["support.ticket"].with_context(default_source="api").create(vals)

        def make(env):
            ticket = create(env)
            self._put_custom_fields(ticket, custom_fields)
            return {"reference": ticket.name, "told": ticket._told(ticket.notice_ids)}

        def act(env):
            done = self._staff_once(id, "staff_ticket_create", lambda: make(env))
            return self._told_detail(env, done.get("reference", ""), done)

        return self._staff_answered(staff, act)

    @facade
    def staff_ticket_change(
        self,
        *,
        staff,
        reference,
        subject=None,
        status=None,
        priority=None,
        category=None,
        assignee=None,
        custom_fields=None,
    ):
        """Changes what is given; a step that may not be taken changes nothing."""
        vals = given(status=status, priority=priority, category=category)

        def act(env):
            ticket = self._staff_ticket(env, reference)
            if subject is not None:
                vals["subject"] = ticket_vals({"subject": subject})["subject"]
            if assignee is not None:
                vals["user_id"] = self._assignee_id(assignee)
            before = ticket.notice_ids
            self._put_custom_fields(ticket, custom_fields)
            ticket.write(vals)
            # Asked again, a step that was taken says again how the customer heard of it.
            told = ticket.notice_ids - before or ticket._told_last(status)
            return self._told_detail(env, reference, {"told": ticket._told(told)})

        return self._staff_answered(staff, act)

    @facade
    def staff_ticket_message(
        self,
        *,
        id,  # noqa: A002 - the contract's name
        staff,
        reference,
        content,
        is_internal,
        attachments=(),
    ):
        """An answer to the customer, or a note that the customer never sees."""

        def post(ticket):
            said, files = self._staff_content(content=content, attachments=attachments)
            subtype = "mail.mt_note" if is_internal else "mail.mt_comment"
            before = ticket.notice_ids
            ticket.message_post(
                body=to_html(said),
                message_type="comment",
                subtype_xmlid=subtype,
                attachment_ids=ticket.env["discuss.channel"]._storefront_create_own_attachments(files).ids,
            )
            return {"reference": ticket.name, "told": ticket._told(ticket.notice_ids - before)}

        def act(env):
            ticket = self._staff_ticket(env, reference)
            done = self._staff_once(id, "staff_ticket_message", lambda: post(ticket))
            return self._told_detail(env, reference, done)

        return self._staff_answered(staff, act)

    @facade
    def staff_tickets_bulk(self, *, staff, references, action, priority=None):
        """The same for many tickets; each is done or refused by itself."""

        def act(env):
            if (action == "priority") != (priority is not None):
                raise Refusal("INVALID", "a priority goes with the action “priority”, and only with that", "priority")
            field, value = ACTIONS[action]
            value = value or priority or env.uid
            refused = {}
            for reference in dict.fromkeys(references):
                answer = self._staff_answered(staff, lambda env, one=reference: self._put(env, one, field, value))
                if not answer["ok"]:
                    refused[reference] = answer["reason"]
            return {
                "done": [reference for reference in dict.fromkeys(references) if reference not in refused],
                "refused": [{"reference": reference, "reason": reason} for reference, reason in refused.items()],
            }

        return self._staff_answered(staff, act)

    def _told_detail(self, env, reference, done):
        """The ticket, and how its customer heard of what was `done`; of what an older addon did, nothing is known."""
        return {**self._staff_detail(env, reference), "told": done.get("told", [])}

    def _put(self, env, reference, field, value):
        self._staff_ticket(env, reference)[field] = value
        return {}
