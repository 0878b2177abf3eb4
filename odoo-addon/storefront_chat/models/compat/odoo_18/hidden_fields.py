"""18.0: fields of several records are searched by whoever may not read them; 19.0 refuses that.

Fact taken from odoo/osv/expression.py, which goes through the relation without a look at the groups of the field. What
is joined (`auto_join`) it searches without `_search` of the other model, but every domain begins in `_where_calc`. And
`filtered_domain`, which RPC may call here, does not ask for rights on what another term has read with all of them.
"""

from odoo import api, fields, models

OF_RECORDS = ("any", "not any")


class Base(models.AbstractModel):
    _inherit = "base"

    @api.model
    def _where_calc(self, domain, *args, **kwargs):
        if not self.env.su:
            self._storefront_check_searched(domain)
        return super()._where_calc(domain, *args, **kwargs)

    def filtered_domain(self, domain):
        if not self.env.su:
            self._storefront_check_searched(domain)
        return super().filtered_domain(domain)

    @api.model
    def _storefront_check_searched(self, domain):
        """Raises AccessError if a term of this domain leads through a field of a chat that the person may not know."""
        for term in domain or ():
            if not isinstance(term, (list, tuple)) or len(term) != 3 or not isinstance(term[0], str):
                continue
            path, operator, value = term
            records = self._storefront_led_to(path)
            if records is not None and operator in OF_RECORDS and isinstance(value, (list, tuple)):
                records._storefront_check_searched(value)

    @api.model
    def _storefront_led_to(self, path):
        """The model at the end of this path, or None; AccessError as above."""
        records = self
        for name in path.split("."):
            field = records._fields.get(name)
            if not field:
                return None
            records._storefront_check_field(field)
            if field.related and not field.store:
                records._storefront_led_to(field.related)
            if not field.comodel_name:
                return None
            records = records.env[field.comodel_name]
        return records

    @api.model
    def _storefront_check_field(self, field):
        """Nothing that is searched in other models is hidden."""


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    # Odoo lets whoever may read a chat search by ratings that they may not read, the token to change one included.
    rating_ids = fields.One2many(auto_join=False)

    @api.model
    def _storefront_check_field(self, field):
        self._storefront_check_known(field.name)


class ImLivechatChannel(models.Model):
    """The ratings of its chats."""

    _inherit = "im_livechat.channel"

    rating_ids = fields.One2many(auto_join=False)
