"""Transcript of a storefront conversation: opens the native live chat and posts what was said on the shop's side."""

import hashlib

from markupsafe import Markup

from odoo import fields, models
from odoo.tools import is_html_empty

from ...tools import instants, marked_text, plain_text
from ...tools.context import ECHO
from ...tools.localized import installed_code


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_open(self, livechat_channel, operation):
        """Creates the native live chat for an `open` operation, with the bot as its operator."""
        guest = self._storefront_create_guest(operation)
        bot = livechat_channel.chatbot_engine_id.partner_id or self.env.ref("base.partner_root")
        page = operation.get("page", {})
        return self._storefront_create_native(
            livechat_channel,
            bot,
            guest,
            {
                **self._storefront_shopper_vals(operation["shopper"]),
                "storefront_key": operation["conversation"],
                "storefront_opened_at": min(
                    instants.from_wire(operation["opened_at"]).replace(microsecond=0), fields.Datetime.now()
                ),
                "storefront_state": "bot",
                "storefront_shopper_id": operation["shopper"]["id"],
                "storefront_guest_id": guest.id,
                "storefront_bot_partner_id": bot.id,
                "storefront_locale": operation["locale"],
                "storefront_page_url": page.get("url"),
                "storefront_page_title": page.get("title"),
            },
        )

    def _storefront_create_guest(self, operation):
        name = operation["shopper"].get("name", "").strip()
        if not name:
            name = self.env._("Visitor #%s", _number(operation["conversation"]))
        vals = {"name": name[:512]}
        lang = installed_code(operation["locale"], [code for code, _name in self.env["res.lang"].get_installed()])
        if lang:
            vals["lang"] = lang
        return self.env["mail.guest"].create(vals)

    def _storefront_is_named(self):
        """True when the shopper has said a name, and is not just a visitor with a number."""
        return not (self.storefront_guest_id.name or "").endswith(f"#{_number(self.storefront_key)}")

    def _storefront_shopper_vals(self, shopper):
        vals = {"storefront_verified": shopper["verified"]}
        if shopper.get("email"):
            vals["storefront_email"] = shopper["email"]
        if shopper.get("phone"):
            vals["storefront_phone"] = shopper["phone"]
        return vals

    def _storefront_update_shopper(self, shopper):
        """What the shopper added about themselves since the chat was opened."""
        self.write(self._storefront_shopper_vals(shopper))
        name = shopper.get("name", "").strip()[:512]
        if name and name != self.storefront_guest_id.name:
            self.storefront_guest_id._update_name(name)
            self._storefront_call(name)

    def _storefront_as_shopper(self):
        """This chat in an environment where the shopper's guest is the current persona."""
        guest = self.storefront_guest_id.sudo(False)
        public = self.env["ir.model.data"]._xmlid_to_res_id("base.public_user")
        return self.with_user(public).with_context(guest=guest).sudo()

    def _storefront_post(self, author, content, sent_at, files=()):
        """Posts one message of the bridge's transcript; returns the `mail.message`."""
        channel = self._storefront_as_shopper() if author == "user" else self
        return channel.message_post(
            subtype_xmlid="mail.mt_comment",
            attachment_ids=channel._storefront_keep_files(files).ids,
            **self._storefront_message_vals(author, content, sent_at),
        )

    def _storefront_message_vals(self, author, content, sent_at):
        """One message of the bridge's transcript as `message_post` wants it; a shopper's has no `author_id`."""
        vals = {"date": instants.from_wire(sent_at).replace(microsecond=0)}
        body = plain_text.to_html(content)
        if author == "system":
            return {**vals, **self._storefront_grey_line(body)}
        if author == "bot":
            vals["author_id"] = self.storefront_bot_partner_id.id
        return {**vals, "body": body, "message_type": "comment"}

    def _storefront_grey_line(self, body):
        return {
            "author_id": self.env["ir.model.data"]._xmlid_to_res_id("base.partner_root"),
            "body": Markup('<div class="o_mail_notification o_hide_author">%s</div>') % body,
            "message_type": "notification",
        }

    def _storefront_notify(self, body, **kwargs):
        """Posts a grey line that belongs to nobody."""
        return self.with_context(**{ECHO: True}).message_post(
            subtype_xmlid="mail.mt_comment", **self._storefront_grey_line(body), **kwargs
        )

    def _storefront_rate(self, stars, feedback, resolved):
        """Notes the shopper's rating; a later one replaces it."""
        vals = {"rating": stars, "consumed": True, "feedback": feedback, "is_internal": False}
        rating = self.rating_ids[:1]
        if rating:
            rating.write(vals)
        else:
            vals.update(res_id=self.id, res_model_id=self.env["ir.model"]._get_id(self._name))
            agent = self.livechat_operator_id
            if agent and agent != self.storefront_bot_partner_id:
                vals["rated_partner_id"] = agent.id
            rating = rating.create(vals)
        if resolved is not None:
            self.storefront_resolved = "yes" if resolved else "no"
        self._storefront_post_rating(rating, feedback)

    def _storefront_post_rating(self, rating, feedback):
        body = Markup('%s: <img class="o_livechat_emoji_rating" src="%s" alt="rating"/>') % (
            self.env._("Rating"),
            rating.rating_image_url,
        )
        if feedback:
            body += Markup("<br/>") + plain_text.to_html(feedback)
        self._storefront_notify(body, rating_id=rating.id)

    def _storefront_message_text(self, message, shown=()):
        """Text of an agent's message, formatting as Markdown; attachments by name, save those that are `shown`."""
        text = "" if is_html_empty(message.body) else marked_text.from_html(message.body)
        names = [
            self.env._("[Attachment: %s]", attachment.name)
            for attachment in message.attachment_ids
            if attachment not in shown
        ]
        return "\n".join(part for part in [text, *names] if part)


def _number(conversation):
    return hashlib.sha256(conversation.encode()).hexdigest()[:4]
