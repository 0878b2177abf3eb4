"""Ratings of a chat: given by its shopper, as Odoo's own."""

from markupsafe import Markup

from odoo import models

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
