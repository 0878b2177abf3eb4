"""Odoo's own routes for visitors of its live chat, which shoppers of a storefront do not have."""

from werkzeug.exceptions import NotFound

from odoo import http
from odoo.addons.im_livechat.controllers.chatbot import LivechatChatbotScriptController
from odoo.addons.im_livechat.controllers.main import LivechatController
from odoo.http import request


def refuse_storefront(channel_id):
    """Raises NotFound for a storefront chat: these routes act with sudo for everybody who can read a chat."""
    # sudo: discuss.channel - whether it is a storefront chat, whatever the person may read
    if request.env["discuss.channel"].sudo().search_count([("id", "=", channel_id), ("storefront_key", "!=", False)]):
        raise NotFound()


class StorefrontLivechatController(LivechatController):
    @http.route()
    def feedback(self, channel_id, *args, **kwargs):
        refuse_storefront(channel_id)
        return super().feedback(channel_id, *args, **kwargs)


class StorefrontChatbotController(LivechatChatbotScriptController):
    @http.route()
    def chatbot_restart(self, channel_id, *args, **kwargs):
        refuse_storefront(channel_id)
        return super().chatbot_restart(channel_id, *args, **kwargs)

    @http.route()
    def chatbot_trigger_step(self, channel_id, *args, **kwargs):
        refuse_storefront(channel_id)
        return super().chatbot_trigger_step(channel_id, *args, **kwargs)
