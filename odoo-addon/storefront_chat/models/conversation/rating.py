"""A rating knows the live chat channel that it was given in, so that it stays within its company."""

from odoo import api, fields, models


class RatingRating(models.Model):
    _inherit = "rating.rating"

    storefront_channel_id = fields.Many2one(
        "im_livechat.channel",
        string="Live Chat Channel",
        compute="_compute_storefront_channel_id",
        store=True,
        index="btree_not_null",
        ondelete="set null",
    )

    @api.depends("res_model", "res_id")
    def _compute_storefront_channel_id(self):
        """By what was rated: the parent that a rating has in some versions of Odoo is not there in all."""
        of_chats = self.filtered(lambda rating: rating.res_model == "discuss.channel")
        chats = self.env["discuss.channel"].browse(set(of_chats.mapped("res_id"))).exists()
        channels = {chat.id: chat.livechat_channel_id for chat in chats}
        (self - of_chats).storefront_channel_id = False
        for rating in of_chats:
            rating.storefront_channel_id = channels.get(rating.res_id)
