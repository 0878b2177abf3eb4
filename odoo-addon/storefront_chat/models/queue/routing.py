"""Routing: the agent for a waiting chat."""

from datetime import datetime

from odoo import models

from ...tools.localized import primary_tag


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    def _storefront_present_agents(self):
        """Agents of this channel who are available or busy."""
        return self._storefront_agents().filtered(lambda agent: agent.status in ("available", "busy"))

    def _storefront_available_loads(self):
        """Available agent of this channel → number of chats that this agent has now; none where agents take chats."""
        if not self.auto_assign:
            return {}
        return self._storefront_agents().filtered(lambda agent: agent.status == "available")._storefront_loads()

    def _storefront_have_capacity(self, loads):
        return any(load < agent.max_concurrent_chats for agent, load in loads.items())

    def _storefront_pick(self, loads, channel):
        """The agent for this chat, or none.

        Of those below their limit and with the skill wanted, the best by this order: speaks the shopper's language, had
        this shopper before, is least busy, got the last chat longest ago.
        """
        capable = [agent for agent, load in loads.items() if load < agent.max_concurrent_chats]
        agents = self.env["support.agent"].union(*capable) & self._storefront_eligible_agents(channel)
        blocked = self._storefront_blocked_users() if agents else None
        agents = agents.filtered(lambda agent: agent.user_id not in blocked)
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

    def _storefront_eligible_agents(self, channel):
        """Agents of this channel who may get this chat, whether or not they have time.

        Those with the skill wanted, if anybody has it. Agents who released this chat are excluded while another agent
        is present; the one who released it last is excluded while any other agent is. Whoever has just passed it on or
        left it is excluded anyway.
        """
        agents = self._storefront_agents()
        agents = agents._storefront_with_skill(channel.storefront_skill, self.company_id) or agents
        present = self._storefront_present_agents()
        released_by = channel._storefront_released_by()
        for unwanted in (released_by, released_by[-1:]):
            if (agents - unwanted) & present:
                return agents - unwanted
        return agents - channel._storefront_just_passed_by()
