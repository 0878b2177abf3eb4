"""`@name note` and `#skill note`: to whom a chat is passed, and what they are told."""

import re

from odoo import models
from odoo.exceptions import UserError

# What may stand between a name and the note.
BETWEEN = " \t\n\r\u00a0,;:-–"


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_addressed_agent(self, words):
        """`(agent, note)`: the agent of this channel whose name the words begin with, and the rest of them.

        A name is the person's, as Odoo's mentions write it, the one for shoppers, the login, or the first word of one
        of them if it is no other agent's. The longest name counts.
        """
        # sudo: support.agent - colleagues of a channel may be named, in whichever company they are
        agents = self.sudo().livechat_channel_id._storefront_agents()
        for names in (_full_names, _first_names):
            ends = {agent: max((_end_of(name, words) for name in names(agent)), default=0) for agent in agents}
            longest = max(ends.values(), default=0)
            found = [agent for agent, end in ends.items() if longest and end == longest]
            if len(found) > 1:
                known = ", ".join(agent.user_id.name for agent in found)
                raise UserError(self.env._("Several agents are called so: %s. Type the whole name.", known))
            if found:
                return found[0], words[longest:].strip(BETWEEN)
        raise UserError(self.env._("No agent of this channel is called “%s”.", words))

    def _storefront_addressed_skill(self, words):
        """`(name of the skill, note)`; all words are the name where no agent of this channel has such a skill."""
        skills = self.sudo().livechat_channel_id._storefront_agents().skill_ids
        installed = [code for code, _name in self.env["res.lang"].get_installed()]
        names = {name for code in installed for name in skills.with_context(lang=code).mapped("name")}
        end = max((_end_of(name, words) for name in names), default=0)
        return (words[:end], words[end:].strip(BETWEEN)) if end else (words, "")


def _full_names(agent):
    return filter(None, agent._storefront_known_as())


def _first_names(agent):
    return {name.split()[0] for name in _full_names(agent)}


def _end_of(name, words):
    """Where this name ends at the beginning of the words; 0 where it does not stand there."""
    spaced = r"\s+".join(map(re.escape, name.split()))
    found = re.match(rf"{spaced}(?=$|[\s,;:])", words, re.IGNORECASE)
    return found.end() if found else 0
