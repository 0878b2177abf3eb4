"""The shopper of a chat as its desk sees them beside the conversation: all of it in one call."""

from odoo import models
from odoo.exceptions import AccessError, UserError

from ...tools.groups import AGENTS


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def storefront_shopper(self):
        """The panel's data, for the desk of this chat; AccessError for everybody else."""
        chat = self._storefront_at_desk()
        return {**chat._storefront_person(self.env), **chat._storefront_visit()}

    def _storefront_at_desk(self):
        """This chat with sudo, after checking that the person of the environment has it or is at its desk."""
        self.ensure_one()
        user = self.env.user
        if not user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users see the shopper of a chat."))
        self.check_access("read")
        self._storefront_check_served_by(user)
        # sudo: discuss.channel - what the chat tells of its shopper is for its desk, whoever is a member
        chat = self.sudo()
        if not chat.storefront_key:
            raise UserError(self.env._("This chat did not come from a storefront."))
        return chat

    def _storefront_person(self, desk):
        """Who it is, and how the chat stands. `desk`: environment of the person who asks."""
        return {
            "name": self.storefront_guest_id.name or self.name,
            "verified": self.storefront_verified,
            "contact": self._storefront_contact(desk),
            "email": self.storefront_email or "",
            "phone": self.storefront_phone or "",
            "locale": self.storefront_locale or "",
            "reason": self.storefront_reason or "",
            "state": self.storefront_state,
            "is_mine": self.livechat_operator_id == desk.user.partner_id,
        }

    def _storefront_contact(self, desk):
        """The customer for whom the shop vouches, as far as this person may see customers; else False."""
        if not self.storefront_verified:
            return False
        customer = desk["support.ticket"].sudo()._customer_of(self)
        known = desk["res.partner"].browse(customer.id)
        return {"id": known.id, "name": known.display_name} if known and known.has_access("read") else False

    def _storefront_visit(self):
        """Where in the shop they are."""
        return {"page": _page(self.storefront_page_url, self.storefront_page_title)}


def _page(url, title):
    """As it is shown; only what is a web address is also a link, for the shopper's browser told it."""
    if not url:
        return False
    is_web = url.lower().startswith(("http://", "https://"))
    return {"title": title or url, "url": url if is_web else ""}
