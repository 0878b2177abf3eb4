"""Fields of a chat that are not for everybody: Odoo itself lets people group by those that hold several records."""

from odoo import models
from odoo.exceptions import AccessError


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _read_group_groupby(self, *args):
        """`args` end in the field to group by and the query."""
        self._storefront_check_known(args[-2])
        return super()._read_group_groupby(*args)

    def _storefront_check_known(self, path):
        """Raises AccessError if this path, or group, leads through a field of a chat that the person may not know."""
        if self.env.su:
            return
        records = self
        for name in path.partition(":")[0].split("."):
            field = records._fields.get(name)
            if not field:
                return
            if records._name == self._name and field.groups and not self.env.user.has_groups(field.groups):
                raise AccessError(self.env._("This is known to the desk of the chat alone."))
            if not field.comodel_name:
                return
            records = self.env[field.comodel_name]
