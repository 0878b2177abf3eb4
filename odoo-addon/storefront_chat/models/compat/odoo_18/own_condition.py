"""18.0: a domain of SQL of our own (`own_condition`), which is `Domain.custom` from 19.0 on."""

from odoo import models

from ....tools.compat import OwnCondition


class StorefrontChatTranscript(models.Model):
    _inherit = "storefront.chat.transcript"

    def _condition_to_sql(self, alias, fname, operator, value, query):
        if isinstance(value, OwnCondition):
            return value.to_sql(self, alias, query)
        return super()._condition_to_sql(alias, fname, operator, value, query)
