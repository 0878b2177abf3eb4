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

    @api.depends("parent_res_model", "parent_res_id")
    def _compute_storefront_channel_id(self):
        ours = self.filtered(lambda rating: rating.parent_res_model == "im_livechat.channel")
        (self - ours).storefront_channel_id = False
        there = set(self.env["im_livechat.channel"].browse(set(ours.mapped("parent_res_id"))).exists().ids)
        for rating in ours:
            rating.storefront_channel_id = rating.parent_res_id if rating.parent_res_id in there else False
