"""Finds all that is held of a person in one company: by e-mail, by phone, or by shopper id.

Chats and tickets that name the person are found directly. A shopper who named themselves in one chat often said nothing
in another: chats and tickets of the same shopper are theirs as well, unless they name somebody else.
"""

from odoo import api, models
from odoo.tools import email_normalize
from odoo.tools.sql import escape_psql


class StorefrontChatPrivacy(models.AbstractModel):
    _name = "storefront.chat.privacy"
    _description = "Personal Data in Storefront Chat"

    @api.model
    def _find(self, company, email=None, phone=None, shopper=None, conversations=(), shoppers=(), of_nobody=True):
        """Model → records of this person, for the system. `conversations` and `shoppers`: what the bridge found.

        `of_nobody`: also chats of which nobody can tell the company any more. To erase them is right whosever they are;
        to hand them out is not.
        """
        in_company = self._in(company, of_nobody)
        email = email_normalize(email or "")
        of_number = self._of_number(company, phone)
        # sudo: all models - the person asking has been checked, the data are those of the whole company
        system = self.sudo().with_context(active_test=False)
        channels, tickets = system.env["discuss.channel"], system.env["support.ticket"]
        clues = [("storefront_key", "in", list(conversations))]
        ticket_clues = []
        if email:
            clues.append(("email_normalized", "=", email))
            ticket_clues.append(("email_normalized", "=", email))
            ticket_clues += ["&", ("customer_email", "=", False), ("partner_id.email_normalized", "=", email)]
        if of_number:
            clues.append(("id", "in", of_number["discuss.channel"]))
            ticket_clues.append(("id", "in", of_number["support.ticket"]))
            ticket_clues += ["&", ("customer_phone", "=", False), ("partner_id", "in", of_number["res.partner"])]
        if shopper:
            named = self._shoppers_named(company, shopper)
            clues.append(("storefront_shopper_id", "in", named))
            ticket_clues.append(("shopper_id", "in", named))
        chats = channels.search([("storefront_key", "!=", False), *in_company, *_any(clues)])
        of_person = set(chats.mapped("storefront_shopper_id")) | set(shoppers) - {False}
        emails = {email, *chats.mapped("email_normalized")} - {False}
        same = [("storefront_shopper_id", "in", list(of_person)), ("email_normalized", "in", [False, *emails])]
        chats |= channels.search([("storefront_key", "!=", False), *in_company, *same])
        ticket_clues.append(("discuss_channel_id", "in", chats.ids))
        ticket_clues += [
            "&",
            ("shopper_id", "in", list(of_person)),
            ("email_normalized", "in", [False, *emails]),
        ]
        owned = [("company_id", "in", [False, company.id])]
        found = tickets.search([*owned, *_any(ticket_clues)])
        watches = system.env["storefront.chat.order.watch"]
        watch_clues = [("channel_id", "in", chats.ids), *([("email", "=ilike", escape_psql(email))] if email else [])]
        return {
            "chats": chats,
            "tickets": found,
            "watches": watches.search([*owned, *_any(watch_clues)]),
            "mails": self._mails(chats, found) | self._mails_to(email, in_company),
        }

    @api.model
    def _shop_records(self, company, email=None, phone=None, **_clues):
        """What belongs to the shop and is not erased: number of customers of this address, and of their orders."""
        email = email_normalize(email or "")
        partners = self.env["res.partner"].sudo().with_context(active_test=False)
        if email:
            found = partners.search([("email_normalized", "=", email)])
        else:
            found = partners.browse(self._of_number(company, phone).get("res.partner", ()))
        found = found.filtered(lambda partner: partner.company_id in (company, company.browse()))
        # sudo: sale.order - counted only
        orders = self.env["sale.order"].sudo()
        number = orders.search_count([("partner_id", "in", found.ids), ("company_id", "=", company.id)])
        return {"kept_customers": len(found), "kept_orders": number if found else 0}

    @api.model
    def _in(self, company, of_nobody):
        """Domain of the chats of this company, and of channels of every company."""
        domain = self.env["discuss.channel"]._storefront_of_companies([False, company.id])
        if of_nobody or self._is_only(company):
            return domain
        return [*domain, "|", ("livechat_channel_id", "!=", False), ("storefront_former_company_id", "!=", False)]

    @api.model
    def _is_only(self, company):
        """True where there is no other company, so that what nobody knows is this one's."""
        # sudo: res.company - companies that this person does not work in count as well
        companies = self.env["res.company"].sudo().with_context(active_test=False)
        return not companies.search_count([("id", "!=", company.id)], limit=1)


def _any(clues):
    """One of these, which may be operators and their operands."""
    terms = sum(1 for clue in clues if clue not in ("&", "|", "!")) - sum(1 for clue in clues if clue == "&")
    return ["|"] * (terms - 1) + clues
