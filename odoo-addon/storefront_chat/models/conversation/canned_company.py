"""Canned responses of a company stay in it: whose one is, and whose browsers hear of it."""

from odoo import SUPERUSER_ID, api, fields, models
from odoo.exceptions import AccessError

from ...tools.compat import ALL_USER_GROUPS

# Of more than these at once, as of an import, people of one company alone hear when they load Odoo anew.
MOST_TOLD = 100


class MailCannedResponse(models.Model):
    _inherit = "mail.canned.response"

    # No default of the field: it would put those that were there before into one company.
    company_id = fields.Many2one("res.company", string="Company", index=True)

    @api.model
    def default_get(self, fields_list):
        """The company in which the person works; what addons bring is every company's."""
        values = super().default_get(fields_list)
        if "company_id" in fields_list and self.env.uid != SUPERUSER_ID:
            values.setdefault("company_id", self.env.company.id)
        return values

    @api.model_create_multi
    def create(self, vals_list):
        responses = super().create(vals_list)
        responses._storefront_check_company()
        return responses

    def write(self, vals):
        moved = bool(vals.keys() & {"company_id", "group_ids"})
        if moved:
            # From the browsers of those who will see it no more; who still may gets it anew below.
            self.check_access("write")
            self._broadcast(delete=True)
        written = super().write(vals)
        if moved:
            self._storefront_check_company()
        return written

    def _storefront_check_company(self):
        # sudo: res.company - companies are compared, not shown
        if not self.env.su and self.sudo().company_id - self.env.user.sudo().company_ids:
            raise AccessError(self.env._("You do not work in this company."))

    def _broadcast(self, /, *, delete=False):
        """Odoo tells whole groups, over all companies. What is a company's is told to the people of that company."""
        told_by_odoo = self.browse()
        for response, people in self._storefront_audiences():
            if people is None:
                told_by_odoo += response
            elif len(self) <= MOST_TOLD:
                response._storefront_tell(people, delete)
        return super(MailCannedResponse, told_by_odoo)._broadcast(delete=delete)

    def _storefront_audiences(self):
        """Pairs of a response and the people who may hear of it; None for those who hear of it from Odoo anyhow."""
        in_groups = {}
        # sudo: res.users - group and company decide who hears of it, not what the writer may read of people
        for response in self.sudo():
            audience = None
            if response.company_id:
                groups = tuple(response.group_ids.ids)
                if groups not in in_groups:
                    domain = [(ALL_USER_GROUPS, "in", groups), ("share", "=", False)]
                    in_groups[groups] = response.env["res.users"].search(domain)
                people = in_groups[groups] | response.create_uid | self.env.user
                works_there = people.filtered(lambda user, company=response.company_id: company in user.company_ids)
                audience = works_there if people - works_there else None
            yield response.with_env(self.env), audience
