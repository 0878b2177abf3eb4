"""Status and priority of a chat: what its desk says of it, beside the state, which is what happens in it.

| state             | status                                                                                       |
| ----------------- | -------------------------------------------------------------------------------------------- |
| bot, waiting, live | open; pending or resolved where the desk says so, until the shopper writes or wants a person |
| ended             | closed. To close a chat is to end it, and one that has ended is not opened again              |

The bridge keeps the same rules in `src/conversation/rules/status.ts`.
"""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ...tools.groups import AGENTS

#: What people set.
MANAGED = {"storefront_status", "storefront_priority"}
STATUSES = [("open", "Open"), ("pending", "Pending"), ("resolved", "Resolved"), ("closed", "Closed")]
PRIORITIES = [("low", "Low"), ("normal", "Normal"), ("high", "High"), ("urgent", "Urgent")]

#: What both selections have in common.
MANAGED_FIELD = {
    "compute": "_compute_storefront_managed",
    "store": True,
    "precompute": True,
    "readonly": False,
    "copy": False,
    "groups": AGENTS,
    "group_expand": True,
    "index": "btree_not_null",
}


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_status = fields.Selection(
        STATUSES,
        string="Status",
        **MANAGED_FIELD,
        help="Pending: it is the shopper's turn. Resolved: nothing is left to do. The shopper's next message opens both"
        " again. Closed: the chat has ended.",
    )
    storefront_priority = fields.Selection(PRIORITIES, string="Priority", **MANAGED_FIELD)

    @api.depends("storefront_state")
    def _compute_storefront_managed(self):
        for channel in self:
            if not channel.storefront_state:
                channel.storefront_status = channel.storefront_priority = False
                continue
            is_ended, status = channel.storefront_state == "ended", channel.storefront_status
            channel.storefront_status = "closed" if is_ended else "open" if status in (False, "closed") else status
            channel.storefront_priority = channel.storefront_priority or "normal"

    @api.onchange("storefront_status")
    def _onchange_storefront_status(self):
        if self.storefront_status != "closed" or self.storefront_state == "ended":
            return None
        message = self.env._("The shopper will be told that the chat has ended.")
        return {"warning": {"title": self.env._("Saving this ends the chat"), "message": message}}

    def action_storefront_open_again(self):
        """The desk has something to do in these chats."""
        return self._storefront_put("storefront_status", "open")

    def action_storefront_pending(self):
        """It is the shopper's turn in these chats."""
        return self._storefront_put("storefront_status", "pending")

    def action_storefront_resolve(self):
        """Nothing is left to do in these chats."""
        return self._storefront_put("storefront_status", "resolved")

    def action_storefront_close(self):
        """Ends those of these chats that run."""
        return self._storefront_put("storefront_status", "closed")

    def action_storefront_high_priority(self):
        """These chats come before others."""
        return self._storefront_put("storefront_priority", "high")

    def _storefront_put(self, field, value):
        """For a selection in a list: chats that have ended, or are as they should be already, are passed over."""
        chats = self if field == "storefront_priority" else self._storefront_running()
        chats.filtered(lambda channel: channel[field] != value).write({field: value})
        return True

    def _storefront_running(self):
        """Those of these chats that have not ended. Raises UserError when all have."""
        running = self.filtered(lambda channel: channel.storefront_state not in (False, "ended"))
        if self and not running:
            raise UserError(self.env._("This chat has ended."))
        return running

    def _storefront_manage(self, vals):
        """The person of the environment sets status and priority, whoever has the chat."""
        self.check_access("read")
        # sudo: discuss.channel - an agent may read, but not write, chats of which they are no member
        for channel in self.sudo():
            channel._storefront_manage_one(self.env.user, vals)
        return True

    def _storefront_manage_one(self, user, vals):
        if not self.storefront_key:
            raise AccessError(self.env._("Only storefront chats have a status and a priority."))
        self._storefront_check_served_by(user)
        wanted = {name: value for name, value in vals.items() if self[name] != value}
        status = wanted.get("storefront_status")
        if not all(wanted.values()):
            raise UserError(self.env._("A chat has a status and a priority."))
        if status and self.storefront_state == "ended":
            raise UserError(self.env._("This chat has ended."))
        if status == "closed":
            self._storefront_end_as(user)
            wanted.pop("storefront_status")
        if wanted:
            self.write(wanted)
            self._storefront_status_event()

    def _storefront_reopen(self):
        """The shopper turned to the shop: opens those of these chats again that waited for that, or seemed done."""
        for channel in self.filtered(lambda channel: channel.storefront_status in ("pending", "resolved")):
            channel.storefront_status = "open"
            channel._storefront_status_event()

    def _storefront_status_event(self):
        self._storefront_event("status", {"status": self.storefront_status, "priority": self.storefront_priority})
