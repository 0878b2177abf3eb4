"""Look-up of orders: a verified shopper's own, or the exact reference with the e-mail or phone of the order."""

from odoo import api, models
from odoo.tools import email_normalize

from ...tools.order_reference import fits, is_bare, plain, spellings
from ...tools.phone import SIGNIFICANT_DIGITS, same_phone, significant_digits

LATEST = 10


class SaleOrder(models.Model):
    _inherit = "sale.order"

    @api.model
    def _storefront_find(self, reference=None, email=None, phone=None, verified=False, company=None):
        """Orders that this shopper may see, newest first; an empty answer does not tell the reason.

        `company`: that of the shop; None finds orders of every company. `verified`: the shop confirmed this e-mail and
        phone. Otherwise failed look-ups of exact references are counted, for the reference and for the e-mail and phone
        given: beyond the limit nothing is found for a while. A confirmed e-mail guesses nothing, and guesses of
        others keep no order from it. In vain, each look-up costs the same queries.
        """
        email, phone = email_normalize(email or "") or None, significant_digits(phone)
        if not (email or phone) or not (verified or reference):
            return self.browse()
        theirs = self._storefront_partner_domain(email, phone)
        if reference is None:
            return self._storefront_search(theirs, email, phone, company)
        reference = reference.strip()
        misses = self.env["storefront.chat.lookup"]
        clues = [
            ("reference", plain(reference)),
            ("email", email),
            ("phone", phone and phone[-SIGNIFICANT_DIGITS:]),
        ]
        if not verified and not misses._may_try(clues):
            return self.browse()
        named = self._storefront_name_domain(reference)
        orders = self._storefront_search([*named, *theirs], email, phone, company)
        orders = orders.filtered(lambda order: fits(order.name, reference))
        if verified:
            return orders
        if orders:
            misses._found(orders[0]._storefront_proven(clues))
        else:
            misses._missed(clues)
        return orders

    def _storefront_proven(self, clues):
        """The clues that belong to this order: with their own e-mail a shopper may give another person's phone."""
        return [
            (kind, value)
            for kind, value in clues
            if kind == "reference"
            or self._storefront_belongs_to(*((value, None) if kind == "email" else (None, value)))
        ]

    @api.model
    def _storefront_name_domain(self, reference):
        """A bare number may be the end of a name."""
        if is_bare(reference):
            return [("name", "=ilike", f"%{plain(reference)}")]
        names = [("name", "=ilike", _literal(spelling)) for spelling in spellings(reference)]
        return ["|"] * (len(names) - 1) + names

    @api.model
    def _storefront_search(self, domain, email, phone, company):
        """The latest confirmed or cancelled ones that have this e-mail or phone."""
        domain = [("state", "in", ["sale", "cancel"]), *domain]
        if company:
            domain.append(("company_id", "=", company.id))
        orders = self.search(domain, order="date_order desc, id desc", limit=LATEST * 5)
        return orders.filtered(lambda order: order._storefront_belongs_to(email, phone))[:LATEST]

    def _storefront_belongs_to(self, email, phone):
        partners = self.partner_id | self.partner_id.commercial_partner_id
        partners |= self.partner_shipping_id | self.partner_invoice_id
        if email and any(email_normalize(partner.email or "") == email for partner in partners):
            return True
        return bool(phone) and any(
            same_phone(phone, significant_digits(partner[field]))
            for partner in partners
            for field in partner._storefront_phone_fields()
        )

    @api.model
    def _storefront_partner_domain(self, email, phone):
        partners = self.env["res.partner"].with_context(active_test=False)
        found = partners.browse()
        if email:
            found |= partners.search([("email_normalized", "=", email)])
        if phone:
            found |= partners._storefront_with_phone(phone)
        fields = ("partner_id", "partner_id.commercial_partner_id", "partner_shipping_id", "partner_invoice_id")
        # Of an empty list Odoo knows the answer and asks no database: that would tell by the time who is a customer.
        ids = found.ids or [0]
        return ["|"] * (len(fields) - 1) + [(field, "in", ids) for field in fields]


def _literal(text):
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
