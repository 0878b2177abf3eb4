"""Façade for staff: log in, post, end. Each call acts as the person named, with that person's own rights."""

import logging

from odoo import models
from odoo.exceptions import AccessDenied, AccessError

from ...tools import plain_text
from ...tools.compat import acting_as
from ...tools.groups import AGENTS
from ...tools.shapes import as_record_id
from .api import facade
from .push_message import MAX_CONTENT_BYTES, invalid_files_reason
from .refusal import Refusal

_logger = logging.getLogger(__name__)
MANAGERS = "im_livechat.im_livechat_group_manager"


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_login(self, *, login, password):
        """Checks a person's Odoo credentials (password or API key); who is no live chat user is not granted either.

        Not through `authenticate`: its cool-down counts failures by address, and a stranger's failures would lock out
        the bridge itself. The bridge limits attempts.
        """
        user = self._credentials_owner(login, password)
        if not user or not user.has_group(AGENTS):
            _logger.info("Storefront Chat: staff login not granted")
            return {"granted": False}
        return {"granted": True, "staff": self._staff_person(user)}

    @facade
    def staff_person(self, *, staff):
        """The person as Odoo knows them now: `StaffAnswer`; not granted to who was deactivated or lost their rights."""
        # sudo: res.users - the bridge reads no other model
        user = self.env["res.users"].sudo().browse(as_record_id(staff) or []).exists()
        if not user.active or not user.has_group(AGENTS):
            return {"granted": False}
        return {"granted": True, "staff": self._staff_person(user)}

    @facade
    def staff_post(self, *, id, staff, conversation, content, attachments=(), template=None):  # noqa: A002 - the contract's name
        """Posts as that person, an ordinary Discuss message; joins the chat first if need be."""
        said = {"content": content, "attachments": attachments, "template": template}
        return self._staff_act(id, "staff_post", staff, conversation, said, ends=False)

    @facade
    def staff_end(self, *, id, staff, conversation, message=None):  # noqa: A002 - the contract's name
        """Ends the chat as that person, after an optional last message."""
        return self._staff_act(id, "staff_end", staff, conversation, {"message": message or ""}, ends=True)

    def _credentials_owner(self, login, password):
        if not login or not password:
            return None
        # sudo: res.users - who logs in is not known yet
        users = self.env["res.users"].sudo()
        user = users.search(users._get_login_domain(login), order=users._get_login_order(), limit=1)
        credential = {"type": "password", "login": login, "password": password}
        if not user or user._rpc_api_keys_only():
            # As long as a password takes to be checked, so that nobody learns by the time who is known.
            users._crypt_context().hash(password)
        if not user:
            return None
        try:
            # Not interactive: API keys are accepted, and a password alone is not where a second factor is set up.
            user.with_user(user)._check_credentials(credential, {"interactive": False})
        except AccessDenied:
            return None
        return user

    def _staff_person(self, user):
        manager = user.has_group(MANAGERS)
        domain = [("storefront_key", "!=", False), ("company_id", "in", [False, *user.company_ids.ids])]
        if not manager:
            domain.append(("user_ids", "in", user.ids))
        channels = self._as_shop("im_livechat.channel").search(domain)
        return {
            "id": str(user.id),
            "name": user.name,
            "role": "manager" if manager else "agent",
            "channels": channels.mapped("storefront_key"),
        }

    def _staff_act(self, operation_id, kind, staff, conversation, said, ends):
        operations = self._as_shop("storefront.chat.operation")
        done = operations._results([operation_id])
        if operation_id in done:
            return done[operation_id]
        try:
            channel = self._running_conversation({"conversation": conversation})
            user = self._staff_user(staff)
            with self.env.cr.savepoint():
                operations._claim([{"id": operation_id, "kind": kind, "conversation": conversation}])
                with acting_as(self.env(user=user.id, su=False)):
                    result = self._staff_do(channel, user, said, ends)
        except AccessError:
            return {"ok": False, "code": "FORBIDDEN"}
        except Refusal as refusal:
            code = "UNKNOWN_CONVERSATION" if refusal.code == "ERASED" else refusal.code
            why = {"reason": str(refusal), "fields": list(refusal.fields)} if refusal.fields else {}
            return {"ok": False, "code": code, **why}
        operations._remember(operation_id, result, channel=channel)
        return result

    def _staff_user(self, staff):
        # sudo: res.users - the technical user may not read users
        user = self.env["res.users"].sudo().browse(as_record_id(staff)).exists()
        if not user.active or not user.has_group(AGENTS):
            raise AccessError("not a live chat user")
        return user

    def _staff_do(self, channel, user, said, ends):
        """Acts as `user`, outside sudo: record rules decide. `said`: message or content, attachments and template."""
        template = said.get("template")
        content, files = self._staff_content(needed=not ends, **said)
        own = self.env["discuss.channel"].with_user(user).with_context(lang=user.lang).browse(channel.id)
        own.check_access("read")
        result = {"ok": True}
        if content or files:
            if not template and channel._storefront_is_window_over():
                raise Refusal("WINDOW_OVER", "the shopper on WhatsApp may be sent templates only")
            own._storefront_take(user.with_user(user))
            result["message_id"] = str(self._staff_say(own, content, files, template).id)
        if ends:
            own._storefront_end_as(user.with_user(user))
        return result

    def _staff_say(self, own, content, files, template):
        attachment_ids = own._storefront_create_own_attachments(files).ids
        if template:
            return own._storefront_post_template(content, template, attachment_ids=attachment_ids)
        return own.message_post(
            body=plain_text.to_html(content),
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            attachment_ids=attachment_ids,
        )

    def _staff_content(self, needed=True, attachments=(), template=None, **named):
        """The text, `named` as the call names it, without blanks around it, and its files, when both can be posted."""
        [(name, content)] = named.items()
        content = content.strip()
        if (needed and not content and not attachments) or len(content.encode()) > MAX_CONTENT_BYTES:
            raise Refusal("INVALID", "the message is empty or too long", name)
        if invalid_files_reason(attachments):
            raise Refusal("INVALID", invalid_files_reason(attachments), "attachments")
        return content, attachments
