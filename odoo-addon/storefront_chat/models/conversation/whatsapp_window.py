"""Chats with people on WhatsApp: for a day from their latest message they may be written to freely.

After that, WhatsApp takes templates only.
"""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ...tools import instants
from ...tools.context import ECHO, is_ours
from ...tools.groups import AGENTS

KINDS = [("web", "Website"), ("whatsapp", "WhatsApp")]


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_channel_kind = fields.Selection(
        KINDS,
        string="Comes From",
        compute="_compute_storefront_channel_kind",
        store=True,
        precompute=True,
        copy=False,
        groups=AGENTS,
        help="Where the shopper writes.",
    )
    storefront_window_ends_at = fields.Datetime(
        string="May Be Answered Until",
        copy=False,
        readonly=True,
        groups=AGENTS,
        help="WhatsApp takes what you write for 24 hours from the shopper's latest message, and then only templates.",
    )

    @api.depends("storefront_key", "storefront_window_ends_at")
    def _compute_storefront_channel_kind(self):
        for channel in self:
            kind = "whatsapp" if channel.storefront_window_ends_at else "web"
            channel.storefront_channel_kind = channel.storefront_key and kind

    def _storefront_window_moved(self, ends_at):
        """The end, as the bridge says it; it does not go back."""
        ends = instants.from_wire(ends_at).replace(microsecond=0)
        if not self.storefront_window_ends_at or self.storefront_window_ends_at < ends:
            self.storefront_window_ends_at = ends
            self._storefront_show_window()

    def _storefront_is_window_over(self):
        self.ensure_one()
        return bool(self.storefront_window_ends_at) and self.storefront_window_ends_at <= fields.Datetime.now()

    def _storefront_refuse_after_window(self, message_type, subtype_xmlid=None):
        """Raises UserError for free text that WhatsApp would not take; nothing is posted then."""
        if message_type != "comment" or subtype_xmlid == "mail.mt_note" or is_ours(self.env, ECHO):
            return
        # sudo: discuss.channel - the end must be known whatever the author may read
        if self._storefront_template_in_context() or not any(one._storefront_is_window_over() for one in self.sudo()):
            return
        raise UserError(
            self.env._(
                "The shopper wrote more than 24 hours ago: WhatsApp takes only templates until they write again."
                " Choose a template beside the chat."
            )
        )

    def _storefront_window(self):
        """What the panel says of it; False on the web."""
        ends = self.storefront_window_ends_at
        return {"ends_at": fields.Datetime.to_string(ends)} if ends else False
