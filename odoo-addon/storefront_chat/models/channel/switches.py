"""Switches of a live chat channel: the chat itself, showing who is online, and giving chats to agents."""

from odoo import fields, models


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    enable_chat = fields.Boolean(
        string="Enable Chat",
        default=True,
        help="Off: the shop shows no chat button, and no chat begins. Chats under way go on, and help topics stay.",
    )
    show_online_status = fields.Boolean(default=True, help="Off: shoppers are not shown whether people are online.")
    auto_assign = fields.Boolean(
        string="Assign Automatically",
        default=True,
        help="Off: a chat waits until an agent takes it. On: it goes to a free agent at once.",
    )

    def write(self, vals):
        shown = vals.get("show_online_status")
        turned = self.filtered(lambda channel: shown is not None and channel.show_online_status != shown)
        result = super().write(vals)
        if vals.get("auto_assign"):
            self._storefront_trigger_serving(self.user_ids)
        for channel in turned:
            # sudo: discuss.channel - shoppers are told whoever turns it
            channel.sudo()._storefront_tell_waiting()
        return result

    def _storefront_tell_waiting(self):
        """Tells every waiting shopper their position anew: the expected wait goes or comes with who is online."""
        for chat in self._storefront_waiting()._storefront_try_lock():
            chat._storefront_event("queue", chat._storefront_queue_state())

    def _storefront_switches(self):
        """`enable_chat` and `show_online_status` of the façade's `ChannelRow`; each is absent while it is on."""
        self.ensure_one()
        return {name: False for name in ("enable_chat", "show_online_status") if not self[name]}
