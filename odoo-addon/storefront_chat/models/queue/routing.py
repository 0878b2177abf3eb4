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
        """Available agent of this channel → number of chats that this agent has now."""
        return self._storefront_agents().filtered(lambda agent: agent.status == "available")._storefront_loads()

    def _storefront_have_capacity(self, loads):
        return any(load < agent.max_concurrent_chats for agent, load in loads.items())

    def _storefront_pick(self, loads, channel):
        """The agent for this chat, or none.

        Of those who may get it, the best by this order: speaks the shopper's language, had this shopper before, is
        least busy, got the last chat longest ago.
        """
        agents = self._storefront_candidates(loads, channel)
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

    def _storefront_candidates(self, loads, channel):
        """Agents who may get this chat and have room for it.

        Whoever has just passed it on or left it is none of them. Agents who released it are, and the one who released
        it last is, only where nobody else has room: no chat waits beside somebody who could serve it.
        """
        agents = self._storefront_free_agents(loads) & self._storefront_skilled_agents(channel.storefront_skill)
        agents -= channel._storefront_just_passed_by()
        released_by = channel._storefront_released_by()
        for unwanted in (released_by, released_by[-1:]):
            if agents - unwanted:
                return agents - unwanted
        return agents

    def _storefront_free_agents(self, loads):
        """Those below their limit, whom Odoo itself does not hold back either."""
        free = [agent for agent, load in loads.items() if load < agent.max_concurrent_chats]
        blocked = self._storefront_blocked_users() if free else None
        return self.env["support.agent"].union(*free).filtered(lambda agent: agent.user_id not in blocked)

    def _storefront_skilled_agents(self, skill):
        """Agents with this skill; all agents of this channel when nobody with it takes chats now."""
        agents = self._storefront_agents()
        skilled = agents._storefront_with_skill(skill, self.company_id)
        return skilled if skilled.filtered(lambda agent: agent.status == "available") else agents
