"""Façade: `agent_picture`, the picture of an agent for shoppers."""

import base64

from odoo import models

from ...tools.shapes import as_record_id
from ..agent.picture import version_of
from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def agent_picture(self, *, agent):
        """Answers `{picture}`; `{}` for a person who serves no storefront channel or has no picture."""
        found = self._as_shop("support.agent").search([("user_id", "=", as_record_id(agent) or 0)])
        picture = found._storefront_picture()
        if not picture.raw:
            return {}
        return {"picture": {"version": version_of(picture), "data": base64.b64encode(picture.raw).decode()}}
