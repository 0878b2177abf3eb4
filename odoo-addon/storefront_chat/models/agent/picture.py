"""Picture of an agent for shoppers: the person's own picture in Odoo."""

from odoo import models

from ...tools.pictures import stored_pictures


class SupportAgent(models.Model):
    _inherit = "support.agent"

    def _storefront_picture(self):
        """The stored `ir.attachment`, 128 pixels wide, of an agent who serves a storefront channel; or none."""
        picture = stored_pictures(self.user_id.filtered("active").partner_id, "image_128")[:1]
        return picture if picture and self._storefront_serves() else picture.browse()

    def _storefront_serves(self):
        """True for an operator of a storefront channel."""
        domain = [("storefront_key", "!=", False), ("user_ids", "in", self.user_id.ids)]
        return bool(self.env["im_livechat.channel"].search_count(domain, limit=1))
