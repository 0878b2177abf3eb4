"""Shoppers and their own tickets: list, reply, rate."""

from odoo import api, models
from odoo.tools import email_normalize

from ...tools.plain_text import to_html
from .deadlines import SETTLED

LATEST = 50
# What is rated beside the whole.
RATED = ("recommendation", "agent_rating", "response_time_rating", "communication_rating")


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    @api.model
    def _storefront_own(self, shopper, verified, email=None, reference=None, channel=None):
        """This shopper's tickets, newest first; also those with this e-mail, but only when the shop vouched for it.

        `channel` is the key of the chat's channel: only tickets of its company are found. Without one, as an older
        bridge asks, an e-mail finds nothing where channels belong to several companies.
        """
        company = self.env["im_livechat.channel"]._storefront_company(channel)
        if company is None and channel is not None:
            return self.browse()
        email = verified and company is not None and email_normalize(email or "")
        domain = [("shopper_id", "=", shopper)] if shopper else [(0, "=", 1)]
        if email:
            domain = ["|", *domain, ("email_normalized", "=", email)]
        if company:
            domain = [("company_id", "=", company.id), *domain]
        if reference is not None:
            domain = [("name", "=", reference), *domain]
        return self.search(domain, limit=LATEST)

    def _storefront_answer(self, content, files=()):
        """The shopper answers, with these `SentAttachment`s."""
        attachments = self.env["discuss.channel"]._storefront_create_attachments(files)
        self._post_as_customer(to_html(content), attachments)

    def _storefront_rate(self, stars, feedback, resolved, more=None):
        """The shopper says how it went; a later word replaces it. `more`: stars by the name of their field."""
        vals = {"rating": stars, "feedback": feedback or False, **(more or {})}
        if resolved is not None:
            vals["feedback_resolved"] = "yes" if resolved else "no"
        self.write(vals)
        self._rate_natively(stars, feedback)
        note = self.env._("The customer gave %s of 5 stars.", stars)
        self.message_post(body=to_html("\n".join(filter(None, [note, feedback]))), subtype_xmlid="mail.mt_note")

    def _rate_natively(self, stars, feedback):
        """The same as Odoo's own rating, for its reports."""
        model_id = self.env["ir.model"]._get_id(self._name)
        vals = {"rating": stars, "feedback": feedback, "consumed": True, "is_internal": False}
        rating = self.env["rating.rating"].search([("res_model_id", "=", model_id), ("res_id", "=", self.id)], limit=1)
        if rating:
            rating.write(vals)
            return
        rating.create(
            {
                **vals,
                "res_model_id": model_id,
                "res_id": self.id,
                "partner_id": self.partner_id.id,
                "rated_partner_id": self.user_id.partner_id.id,
            }
        )

    def _storefront_refusal_code(self, rates=False):
        """`RefusalCode` of why the shopper may not answer, or not rate, this ticket; None when it may be."""
        if rates:
            return None if self.status in SETTLED else "NOT_RESOLVED"
        return "TICKET_CLOSED" if self.status == "closed" else None
