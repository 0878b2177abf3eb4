"""Which agent gets a chat."""

from datetime import datetime

from odoo import models

from ...tools.localized import primary_tag


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_present_agents(self):
        """Agents of this channel who are at the desk, also those who take no further chat."""
        return self._storefront_agents().filtered(lambda agent: agent.status in ("available", "busy"))

    def _storefront_available_loads(self):
        """Available agent of this channel → number of chats that this agent has now."""
        return self._storefront_agents().filtered(lambda agent: agent.status == "available")._storefront_loads()

    def _storefront_have_room(self, loads):
        return any(load < agent.max_concurrent_chats for agent, load in loads.items())

    def _storefront_pick(self, loads, channel):
        """The agent for this chat, or none.

        Of those with room and the skill wanted: who speaks the shopper's language, who had this shopper before, who
        is least busy, who got the last chat longest ago.
        """
        room = [agent for agent, load in loads.items() if load < agent.max_concurrent_chats]
        agents = self.env["support.agent"].union(*room) & self._storefront_fit(channel)
        barred = self._storefront_barred_users() if agents else None
        agents = agents.filtered(lambda agent: agent.user_id not in barred)
        if not agents:
            return None
        language = primary_tag((channel.storefront_locale or "").replace("-", "_"))
        previous = channel._storefront_previous_agent()
        return min(
            agents,
            key=lambda agent: (
                language not in agent._storefront_languages(),
                agent != previous,
                loads[agent],
                agent.last_chat_at or datetime.min,
                agent.id,
            ),
        )

    def _storefront_fit(self, channel):
        """Agents of this channel who may be given this chat, whether they have time or not.

        Only those who have the skill wanted, if anybody has it. Who lost or passed on this chat gets it only when
        nobody else is there, and who did so last only when nobody at all is.
        """
        agents = self._storefront_agents()
        agents = agents._storefront_with_skill(channel.storefront_skill, self.company_id) or agents
        present = self._storefront_present_agents()
        given_up_by = channel._storefront_given_up_by()
        for unwanted in (given_up_by, given_up_by[-1:]):
            if (agents - unwanted) & present:
                return agents - unwanted
        return agents
