"""Followers of tickets: Odoo shows everybody who works here who follows what, a ticket's customer among them."""

from odoo import api, models

TICKET = "support.ticket"


class MailFollowers(models.Model):
    _inherit = "mail.followers"

    @api.model
    def _search(self, domain, *args, **kwargs):
        if self.env.su or kwargs.get("bypass_access"):
            return super()._search(domain, *args, **kwargs)
        tickets, others = self.env[TICKET], [("res_model", "!=", TICKET)]
        if tickets.has_access("read"):
            others = ["|", *others, ("res_id", "in", tickets._search([]))]
        return super()._search([*others, *domain], *args, **kwargs)

    def _check_access(self, operation):
        result = super()._check_access(operation)
        if self.env.su or not self:
            return result
        refused = result[0] if result else self.browse()
        hidden = (self - refused)._storefront_of_hidden_tickets()
        if not hidden:
            return result
        forbidden = refused | hidden
        return forbidden, lambda: self.env["ir.rule"]._make_access_error(operation, forbidden)

    def _storefront_of_hidden_tickets(self):
        """Those of these that follow a ticket which the person may not read."""
        # sudo: mail.followers - what is followed, whoever asks
        followers = self.sudo().filtered(lambda follower: follower.res_model == TICKET)
        tickets = self.env[TICKET].browse(set(followers.mapped("res_id"))).exists()
        readable = set(tickets._filtered_access("read").ids)
        return followers.filtered(lambda follower: follower.res_id not in readable).sudo(False)
