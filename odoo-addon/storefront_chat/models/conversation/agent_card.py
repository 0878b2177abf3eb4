"""An agent as the shopper of a chat sees them."""

from odoo import models

from ...tools.pictures import version_of


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_agent_card(self, partner):
        """`AgentCard` of the façade: a user's id, and the name and picture that this shopper may see."""
        return self._storefront_agent_cards(partner)[partner.id]

    def _storefront_agent_cards(self, partners):
        """Partner's id → `AgentCard`, with the same few queries for any number of partners."""
        # sudo: res.users, support.agent - who somebody is must be known whoever triggers the event
        partners = partners.sudo().with_context(active_test=False)  # Whoever left the shop still said what they said.
        users = {partner: partner.user_ids.sorted("active", reverse=True)[:1] for partner in partners}
        ids = [user.id for user in users.values()]
        agents = self.env["support.agent"].sudo().with_context(active_test=False).search([("user_id", "in", ids)])
        by_user = {agent.user_id.id: agent for agent in agents}
        pictures = agents._storefront_pictures()
        language = self._storefront_language()
        return {
            partner.id: _card(partner, user, by_user.get(user.id, agents.browse()), pictures, language)
            for partner, user in users.items()
        }


def _card(partner, user, agent, pictures, language):
    name = agent and agent._storefront_name(language)
    card = {"id": str(user.id), "name": name or user.livechat_username or partner.name}
    return {**card, "picture": version_of(pictures[agent])} if agent in pictures else card
