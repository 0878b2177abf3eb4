"""Templates: texts that WhatsApp has approved.

The bridge reads them from Meta, so it is asked for them, and for what one becomes.
"""

from odoo import models
from odoo.exceptions import UserError

from ...tools import plain_text
from ...tools.context import OurTemplate

PATH = "/api/v1/odoo/templates"
SENT = "storefront_chat_template"
MOST, LONGEST = 30, 1024


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def storefront_templates(self):
        """Those that may be sent in this chat, in its language first: `OfferedTemplate` of the staff API."""
        chat = self._storefront_at_desk()
        return chat._storefront_ask_templates(self.env, {})["templates"]

    def storefront_send_template(self, name, language, variables):
        """Posts the text of a template, which then reaches the shopper as such. `variables`: name to text."""
        chat = self._storefront_as_holder(
            self.env.user,
            self.env._("You can send templates in the chats that you have yourself. Take this one first."),
        )
        given = [{"name": str(key)[:64], "text": str(text)[:LONGEST]} for key, text in dict(variables).items()]
        wanted = {"name": str(name), "language": str(language), "variables": given[:MOST]}
        prepared = chat._storefront_ask_templates(self.env, {"template": wanted})
        self._storefront_post_template(prepared["content"], prepared["template"])
        return True

    def _storefront_post_template(self, content, template, **kwargs):
        """Posts as the person of the environment, whenever the shopper wrote last."""
        return self.with_context(**{SENT: OurTemplate(template)}).message_post(
            body=plain_text.to_html(content), message_type="comment", subtype_xmlid="mail.mt_comment", **kwargs
        )

    def _storefront_template_in_context(self):
        """`TemplateUse` of the message that is being posted, or None."""
        sent = self.env.context.get(SENT)
        return dict(sent) if isinstance(sent, OurTemplate) else None

    def _storefront_ask_templates(self, desk, question):
        """The bridge's answer; UserError with what is wrong, for the person of the environment `desk`."""
        channel = self.livechat_channel_id.storefront_key
        asked = {"channel": channel, "conversation": self.storefront_key, **question}
        response = desk["storefront.chat.webhook"]._ask(PATH, asked, readable=(404, 409, 422, 503))
        try:
            answer = response.json()
            if response.status_code == 200:
                return answer
            code = answer["code"]
        except (ValueError, TypeError, KeyError) as error:
            raise UserError(desk._("What answers at the bridge's address is no bridge of this version.")) from error
        raise UserError(_in_words(desk, code, answer.get("errors") or []))


def _in_words(desk, code, errors):
    sentences = {
        "WHATSAPP.TEMPLATE_UNKNOWN": desk._("This template is not approved any more. Choose another one."),
        "WHATSAPP.NOT_THERE": desk._("This chat is not on WhatsApp, or its number is not the shop's any more."),
        "WHATSAPP.UNAVAILABLE": desk._("WhatsApp cannot be reached right now. Try again in a moment."),
        "REQUEST.INVALID": desk._("A text is missing, has several lines or is too long."),
    }
    named = ", ".join(str(error.get("field", "")).removeprefix("variables.") for error in errors)
    sentence = sentences.get(code) or desk._("The bridge could not answer (%s). Its log tells why.", code)
    return f"{sentence} ({named})" if named else sentence
