"""Pages of a visit, now and before, the worth of the cart, and the language in which a chat goes on."""

from odoo import fields, models
from odoo.tools import format_amount

from ...tools.groups import AGENTS
from ...tools.localized import installed_code


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_page_before_url = fields.Char(string="Page before", copy=False, readonly=True, groups=AGENTS)
    storefront_page_before_title = fields.Char(
        string="Title of the Page before", copy=False, readonly=True, groups=AGENTS
    )
    storefront_cart_value = fields.Integer(
        string="Worth of the Cart",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="As the shop tells it, rounded, in its currency.",
    )

    def _storefront_moved(self, operation):
        """A `context` operation: what it leaves out is as it was, and after the end nothing changes any more."""
        if self.storefront_state == "ended":
            return
        vals = {**self._storefront_page_vals(operation.get("page")), **self._storefront_locale_vals(operation)}
        if vals:
            self.write(vals)

    def _storefront_page_vals(self, page):
        if not page:
            return {}
        vals = {"storefront_cart_value": page.get("cart_value", 0)}
        now = {"storefront_page_url": page["url"], "storefront_page_title": page.get("title", False)}
        if page["url"] != self.storefront_page_url:
            now["storefront_page_before_url"] = self.storefront_page_url
            now["storefront_page_before_title"] = self.storefront_page_title
        return {**vals, **now}

    def _storefront_locale_vals(self, operation):
        locale = operation.get("locale")
        if not locale or locale == self.storefront_locale:
            return {}
        lang = installed_code(locale, [code for code, _name in self.env["res.lang"].get_installed()])
        self.storefront_guest_id.lang = lang
        vals = {"storefront_locale": locale}
        if "livechat_lang_id" in self._fields:
            vals["livechat_lang_id"] = self.env["res.lang"]._get_data(code=lang or "").id
        return vals

    def _storefront_told_cart(self, desk):
        """The cart of a shop that is not Odoo's own."""
        if not self.storefront_cart_value:
            return False
        company = self.livechat_channel_id.company_id or desk.company
        return {
            "lines": [],
            "more": False,
            "total": format_amount(desk, self.storefront_cart_value, company.currency_id),
        }
