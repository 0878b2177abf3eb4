"""The shopper of a chat as its desk sees them beside the conversation: all of it in one call."""

from odoo import models
from odoo.exceptions import AccessError, UserError

from ...tools.groups import AGENTS, MANAGERS


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def storefront_shopper(self):
        """The panel's data, for the desk of this chat; AccessError for everybody else."""
        chat, desk = self._storefront_at_desk(), self.env
        customer = chat._storefront_customer()
        return {
            **chat._storefront_person(desk, customer),
            **chat._storefront_visit(),
            **chat._storefront_history(desk),
            "cart": chat._storefront_cart(desk, customer) or chat._storefront_told_cart(desk),
            "orders": chat._storefront_orders(desk),
            "bot": chat._storefront_bot_said(),
        }

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

    def _storefront_person(self, desk, customer):
        """Who it is, and what may be done. `desk`: environment of the person who asks."""
        user, state = desk.user, self.storefront_state
        is_mine = state == "live" and self.livechat_operator_id == user.partner_id
        return {
            "name": self.storefront_guest_id.name or self.name,
            "verified": self.storefront_verified,
            "contact": _contact(desk, customer),
            "email": self.storefront_email or "",
            "phone": self.storefront_phone or "",
            "locale": self.storefront_locale or "",
            "reason": self.storefront_reason or "",
            "state": state,
            "may_take": state != "ended" and not is_mine,
            "may_pass_on": is_mine or (state in ("waiting", "live") and user.has_group(MANAGERS)),
            "may_write": is_mine,
            "window": self._storefront_window(),
        }

    def _storefront_customer(self):
        """The customer for whom the shop vouches, or none."""
        tickets = self.env["support.ticket"]
        return tickets._customer_of(self) if self.storefront_verified else self.env["res.partner"]

    def _storefront_visit(self):
        """Where in the shop they are, and were before."""
        return {
            "page": _page(self.storefront_page_url, self.storefront_page_title),
            "page_before": _page(self.storefront_page_before_url, self.storefront_page_before_title),
        }


def _contact(desk, customer):
    """As far as this person may see customers; else False."""
    known = desk["res.partner"].browse(customer.id)
    return {"id": known.id, "name": known.display_name} if known and known.has_access("read") else False


def _page(url, title):
    """As it is shown; only what is a web address is also a link, for the shopper's browser told it."""
    if not url:
        return False
    is_web = url.lower().startswith(("http://", "https://"))
    return {"title": title or url, "url": url if is_web else ""}
