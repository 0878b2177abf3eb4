"""The transcript of a chat by e-mail: in the company's name and the shopper's language."""

from odoo import fields, models
from odoo.tools import email_normalize

from ...tools.direction import directed
from ...tools.localized import installed_code


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_lang = fields.Char(string="Language of E-mails", compute="_compute_storefront_lang", compute_sudo=True)

    def _compute_storefront_lang(self):
        """The installed language to write to the shopper in."""
        installed = [code for code, _name in self.env["res.lang"].get_installed()]
        for channel in self:
            wanted = installed_code(channel.storefront_locale or "", installed)
            channel.storefront_lang = wanted or channel.livechat_channel_id.default_lang or "en_US"

    def _storefront_mail_transcript(self, email):
        """Mails what was said to one address; nothing of this mail is kept once it is sent."""
        self.ensure_one()
        company = self._storefront_company()
        sender = company.email_formatted
        self.env["mail.mail"]._storefront_queue(
            self.env.ref("storefront_chat.mail_template_transcript"),
            self,
            {
                "email_to": email_normalize(email),
                "email_from": sender,
                "reply_to": sender,
                "storefront_channel_id": self.id,
            },
            {"lines": self._storefront_lines(), "company_name": company.name},
        )

    def _storefront_company(self):
        return self.livechat_channel_id.company_id or self.env.company

    def _storefront_lines(self, since=0):
        """Messages of shopper, bot and agents, oldest first: author, time, HTML and files of each.

        `since`: only those after the message with this id. `day` is empty where it is that of the line before.
        """
        lines, day = [], ""
        for message in self._storefront_said(since):
            at = self._storefront_local(message.date)
            lines.append(
                {
                    "author": self._storefront_author_name(message),
                    "day": "" if str(at.date()) == day else str(at.date()),
                    "at": at.strftime("%H:%M"),
                    "body": directed(message.body),
                    "files": message.attachment_ids.mapped("name"),
                }
            )
            day = str(at.date())
        return lines

    def _storefront_said(self, since=0):
        """Messages of shopper, bot and agents after the one with this id, oldest first."""
        said = self.message_ids.filtered(
            lambda message: (
                message.id > since
                and message.message_type == "comment"
                and not message.is_internal
                and not message.subtype_id.internal
            )
        )
        return said.sorted(lambda message: (message.date, message.id))

    def _storefront_local(self, moment):
        """This moment on the shop's clock."""
        zone = self.livechat_channel_id.timezone or "UTC"
        return fields.Datetime.context_timestamp(self.with_context(tz=zone), moment)

    def _storefront_author_name(self, message):
        if message.author_guest_id:
            return message.author_guest_id.name
        if self._storefront_is_internal(message.author_id):
            return self._storefront_agent_card(message.author_id)["name"]
        return message.author_id.name or ""
