"""18.0: fields of several records are searched by whoever may not read them; 19.0 refuses that.

Fact taken from odoo/osv/expression.py, which goes through the relation without a look at the groups of the field.
"""

from odoo import api, fields, models


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    # Odoo lets whoever may read a chat search by ratings that they may not read, the token to change one included.
    rating_ids = fields.One2many(auto_join=False)

    @api.model
    def _search(self, domain, *args, **kwargs):
        self._storefront_check_searched(domain)
        return super()._search(domain, *args, **kwargs)

    @api.model
    def _storefront_check_searched(self, domain):
        """Raises AccessError if a term of this domain leads through a field that the person may not know."""
        for term in domain:
            if not self.env.su and isinstance(term, (list, tuple)) and isinstance(term[0], str):
                self._storefront_check_known(term[0])


class DiscussChannelMember(models.Model):
    """Its chat is joined, and so searched without `_search`."""

    _inherit = "discuss.channel.member"

    @api.model
    def _search(self, domain, *args, **kwargs):
        chats = self.env["discuss.channel"]
        for term in domain:
            if isinstance(term, (list, tuple)) and isinstance(term[0], str) and term[0].startswith("channel_id."):
                chats._storefront_check_searched([(term[0].removeprefix("channel_id."),)])
        return super()._search(domain, *args, **kwargs)


class ImLivechatChannel(models.Model):
    """The ratings of its chats."""

    _inherit = "im_livechat.channel"

    rating_ids = fields.One2many(auto_join=False)
