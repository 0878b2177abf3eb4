"""Membership of a storefront channel: live chat administrators of its company decide, agents may leave and rejoin."""

from odoo import SUPERUSER_ID, fields, models
from odoo.exceptions import AccessError

from ...tools.groups import AGENTS, MANAGERS

DECIDED = {"user_ids", "stepped_back_user_ids"}


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    stepped_back_user_ids = fields.Many2many(
        "res.users",
        "storefront_chat_stepped_back_rel",
        "channel_id",
        "user_id",
        string="Stepped Back",
        copy=False,
        help="Agents who left this channel by themselves. They may join again as long as they are in this list.",
    )

    def write(self, vals):
        # sudo: im_livechat.channel - Odoo itself lets people join with sudo, so what counts is who they are
        shops = self.sudo().with_context(active_test=False).filtered("storefront_key")
        undecided = shops.filtered(lambda shop: not shop._storefront_decides(self.env.user))
        if undecided and not self.env.su and set(vals) - {"user_ids"}:
            raise AccessError(self.env._("Only live chat administrators of its company change a storefront channel."))
        if not DECIDED & set(vals):
            return super().write(vals)
        before = {shop: (shop.user_ids, shop.stepped_back_user_ids) for shop in shops}
        result = super().write(vals)
        for shop, (served, stepped_back) in before.items():
            if shop in undecided:
                shop._storefront_check_own_move(served, stepped_back)
            shop._storefront_keep_stepped_back(served, stepped_back)
        return result

    def _storefront_decides(self, user):
        """Whether this person decides who serves this channel. Odoo itself does, as in data files."""
        if user.id == SUPERUSER_ID:
            return True
        return user.has_group(MANAGERS) and self._storefront_is_at_home(user)

    def _storefront_is_at_home(self, user):
        """Whether this person works in the company of this channel; one of no company is everybody's."""
        company = self.company_id
        return not company or company in user.sudo().company_ids

    def _storefront_check_own_move(self, served, stepped_back):
        """Raises AccessError unless all that changed is that this person stepped back, or returned after that."""
        person = self.env.user
        joined, left = self.user_ids - served, served - self.user_ids
        may_return = person in stepped_back and person.has_group(AGENTS) and self._storefront_is_at_home(person)
        if (
            (joined and not (joined == person and may_return))
            or (left and left != person)
            or self.stepped_back_user_ids != stepped_back
        ):
            self._storefront_refuse_to_decide()

    def _storefront_check_decides(self, user):
        """Raises AccessError unless this person decides who serves each of these channels."""
        if not all(shop._storefront_decides(user) for shop in self):
            self._storefront_refuse_to_decide()

    def _storefront_refuse_to_decide(self):
        raise AccessError(self.env._("Live chat administrators of its company decide who serves this channel."))

    def _storefront_keep_stepped_back(self, served, stepped_back):
        """Notes who has just left by themselves; who serves the channel has not stepped back."""
        person = self.env.user
        left_alone = person & (served - self.user_ids) if not self._storefront_decides(person) else person.browse()
        kept = (self.stepped_back_user_ids | left_alone) - self.user_ids
        if kept != self.stepped_back_user_ids:
            super().write({"stepped_back_user_ids": [fields.Command.set(kept.ids)]})
