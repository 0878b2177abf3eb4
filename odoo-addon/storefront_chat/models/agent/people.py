"""People: who is archived, deleted, moved to another company or given other rights may lose their live chats."""

from odoo import models

from ...tools.compat import USER_GROUPS

DECISIVE = {"active", "company_ids", "livechat_channel_ids", USER_GROUPS}
# The form of a person in 18.0 has a field for each group.
GROUP_FIELDS = ("in_group_", "sel_groups_")


class ResUsers(models.Model):
    _inherit = "res.users"

    def write(self, vals):
        result = super().write(vals)
        if any(name in DECISIVE or name.startswith(GROUP_FIELDS) for name in vals):
            self.env["discuss.channel"]._storefront_trigger_requeue()
        return result

    def unlink(self):
        result = super().unlink()
        self.env["discuss.channel"]._storefront_trigger_requeue()
        return result


class ResGroups(models.Model):
    _inherit = "res.groups"

    def write(self, vals):
        result = super().write(vals)
        self.env["discuss.channel"]._storefront_trigger_requeue()
        return result
