"""Ratings of storefront chats: only shoppers give them, by the bridge; Odoo's own routes neither set nor show them."""

from odoo import models
from odoo.exceptions import AccessError

from ...tools.context import ECHO, is_ours


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def rating_apply(self, *args, **kwargs):
        self._storefront_refuse_rating()
        return super().rating_apply(*args, **kwargs)

    def rating_send_request(self, *args, **kwargs):
        self._storefront_refuse_rating()
        return super().rating_send_request(*args, **kwargs)

    def rating_get_stats(self, *args, **kwargs):
        self._storefront_check_desk()
        return super().rating_get_stats(*args, **kwargs)

    def rating_get_grades(self, *args, **kwargs):
        self._storefront_check_desk()
        return super().rating_get_grades(*args, **kwargs)

    def _storefront_refuse_rating(self, rated=True):
        """Raises AccessError if a storefront chat is rated by anything but the bridge, with sudo as well.

        Odoo rates with sudo what a person can merely read, or has the token of.
        """
        # sudo: discuss.channel - whether it is a storefront chat, whatever the person may read
        if rated and not is_ours(self.env, ECHO) and self.sudo().filtered("storefront_key"):
            raise AccessError(self.env._("The shopper alone rates a storefront chat."))
