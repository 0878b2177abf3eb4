"""Steps of setting up a channel, and which of them are done, for the row above its form."""

from odoo import api, fields, models

from ...tools.groups import MANAGERS


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    storefront_setup = fields.Json(compute="_compute_storefront_setup", groups=MANAGERS, compute_sudo=False)

    @api.depends(
        "storefront_key",
        "primary_color",
        "logo",
        "use_business_hours",
        "business_hour_ids",
        "resource_calendar_id",
        "user_ids",
        "enable_chatbot",
        "chatbot_engine_id",
    )
    def _compute_storefront_setup(self):
        for channel in self:
            channel.storefront_setup = channel._storefront_steps() if channel.storefront_key else {}

    def _storefront_steps(self):
        """Step → whether it is done, in the order in which they are taken."""
        self.ensure_one()
        return {
            "bridge": bool(self.env["storefront.chat.webhook"]._bridge()),
            "looks": bool(self.logo) or self.primary_color != self.default_get(["primary_color"])["primary_color"],
            "hours": not self.use_business_hours or bool(self.business_hour_ids or self.resource_calendar_id),
            "people": bool(self.user_ids),
            "bot": not self.enable_chatbot or bool(self.chatbot_engine_id.intent_ids),
            "faq": bool(self.env["support.faq"].search_count(self._storefront_faq_domain(), limit=1)),
            "snippet": self._storefront_was_opened(),
        }

    def _storefront_faq_domain(self):
        """Entries that shoppers of this channel may find."""
        return [
            *self.env["support.faq"]._storefront_shown_domain(),
            ("company_id", "in", [False, self.company_id.id]),
            "|",
            ("category_id.channel_ids", "=", False),
            ("category_id.channel_ids", "in", self._origin.ids),
        ]

    def _storefront_was_opened(self):
        """A chat of this channel came from a page, so that the lines are in one."""
        domain = [("livechat_channel_id", "in", self._origin.ids), ("storefront_key", "!=", False)]
        return bool(self.env["discuss.channel"].search_count(domain, limit=1))
