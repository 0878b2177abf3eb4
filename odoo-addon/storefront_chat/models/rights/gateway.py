"""Odoo's mail gateway and its mover of messages, which anybody may call over RPC, and which act with all rights."""

from odoo import api, models
from odoo.exceptions import AccessError


class MailThread(models.AbstractModel):
    _inherit = "mail.thread"

    @api.model
    def _routing_check_route(self, message, message_dict, route, raise_exception=True):
        """A mail is put into a chat or a ticket by Odoo's own fetching and by an administrator's gateway only.

        Whoever else calls `message_process` would speak there as anybody.
        """
        model, thread_id = route[0], route[1]
        if thread_id and not (self.env.su or self.env.user.has_group("base.group_system")):
            self._storefront_refuse_mail(model, thread_id)
        return super()._routing_check_route(message, message_dict, route, raise_exception)

    def _storefront_refuse_mail(self, model, thread_id):
        # sudo: discuss.channel - whether it is a storefront chat, whatever the person may read
        chat = model == "discuss.channel" and self.env[model].sudo().browse(thread_id).exists().storefront_key
        if chat or model == "support.ticket":
            raise AccessError(self.env._("E-mails come into chats and tickets by the mail gateway only."))

    def message_change_thread(self, new_thread, *args, **kwargs):
        # sudo: discuss.channel - whether one is a storefront chat, whatever the person may read
        if any(thread._name == "discuss.channel" and thread.sudo().storefront_key for thread in (self, new_thread)):
            raise AccessError(self.env._("What was said in a storefront chat stays there."))
        return super().message_change_thread(new_thread, *args, **kwargs)
