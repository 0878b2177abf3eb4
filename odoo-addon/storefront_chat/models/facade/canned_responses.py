"""Façade: canned responses, under the rights that each person has in Discuss."""

from odoo import Command, models
from odoo.tools.sql import escape_psql

from ...tools import instants
from ...tools.groups import AGENTS
from ...tools.localized import installed_code
from ...tools.shapes import as_record_id
from ..conversation.mail_canned_response import ORDER
from .api import facade
from .refusal import Refusal

PAGE = 100
MAX_SHORTCUT = 64
MAX_TITLE = 200
MAX_CONTENT = 10_000
FIELDS = {"shortcut": "source", "content": "substitution"}


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_canned_responses(self, *, staff, locale=None, text=None, category=None, offset=0, limit=PAGE):
        """Canned responses that this person is offered in Discuss, in their order, then most used first."""

        def read(env):
            responses = self._canned_responses(env, locale)
            domain = responses._storefront_mine()
            if category:
                self._known_category(env, category)
                domain = [*domain, ("storefront_category", "=", category)]
            if text:
                looked_in = ("source", "storefront_title", "substitution")
                domain = [*domain, "|", "|", *((name, "ilike", escape_psql(text)) for name in looked_in)]
            found = responses.search(domain, offset, limit, order=ORDER)
            return {
                "canned_responses": [_to_wire(response) for response in found],
                "total": responses.search_count(domain),
            }

        return self._staff_answered(staff, read)

    @facade
    def staff_canned_response_save(
        self,
        *,
        staff,
        canned_response=None,
        shortcut=None,
        content=None,
        title=None,
        category=None,
        order=None,
        shared=None,
        locale=None,
    ):
        """Makes a canned response, shared with everybody at the desk of the person's company unless `shared` is false,
        or changes one that this person may change.
        """

        def save(env):
            responses = self._canned_responses(env, locale)
            vals = self._canned_vals(shortcut, content, title, category, order, shared)
            if canned_response is not None:
                response = self._canned_response(responses, canned_response)
                response.write(vals)
            elif "source" not in vals or "substitution" not in vals:
                missing = [name for name, field in FIELDS.items() if field not in vals]
                raise Refusal("INVALID", "a new canned response needs shortcut and content", *missing)
            else:
                response = responses.create({"group_ids": self._canned_sharing(True), **vals})
            return {"canned_response": _to_wire(response)}

        return self._staff_answered(staff, save)

    def _canned_vals(self, shortcut, content, title, category, order, shared):
        """Values of the fields that are given; refuses texts that are empty, or longer than they may be."""
        if title is not None and len(title.strip()) > MAX_TITLE:
            raise Refusal("INVALID", f"a title has up to {MAX_TITLE} letters", "title")
        vals = {"source": _filled(shortcut, MAX_SHORTCUT), "substitution": _filled(content, MAX_CONTENT)}
        empty = [name for name, field in FIELDS.items() if vals[field] == ""]
        if empty:
            reason = f"a shortcut has 1 to {MAX_SHORTCUT} letters, a content 1 to {MAX_CONTENT}"
            raise Refusal("INVALID", reason, *empty)
        vals["storefront_title"] = title if title is None else title.strip()
        vals.update({"storefront_category": category, "storefront_sequence": order})
        vals["group_ids"] = None if shared is None else self._canned_sharing(shared)
        return {name: value for name, value in vals.items() if value is not None}

    def _canned_sharing(self, shared):
        """With all who answer chats, beside groups that somebody chose in Odoo; or with nobody."""
        return [Command.link(self.env.ref(AGENTS).id)] if shared else [Command.clear()]

    @facade
    def staff_canned_response_delete(self, *, staff, canned_response):
        """Deletes one that this person may delete."""

        def delete(env):
            self._canned_response(self._canned_responses(env), canned_response).unlink()
            return {}

        return self._staff_answered(staff, delete)

    @facade
    def staff_canned_response_use(self, *, staff, canned_response, conversation=None, locale=None):
        """Counts a use; answers the text with its placeholders filled from the conversation, in the shopper's language.

        Without a conversation only the agent is known; the other placeholders are left out.
        """

        def use(env):
            chat = self._chat_read_by(env, conversation)
            response = self._canned_response(
                self._canned_responses(env, locale or chat.storefront_locale), canned_response
            )
            response._storefront_used()
            return {"content": chat._storefront_fill(response.substitution, env.user.partner_id)}

        return self._staff_answered(staff, use)

    def _chat_read_by(self, env, conversation):
        """The chat with this conversation id, which this person must be able to read; none for None."""
        chats = self._as_shop("discuss.channel")
        if conversation is None:
            return chats
        chat = chats._storefront_by_key(conversation)
        if not chat:
            raise Refusal("UNKNOWN", "no chat with this conversation id")
        env["discuss.channel"].browse(chat.id).check_access("read")
        return chat

    def _canned_responses(self, env, locale=None):
        """Canned responses as this person sees them, their texts in the language asked for."""
        installed = [code for code, _name in env["res.lang"].get_installed()]
        lang = installed_code(locale or "", installed) or env.user.lang or "en_US"
        return env["mail.canned.response"].with_context(lang=lang)

    def _canned_response(self, responses, canned_response):
        record_id = as_record_id(canned_response)
        response = responses.search([("id", "=", record_id), *responses._storefront_mine()])
        if not response:
            raise Refusal("UNKNOWN", "no such canned response, or not for this person")
        return response


def _filled(value, limit):
    """Trimmed; empty when there is nothing, or too much of it. None stays None."""
    if value is None:
        return None
    value = value.strip()
    return value if len(value) <= limit else ""


def _to_wire(response):
    """`CannedResponseRow` of the façade."""
    row = {
        "id": str(response.id),
        "shortcut": response.source,
        "title": response.storefront_title or "",
        "content": response.substitution,
        "category": response.storefront_category,
        "order": response.storefront_sequence,
        "shared": response.is_shared,
        "usage_count": response.storefront_usage_count,
    }
    return {**row, "last_used_at": instants.to_wire(response.last_used)} if response.last_used else row
