"""Odoo's own actions on a live chat that require only the right to read it: here only its desk may do them."""

from odoo import models
from odoo.exceptions import AccessError


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def execute_command_history(self, **kwargs):
        self.check_access("read")
        return super().execute_command_history(**kwargs)

    def _close_livechat_session(self, **kwargs):
        self._storefront_check_desk()
        return super()._close_livechat_session(**kwargs)

    def _email_livechat_transcript(self, email):
        self._storefront_check_desk()
        return super()._email_livechat_transcript(email)

    def _chatbot_restart(self, chatbot_script):
        self._storefront_refuse_script()
        return super()._chatbot_restart(chatbot_script)

    def _storefront_refuse_script(self):
        # sudo: discuss.channel - whether it is a storefront chat, whatever the person may read
        if self.sudo().filtered("storefront_key"):
            raise AccessError(self.env._("A storefront chat has no chatbot script of Odoo."))


class ChatbotScriptStep(models.Model):
    _inherit = "chatbot.script.step"

    def _process_step(self, discuss_channel):
        discuss_channel._storefront_refuse_script()
        return super()._process_step(discuss_channel)
