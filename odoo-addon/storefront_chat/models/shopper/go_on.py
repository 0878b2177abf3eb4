"""Goes on with a chat that has ended: the bridge begins a new one with its shopper, and tells them what is said.

The one that ended stays as it is. Where the shopper has another chat open, that is the one.
"""

import uuid

from odoo import fields, models
from odoo.exceptions import UserError

PATH = "/api/v1/odoo/continue"


class StorefrontChatGoOn(models.TransientModel):
    _name = "storefront.chat.go.on"
    _description = "Go On with an Ended Chat"

    channel_id = fields.Many2one("discuss.channel", string="Chat", required=True, ondelete="cascade")
    message = fields.Text(required=True)
    # Pressed twice, the message is said once.
    key = fields.Char(default=lambda self: str(uuid.uuid4()), readonly=True)

    def action_go_on(self):
        """Says the message to the shopper; shows the chat in which it was said."""
        self.ensure_one()
        chat = self.channel_id._storefront_to_go_on()
        response = self.env["storefront.chat.webhook"]._ask(
            PATH,
            {
                "id": self.key,
                "staff": str(self.env.uid),
                "channel": chat.livechat_channel_id.storefront_key,
                "conversation": chat.storefront_key,
                "message": self.message,
            },
        )
        return self._storefront_went_on(_answer(response))

    def _storefront_went_on(self, answer):
        """`answer`: `{conversation, reached}`, or `{refused}` with the code of a problem."""
        if not answer.get("conversation"):
            raise UserError(self._storefront_why_not(answer.get("refused")))
        told = {
            "chat": self.env._("The shopper is there and reads it now."),
            "email": self.env._("The shopper has gone: they get it by e-mail, and in the chat when they come back."),
            "next_visit": self.env._("The shopper has gone and left no address: they read it when they come back."),
            "whatsapp": self.env._("The shopper gets it on WhatsApp."),
        }
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": told.get(answer.get("reached"), ""),
                "next": self._storefront_chat_of(answer["conversation"]).action_storefront_open(),
            },
        }

    def _storefront_chat_of(self, key):
        """The chat in which it was said. What the bridge did meanwhile is not to be seen in this transaction."""
        # sudo: discuss.channel - its id alone; whoever opens it does so with their own rights
        chats = self.env["discuss.channel"]
        known = chats.sudo()._storefront_by_key(key).id
        if not known:
            with self.env.registry.cursor() as cr:
                known = self.env(cr=cr, su=True)["discuss.channel"]._storefront_by_key(key).id
        return chats.browse(known)

    def _storefront_why_not(self, code):
        reasons = {
            "AUTH.FORBIDDEN": self.env._("You may not write in the chat that this shopper has open."),
            "CHAT.SHOPPER_GONE": self.env._("The shopper has logged out and left no address: they cannot be reached."),
            "CHAT.CONVERSATION_UNKNOWN": self.env._("The bridge keeps this chat no longer: its shopper is not known."),
            "CHAT.ERASED": self.env._("This shopper was erased."),
            "WHATSAPP.WINDOW_OVER": self.env._("WhatsApp takes no message a day after the person's last one."),
        }
        return reasons.get(code) or self.env._("The shopper could not be told (%s).", code or "?")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def action_storefront_go_on(self):
        """Asks what to say to the shopper of a chat that has ended."""
        self._storefront_to_go_on()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Go On with This Chat"),
            "res_model": "storefront.chat.go.on",
            "view_mode": "form",
            "target": "new",
            "context": {"default_channel_id": self.id},
        }

    def _storefront_to_go_on(self):
        """This chat with sudo, if the person of the environment is at its desk. Raises UserError while it runs."""
        chat = self._storefront_at_desk()
        if chat.storefront_state != "ended":
            raise UserError(self.env._("This chat has not ended: write in it."))
        return chat


class StorefrontChatHistory(models.Model):
    _inherit = "storefront.chat.history"

    is_ended = fields.Boolean(compute="_compute_is_ended")

    def _compute_is_ended(self):
        for row in self:
            # sudo: discuss.channel - whether the chat of a row that the person may read has ended
            row.is_ended = row.kind == "chat" and row.sudo().discuss_channel_id.storefront_state == "ended"

    def action_go_on(self):
        """Asks what to say to the shopper of this chat."""
        self.ensure_one()
        return self.discuss_channel_id.action_storefront_go_on()


def _answer(response):
    try:
        answer = response.json()
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}
