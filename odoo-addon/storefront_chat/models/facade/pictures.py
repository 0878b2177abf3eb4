"""Façade: the pictures that shoppers see, of agents, products, bots and channels."""

import base64

from odoo import models

from ...tools.pictures import version_of
from ...tools.shapes import as_record_id
from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def agent_picture(self, *, agent):
        """Answers `{picture}`; `{}` for a person who serves no storefront channel or has no picture."""
        found = self._as_shop("support.agent").search([("user_id", "=", as_record_id(agent) or 0)])
        return _told(found._storefront_picture())

    @facade
    def product_picture(self, *, product):
        """Answers `{picture}`; `{}` for a product that is not for sale or has no picture."""
        found = self._as_shop("product.template").search([("id", "=", as_record_id(product) or 0)])
        return _told(found._storefront_for_sale()._storefront_pictures()[:1])

    @facade
    def channel_logo(self, *, channel):
        """Answers `{picture}`; `{}` for a channel that is none of a shop's or has no logo."""
        key = [("storefront_key", "!=", False), ("storefront_key", "=", channel)]
        return _told(self._as_shop("im_livechat.channel").search(key)._storefront_logo())

    @facade
    def bot_picture(self, *, engine):
        """Answers `{picture}`; `{}` for a bot that has none."""
        found = self._as_shop("chatbot.engine").search([("id", "=", as_record_id(engine) or 0)])
        return _told(found._storefront_picture())


def _told(picture):
    if not picture.raw:
        return {}
    return {"picture": {"version": version_of(picture), "data": base64.b64encode(picture.raw).decode()}}
