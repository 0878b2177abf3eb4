"""Fields of a storefront chat: what people may write, and what the addon alone writes."""

from odoo import api, models
from odoo.exceptions import AccessError

from ..conversation.managed import MANAGED

# Written by Odoo in the name of whoever posts.
WHEN_POSTING = {"last_interest_dt", "livechat_failure", "livechat_outcome"}
# Written by the desk in Discuss.
AT_DESK = {
    "country_id",
    "description",
    "image_128",
    "livechat_conversation_tag_ids",
    "livechat_expertise_ids",
    "livechat_lang_id",
    "livechat_note",
    "livechat_status",
    "name",
}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su and any(name.startswith("storefront_") for vals in vals_list for name in vals):
            raise AccessError(self.env._("Storefront chats are opened by shoppers only."))
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su and vals and vals.keys() <= MANAGED:
            return self._storefront_manage(vals)
        if not self.env.su and vals.keys() - WHEN_POSTING:
            self._storefront_check_written(vals.keys(), self._storefront_closes(vals))
        return super().write(vals)

    def _storefront_check_written(self, names, closes):
        """Raises AccessError for fields that people may not write. They may close a chat, but not open it again."""
        # sudo: discuss.channel - whether it is a storefront chat, whatever the person may read
        ours = self.sudo().filtered("storefront_key")
        allowed = WHEN_POSTING | AT_DESK | (self._storefront_closing_fields if closes else set())
        forbidden = [name for name in names if name.startswith("storefront_") or (ours and name not in allowed)]
        if forbidden:
            raise AccessError(
                self.env._("These fields of a storefront chat are not for people: %s", ", ".join(sorted(forbidden)))
            )
        ours.sudo(False)._storefront_check_desk()
