"""Finds all that is held of a person in one company: by e-mail, by phone, or by shopper id.

Chats and tickets that name the person are found directly. A shopper who named themselves in one chat often said nothing
in another: chats and tickets of the same shopper are theirs as well, unless they name somebody else.
"""

from typing import NamedTuple

from odoo import api, models
from odoo.tools import email_normalize
from odoo.tools.sql import escape_psql


class Person(NamedTuple):
    """By what somebody is found."""

    email: str | bool
    #: Model → ids of records that name their phone number; empty without one.
    of_number: dict
    #: Shopper ids.
    named: list


class StorefrontChatPrivacy(models.AbstractModel):
    _name = "storefront.chat.privacy"
    _description = "Personal Data in Storefront Chat"

    @api.model
    def _find(self, company, conversations=(), shoppers=(), of_nobody=True, **clues):
        """Model → records of this person, for the system. `conversations` and `shoppers`: what the bridge found.

        `clues`: `email`, `phone`, `shopper`. `of_nobody`: also chats of which nobody can tell the company any more. To
        erase them is right whosever they are; to hand them out is not.
        """
        person, in_company = self._person(company, **clues), self._in(company, of_nobody)
        chats = self._chats_of(person, in_company, conversations, shoppers)
        # sudo: all models - the person asking has been checked, the data are those of the whole company
        system = self.sudo().with_context(active_test=False)
        owned = [("company_id", "in", [False, company.id])]
        tickets = system.env["support.ticket"].search([*owned, *_any(_ticket_clues(person, chats, shoppers))])
        watch_clues = [("channel_id", "in", chats.ids)]
        if person.email:
            watch_clues.append(("email", "=ilike", escape_psql(person.email)))
        return {
            "chats": chats,
            "tickets": tickets,
            "watches": system.env["storefront.chat.order.watch"].search([*owned, *_any(watch_clues)]),
            "mails": self._mails(chats, tickets) | self._mails_to(person.email, in_company),
        }

    @api.model
    def _find_of_nobody(self, company, found, **clues):
        """Chats of this person beside those `found`: nobody can tell their company any more."""
        return self._chats_of(self._person(company, **clues), self._in(company, of_nobody=True)) - found["chats"]

    @api.model
    def _person(self, company, email=None, phone=None, shopper=None):
        return Person(
            email_normalize(email or ""), self._of_number(company, phone), self._shoppers_named(company, shopper)
        )

    @api.model
    def _chats_of(self, person, in_company, conversations=(), shoppers=()):
        clues = [("storefront_key", "in", list(conversations))]
        if person.email:
            clues.append(("email_normalized", "=", person.email))
        if person.of_number:
            clues.append(("id", "in", person.of_number["discuss.channel"]))
        if person.named:
            clues.append(("storefront_shopper_id", "in", person.named))
        # sudo: discuss.channel - see _find
        channels = self.env["discuss.channel"].sudo().with_context(active_test=False)
        ours = [("storefront_key", "!=", False), *in_company]
        chats = channels.search([*ours, *_any(clues)])
        return chats | channels.search([*ours, *_same("storefront_shopper_id", person, chats, shoppers)])

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


def _ticket_clues(person, chats, shoppers):
    clues = []
    if person.email:
        clues.append(("email_normalized", "=", person.email))
        clues += ["&", ("customer_email", "=", False), ("partner_id.email_normalized", "=", person.email)]
    if person.of_number:
        clues.append(("id", "in", person.of_number["support.ticket"]))
        clues += ["&", ("customer_phone", "=", False), ("partner_id", "in", person.of_number["res.partner"])]
    if person.named:
        clues.append(("shopper_id", "in", person.named))
    return [*clues, ("discuss_channel_id", "in", chats.ids), *_same("shopper_id", person, chats, shoppers)]


def _same(shopper_field, person, chats, shoppers):
    """Domain: of the shoppers of these chats, unless it names somebody else."""
    of_person = {*chats.mapped("storefront_shopper_id"), *shoppers} - {False}
    emails = {person.email, *chats.mapped("email_normalized")} - {False}
    return ["&", (shopper_field, "in", list(of_person)), ("email_normalized", "in", [False, *emails])]


def _any(clues):
    """One of these, which may be operators and their operands."""
    terms = sum(1 for clue in clues if clue not in ("&", "|", "!")) - sum(1 for clue in clues if clue == "&")
    return ["|"] * (terms - 1) + clues
