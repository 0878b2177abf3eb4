"""Ratings by what they are of, for the record rules: a storefront chat and its live chat channel, or a ticket."""

from odoo import api, fields, models


class RatingRating(models.Model):
    _inherit = "rating.rating"

    storefront_channel_id = fields.Many2one(
        "im_livechat.channel",
        string="Live Chat Channel",
        compute="_compute_storefront_rated",
        store=True,
        index="btree_not_null",
        ondelete="set null",
    )
    storefront_rated = fields.Boolean(
        string="Of a Storefront Chat", compute="_compute_storefront_rated", store=True, index="btree_not_null"
    )
    storefront_ticket_id = fields.Many2one(
        "support.ticket",
        string="Ticket",
        compute="_compute_storefront_rated",
        store=True,
        index="btree_not_null",
        ondelete="cascade",
    )

    @api.depends("res_model", "res_id")
    def _compute_storefront_rated(self):
        """By what was rated: the parent that a rating has in some versions of Odoo is not there in all."""
        chats, tickets = self._storefront_documents("discuss.channel"), self._storefront_documents("support.ticket")
        for rating in self:
            chat, ticket = chats.get(rating), tickets.get(rating)
            rating.storefront_channel_id = chat and chat.livechat_channel_id
            rating.storefront_rated = bool(chat and chat.storefront_key)
            rating.storefront_ticket_id = ticket

    def _storefront_documents(self, model):
        """Rating → the record of this model that was rated, of those that are there."""
        ratings = self.filtered(lambda rating: rating.res_model == model)
        documents = self.env[model].browse(set(ratings.mapped("res_id"))).exists()
        known = {document.id: document for document in documents}
        return {rating: known[rating.res_id] for rating in ratings if rating.res_id in known}
