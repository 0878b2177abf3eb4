"""Visits of a shopper for `/history`: the page they are on, and their earlier chats with the shop."""

from markupsafe import Markup

from odoo import models
from odoo.tools import format_datetime

EARLIER = 5


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_visits(self):
        """Lines of HTML, for whoever may read the chat."""
        self.check_access("read")
        # sudo: discuss.channel - see check_access above
        own = self.sudo()
        lines = [self._storefront_page_line(own)] if own.storefront_page_url else []
        earlier = self._storefront_earlier_chats(own)
        lines += [self._storefront_earlier_line(chat) for chat in earlier]
        return Markup("<br>").join(lines) if lines else self.env._("Nothing is known of this shopper's earlier visits.")

    def _storefront_page_line(self, own):
        url, title = own.storefront_page_url, own.storefront_page_title
        page = Markup("<b>%s</b>") % (title or url)
        if url.lower().startswith(("http://", "https://")):
            page = Markup('<a href="%s" target="_blank" rel="noreferrer noopener">%s</a>') % (url, title or url)
        return Markup("%s %s") % (self.env._("Page now:"), page)

    def _storefront_earlier_chats(self, own):
        """Those of this shopper in this channel that the person may read, the latest first."""
        domain = [
            ("storefront_shopper_id", "=", own.storefront_shopper_id),
            ("livechat_channel_id", "=", own.livechat_channel_id.id),
            ("id", "<", self.id),
        ]
        return own.search(domain, order="id desc", limit=EARLIER).with_env(self.env)._filtered_access("read").sudo()

    def _storefront_earlier_line(self, chat):
        moment = format_datetime(self.env, chat.storefront_opened_at or chat.create_date)
        about = chat.storefront_question or chat.storefront_reason or ""
        return Markup("%s %s") % (chat._get_html_link(title=self.env._("Chat of %s", moment)), about)
