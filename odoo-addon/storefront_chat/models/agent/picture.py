"""Picture of an agent for shoppers: the person's own picture in Odoo."""

from odoo import models

from ...tools.pictures import stored_pictures


class SupportAgent(models.Model):
    _inherit = "support.agent"

    def _storefront_picture(self):
        """The stored `ir.attachment`, 128 pixels wide, of an agent who serves a storefront channel; or none."""
        return self._storefront_pictures().get(self, self.env["ir.attachment"])

    def _storefront_pictures(self):
        """Agent → picture, of those of these agents who have one to show."""
        users = self.user_id.filtered("active")
        pictures = stored_pictures(users.partner_id, "image_128")
        if not pictures:
            return {}
        shown = {picture.res_id: picture for picture in pictures}
        serving = self.env["im_livechat.channel"].search([("storefront_key", "!=", False)]).user_ids
        showing = set((users & serving).ids)
        return {
            agent: shown[agent.user_id.partner_id.id]
            for agent in self
            if agent.user_id.id in showing and agent.user_id.partner_id.id in shown
        }
