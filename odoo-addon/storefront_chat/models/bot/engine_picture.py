"""Picture of a bot: that of its partner, so that agents see it in Discuss as shoppers do in the shop."""

from odoo import api, fields, models

from ...tools.pictures import check_picture, stored_pictures


class ChatbotEngine(models.Model):
    _inherit = "chatbot.engine"

    picture = fields.Image(
        compute="_compute_picture",
        inverse="_inverse_picture",
        help="Whom shoppers see before a person answers: PNG, JPEG, GIF or WebP.",
    )

    @api.depends("partner_id.image_1920")
    def _compute_picture(self):
        for engine in self:
            # sudo: res.partner - who sees the bot may see its face
            engine.picture = engine.partner_id.sudo().image_1920

    def _inverse_picture(self):
        for engine in self:
            # sudo: res.partner - as its name, in `write`
            partner = engine.partner_id.sudo()
            partner.image_1920 = engine.picture
            check_picture(self.env, partner.with_context(bin_size=False).image_128 if engine.picture else False)

    def _storefront_picture(self):
        """The stored `ir.attachment`, 128 pixels wide; or none."""
        return stored_pictures(self.partner_id, "image_128")[:1]
