"""Activities on a storefront chat or a ticket: Odoo names it in them, and notes there what was done, as the system."""

from odoo import api, models


class MailActivity(models.Model):
    _inherit = "mail.activity"

    @api.model_create_multi
    def create(self, vals_list):
        activities = super().create(vals_list)
        activities._storefront_check_documents()
        return activities

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"res_id", "res_model", "res_model_id"}:
            self._storefront_check_documents()
        return result

    def _storefront_check_documents(self):
        """Raises AccessError for an activity on a storefront chat or a ticket that the person may not read."""
        if self.env.su:
            return
        # sudo: mail.activity, discuss.channel, support.ticket - whether it is on one, whatever the person may read
        activities = self.sudo()
        chats = activities._storefront_on("discuss.channel").filtered("storefront_key")
        for documents in (chats, activities._storefront_on("support.ticket")):
            # Not of none: whoever may read no ticket at all may not even look at none.
            if documents:
                documents.sudo(False).check_access("read")

    def _storefront_on(self, model):
        """The records of this model that these activities are on."""
        ids = self.filtered(lambda activity: activity.res_model == model).mapped("res_id")
        return self.env[model].browse(set(ids)).exists()
