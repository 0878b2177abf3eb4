"""Accounts by the name that the shop gives them, which is not the id that chats are kept by."""

from odoo import api, models

from ...tools.account_id import account_id


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _shoppers_named(self, company, name):
        """Shopper ids that may be meant: the name itself, and its account, whichever channel proved it."""
        if not name:
            return []
        # sudo: im_livechat.channel - its settings are for administrators
        channels = self.env["im_livechat.channel"].sudo().with_context(active_test=False)
        issuers = {("channel", key) for key in self.env["storefront.chat.former.key"]._keys_of(company)}
        for channel in channels.search([("storefront_key", "!=", False), ("company_id", "in", [False, company.id])]):
            if channel.identity_issuer:
                issuers.add(("issuer", channel.identity_issuer))
        issuers.add(("bridge", ""))
        companies = ("", str(company.id))
        return sorted({name, *(account_id(of, issuer, name) for of in companies for issuer in issuers)})
