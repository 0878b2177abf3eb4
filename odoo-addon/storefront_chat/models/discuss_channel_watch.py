"""Lists of chats that people have open learn over the bus that the queue has changed; see `static/src/live_list.js`."""

from odoo import api, models

from .discuss_channel import AGENTS

_DATA = "storefront_chat.queue"
SHOWN = {"storefront_state", "storefront_queue_position", "livechat_operator_id"}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    @api.model_create_multi
    def create(self, vals_list):
        channels = super().create(vals_list)
        if any(vals.get("storefront_key") for vals in vals_list):
            self._storefront_queue_changed()
        return channels

    def write(self, vals):
        result = super().write(vals)
        # sudo: discuss.channel - whoever changes it, those who watch learn that something has changed, not what
        if SHOWN & vals.keys() and any(self.sudo().mapped("storefront_key")):
            self._storefront_queue_changed()
        return result

    @api.model
    def _storefront_queue_changed(self):
        """Once for each operation; nothing is said but that there is news."""
        hooks = self.env.cr.precommit
        if not hooks.data.get(_DATA):
            hooks.data[_DATA] = True
            group = self.env.ref(AGENTS)
            # sudo: bus.bus - see `write`
            self.env["bus.bus"].sudo()._sendone(group, "storefront_chat.queue", {})
