"""Placeholders of canned responses, filled from the chat when an agent's message is posted."""

import re

from markupsafe import Markup, escape

from odoo import models

from ...tools.context import ECHO, is_ours

# With the space before: a placeholder that stands for nothing is left out together with it.
PLACEHOLDER = re.compile(r"(?P<space> |&nbsp;|\xa0)?\{\{\s*(?P<name>shopper|order|agent)\s*\}\}")


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_filled(self, values):
        """Values of `message_post`, the placeholders in the body filled if an agent writes in a storefront chat."""
        body = values.get("body")
        if not body or "{{" not in body or len(self) != 1 or is_ours(self.env, ECHO):
            return values
        # sudo: discuss.channel - what stands in a message is decided by the chat, not by what its author may read
        channel, agent = self.sudo(), self.env.user.partner_id
        if not channel.storefront_key or not channel._storefront_is_internal(agent):
            return values
        return {**values, "body": channel._storefront_fill(body, agent)}

    def _storefront_fill(self, text, agent):
        """`text` (plain, or Markup that stays safe) with its placeholders filled; what is not known is left out.

        Without a chat only the agent is known.
        """

        def value_of(name):
            return getattr(self, f"_storefront_placeholder_{name}")(agent) if self or name == "agent" else ""

        return fill_placeholders(text, value_of)

    def _storefront_placeholder_shopper(self, _agent):
        return self.storefront_guest_id.name if self._storefront_is_named() else ""

    def _storefront_placeholder_order(self, _agent):
        """The latest order of a shopper for whom the shop vouches; nobody else's orders are guessed."""
        if not self.storefront_verified:
            return ""
        company = self.livechat_channel_id.company_id
        orders = self.env["sale.order"]._storefront_find(
            email=self.storefront_email, phone=self.storefront_phone, verified=True, company=company
        )
        return orders[:1].name or ""

    def _storefront_placeholder_agent(self, agent):
        return self._storefront_agent_card(agent)["name"]


def fill_placeholders(text, value_of):
    """`text` (plain, or Markup that stays safe) with each placeholder as `value_of` its name says, asked once."""
    known = {}

    def fill(found):
        name = found["name"]
        if name not in known:
            known[name] = value_of(name)
        value = known[name]
        if not value:
            return ""
        return (found["space"] or "") + str(escape(value) if isinstance(text, Markup) else value)

    filled = PLACEHOLDER.sub(fill, str(text))
    # Safe: it was Markup before, and what has been put in is escaped.
    return Markup(filled) if isinstance(text, Markup) else filled  # noqa: S704 - safe, see above
