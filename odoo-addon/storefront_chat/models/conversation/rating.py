"""Ratings of a chat: given by its shopper, and kept within the company of its live chat channel."""

from markupsafe import Markup

from odoo import api, fields, models

from ...tools import plain_text


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_rate(self, stars, feedback, resolved):
        """Notes the shopper's rating; a later one replaces it."""
        vals = {"rating": stars, "consumed": True, "feedback": feedback, "is_internal": False}
        rating = self.rating_ids[:1]
        if rating:
            rating.write(vals)
        else:
            vals.update(res_id=self.id, res_model_id=self.env["ir.model"]._get_id(self._name))
            agent = self.livechat_operator_id
            if agent and agent != self.storefront_bot_partner_id:
                vals["rated_partner_id"] = agent.id
            rating = rating.create(vals)
        if resolved is not None:
            self.storefront_resolved = "yes" if resolved else "no"
        self._storefront_post_rating(rating, feedback)

    def _storefront_post_rating(self, rating, feedback):
        body = Markup('%s: <img class="o_livechat_emoji_rating" src="%s" alt="rating"/>') % (
            self.env._("Rating"),
            rating.rating_image_url,
        )
        if feedback:
            body += Markup("<br/>") + plain_text.to_html(feedback)
        self._storefront_notify(body, rating_id=rating.id)


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

    storefront_rated = fields.Boolean(
        string="Of a Storefront Chat", compute="_compute_storefront_channel_id", store=True, index="btree_not_null"
    )

    @api.depends("res_model", "res_id")
    def _compute_storefront_channel_id(self):
        """By what was rated: the parent that a rating has in some versions of Odoo is not there in all."""
        of_chats = self.filtered(lambda rating: rating.res_model == "discuss.channel")
        chats = self.env["discuss.channel"].browse(set(of_chats.mapped("res_id"))).exists()
        known = {chat.id: chat for chat in chats}
        (self - of_chats).update({"storefront_channel_id": False, "storefront_rated": False})
        for rating in of_chats:
            chat = known.get(rating.res_id, chats.browse())
            rating.storefront_channel_id = chat.livechat_channel_id
            rating.storefront_rated = bool(chat.storefront_key)
