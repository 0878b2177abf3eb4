"""Skills of agents; a shopper, or the page a shopper is on, may ask for one."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import SQL


class SupportSkill(models.Model):
    _name = "support.skill"
    _description = "Skill of Support Agents"
    _order = "name, id"

    name = fields.Char(required=True, translate=True)
    priority = fields.Selection(
        [("0", "As others"), ("1", "Before others")],
        required=True,
        default="0",
        help="Whether verified shoppers who ask for this skill are served before others. "
        "Anybody can ask for it: it lifts nobody else.",
    )
    company_id = fields.Many2one("res.company", index=True, help="Empty: for every company.")
    agent_ids = fields.Many2many("support.agent", string="Agents")

    @api.constrains("name")
    def _check_name(self):
        for skill in self:
            if self._storefront_named(skill.name, skill.company_id) - skill:
                raise ValidationError(self.env._("There is a skill “%s” already.", skill.name))

    @api.model
    def _storefront_named(self, name, company):
        """Skills with this name in any language, in capitals or not, that people of this company may have."""
        self.flush_model(["name", "company_id"])
        query = SQL(
            "SELECT id FROM support_skill WHERE (company_id IS NULL OR company_id = %s) AND EXISTS ("
            "SELECT FROM jsonb_each_text(name) AS own WHERE lower(own.value) = lower(%s))",
            company.id or None,
            name.strip(),
        )
        return self.browse(row[0] for row in self.env.execute_query(query))
