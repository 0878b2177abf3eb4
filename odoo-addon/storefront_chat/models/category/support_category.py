"""Categories of tickets, canned responses and service levels, which admins make."""

import re

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...tools.compat import Constraint

MODULE = "storefront_chat"
GENERAL = "general"
CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class SupportCategory(models.Model):
    _name = "support.category"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Category of Support Tickets"
    _order = "sequence, id"

    _storefront_text_fields = ("name",)

    name = fields.Char(required=True, translate=True)
    code = fields.Char(
        required=True,
        copy=False,
        help="Other programs name the category by it: small letters, digits, - and _. It stays as it is.",
    )
    active = fields.Boolean(default=True, help="Archived, it stays on what has it, and is offered no more.")
    sequence = fields.Integer(default=10)
    company_id = fields.Many2one("res.company", index=True, help="Empty: of every company.")

    _code_unique = Constraint("UNIQUE(code)", "Another category has this code.")

    @api.model
    def _general(self):
        """The category of what has no other; none while the addon is being installed."""
        return self.env.ref(f"{MODULE}.category_general", raise_if_not_found=False)

    def _all_names(self):
        """Its names in all languages, English first."""
        languages = sorted(code for code, _name in self.env["res.lang"].get_installed())
        names = [self.with_context(lang=lang).name for lang in ("en_US", *languages)]
        return list(dict.fromkeys(filter(None, names)))

    @api.onchange("name")
    def _onchange_name(self):
        if not self._origin and not self.code:
            self.code = re.sub(r"[^a-z0-9]+", "-", (self.name or "").lower()).strip("-")[:64] or False

    @api.constrains("code")
    def _check_code(self):
        for category in self:
            if not CODE.fullmatch(category.code):
                raise ValidationError(
                    self.env._(
                        "A code has at most 64 small letters, digits, - and _, and begins with a letter or digit."
                    )
                )

    @api.constrains("active", "company_id")
    def _check_general(self):
        for category in self:
            if category.code == GENERAL and (not category.active or category.company_id):
                raise ValidationError(
                    self.env._("“%s” is for what has no other category: it stays, for every company.", category.name)
                )

    @api.constrains("company_id")
    def _check_tickets(self):
        # sudo: support.ticket - tickets of other companies count as well
        tickets = self.env["support.ticket"].sudo()
        for category in self.filtered("company_id"):
            domain = [("category_id", "=", category.id), ("company_id", "!=", category.company_id.id)]
            if tickets.search_count(domain, limit=1):
                raise ValidationError(self.env._("Tickets of other companies have the category “%s”.", category.name))

    def write(self, vals):
        if "code" in vals and any(category.code != vals["code"] for category in self):
            raise ValidationError(self.env._("The code of a category stays as it is: make another category."))
        return super().write(vals)

    def copy_data(self, default=None):
        rows = super().copy_data(default)
        for category, vals in zip(self, rows, strict=True):
            vals.setdefault("code", category._next_code())
        return rows

    @api.ondelete(at_uninstall=False)
    def _unlink_except_shipped(self):
        # sudo: ir.model.data - whether a record came with the addon
        known = self.env["ir.model.data"].sudo()
        domain = [("module", "=", MODULE), ("model", "=", self._name), ("res_id", "in", self.ids)]
        if known.search_count([*domain, ("name", "=like", r"category\_%")], limit=1):
            raise UserError(
                self.env._(
                    "This category came with Storefront Chat, and the next update would bring it back: archive it."
                )
            )

    def _next_code(self):
        # sudo: support.category - codes of other companies are taken, too
        every = self.sudo().with_context(active_test=False)
        number = 2
        while every.search_count([("code", "=", f"{self.code[:60]}-{number}")], limit=1):
            number += 1
        return f"{self.code[:60]}-{number}"
