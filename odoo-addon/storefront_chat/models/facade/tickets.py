"""Façade for shoppers: their own tickets."""

from odoo import models

from .api import facade, given
from .push_message import MAX_CONTENT_BYTES, invalid_files_reason


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def tickets(self, *, shopper, verified, email=None, channel=None):
        """This shopper's tickets, newest first."""
        found = self._as_shop("support.ticket")._storefront_own(shopper, verified, email, channel=channel)
        return {"tickets": found._storefront_rows()}

    @facade
    def ticket(self, *, shopper, verified, reference, email=None, channel=None):
        """One of them with its messages to the shopper; `{}` for another shopper's ticket and for none."""
        found = self._as_shop("support.ticket")._storefront_own(shopper, verified, email, reference, channel)
        return {"ticket": found._storefront_detail()} if found else {}

    @facade
    def ticket_reply(
        self,
        *,
        id,  # noqa: A002 - the contract's name
        shopper,
        verified,
        reference,
        content,
        email=None,
        channel=None,
        attachments=(),
    ):
        """The shopper answers; what was resolved is opened again."""
        if not content.strip() or len(content.encode()) > MAX_CONTENT_BYTES or invalid_files_reason(attachments):
            return {"accepted": False, "code": "INVALID"}
        proof = {"shopper": shopper, "verified": verified, "email": email, "reference": reference, "channel": channel}
        return self._ticket_act(
            id, "ticket_reply", proof, lambda ticket: ticket._storefront_answer(content.strip(), attachments)
        )

    @facade
    def ticket_feedback(
        self,
        *,
        id,  # noqa: A002 - the contract's name
        shopper,
        verified,
        reference,
        rating,
        email=None,
        channel=None,
        feedback="",
        resolved=None,
        recommendation=None,
        agent_rating=None,
        response_time_rating=None,
        communication_rating=None,
    ):
        """The shopper rates a resolved ticket; a later rating replaces it."""
        more = given(
            recommendation=recommendation,
            agent_rating=agent_rating,
            response_time_rating=response_time_rating,
            communication_rating=communication_rating,
        )
        if not all(1 <= stars <= 5 for stars in (rating, *more.values())) or len(feedback.encode()) > MAX_CONTENT_BYTES:
            return {"accepted": False, "code": "INVALID"}
        proof = {"shopper": shopper, "verified": verified, "email": email, "reference": reference, "channel": channel}
        return self._ticket_act(
            id,
            "ticket_feedback",
            proof,
            lambda ticket: ticket._storefront_rate(rating, feedback.strip(), resolved, more),
        )

    def _ticket_act(self, operation_id, kind, proof, act):
        """Does something once with a ticket of this shopper's, if it may be done."""
        operations = self._as_shop("storefront.chat.operation")
        done = operations._results([operation_id])
        if operation_id in done:
            return done[operation_id]
        ticket = self._as_shop("support.ticket")._storefront_own(**proof)
        flaw = ticket._storefront_refusal_code(rates=kind == "ticket_feedback") if ticket else "UNKNOWN_TICKET"
        if flaw:
            return {"accepted": False, "code": flaw}
        operations._claim([{"id": operation_id, "kind": kind}])
        act(ticket)
        result = {"accepted": True, "ticket": ticket._storefront_row()}
        operations._remember(operation_id, result)
        return result
