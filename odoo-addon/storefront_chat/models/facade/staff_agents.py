"""Façade for staff: agents, shown and changed."""

from collections import defaultdict

from odoo import Command, models

from ...tools.shapes import as_record_id
from .api import facade
from .refusal import Refusal


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def staff_agents(self, *, staff):
        """Agents of the channels that this person may see: `AgentsAnswer`."""
        return self._staff_answered(staff, lambda env: {"agents": self._agent_rows(env, self._colleagues(env))})

    @facade
    def staff_agent_change(self, *, staff, agent, status=None, max_concurrent_chats=None, skills=None):
        """Changes an agent as that person: `AgentAnswer`."""

        def change(env):
            found = self._colleagues(env).filtered(lambda one: one.user_id.id == as_record_id(agent))
            if not found:
                raise Refusal("UNKNOWN", "no such agent in the channels of this person")
            vals = {}
            if status is not None:
                vals["manual_status"] = False if status == "auto" else status
            if max_concurrent_chats is not None:
                vals["max_concurrent_chats"] = max_concurrent_chats
            if skills is not None:
                vals["skill_ids"] = [Command.set(self._skills(env, skills).ids)]
            found.write(vals)
            [row] = self._agent_rows(env, found)
            return {"agent": row}

        return self._staff_answered(staff, change)

    def _staff_channels(self, env):
        """Storefront channels whose chats this person may see."""
        domain = [("storefront_key", "!=", False)]
        if self._staff_person(env.user)["role"] != "manager":
            domain.append(("user_ids", "in", env.user.ids))
        return env["im_livechat.channel"].search(domain)

    def _colleagues(self, env):
        return env["support.agent"].search([("user_id", "in", self._staff_channels(env).user_ids.ids)])

    def _agent_rows(self, env, agents):
        channels = self._staff_channels(env)
        served = defaultdict(list)
        for channel in channels:
            for user_id in channel.user_ids.ids:
                served[user_id].append(channel.id)
        return [agent._storefront_row(channels.browse(served[agent.user_id.id])) for agent in agents]

    def _skills(self, env, names):
        """Skills of these names, made if need be, as far as the person's rights go."""
        skills = env["support.skill"]
        for name in filter(None, (name.strip() for name in names)):
            known = skills._storefront_named(name, env.company)[:1]
            skills |= known or skills.create({"name": name[:64]})
        return skills
