"""19.0: what of a chat is searched by those who may read it."""

from odoo import fields, models


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    # Odoo lets whoever may read a chat search by ratings that they may not read, the token to change one included.
    rating_ids = fields.One2many(bypass_search_access=False)


class ImLivechatChannel(models.Model):
    """The ratings of its chats."""

    _inherit = "im_livechat.channel"

    rating_ids = fields.One2many(bypass_search_access=False)
