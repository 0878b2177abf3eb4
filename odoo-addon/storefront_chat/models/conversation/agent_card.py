"""An agent as the shopper of a chat sees them."""

from odoo import models

from ...tools.pictures import version_of


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_agent_card(self, partner):
        """`AgentCard` of the façade: a user's id, and the name and picture that this shopper may see."""
        # sudo: res.users, support.agent - who somebody is must be known whoever triggers the event
        partner = partner.sudo().with_context(active_test=False)  # Whoever left the shop still said what they said.
        user = partner.user_ids.sorted("active", reverse=True)[:1]
        agent = self.env["support.agent"].sudo().with_context(active_test=False).search([("user_id", "=", user.id)])
        name = agent and agent._storefront_name(self._storefront_language())
        card = {"id": str(user.id), "name": name or user.livechat_username or partner.name}
        picture = agent._storefront_picture()
        return {**card, "picture": version_of(picture)} if picture else card
