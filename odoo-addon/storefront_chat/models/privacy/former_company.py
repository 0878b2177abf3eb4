"""Chats whose live chat channel was deleted when Odoo still let it be: whose data they are."""

from odoo import api, fields, models


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    storefront_former_company_id = fields.Many2one(
        "res.company",
        string="Company of the Deleted Channel",
        copy=False,
        readonly=True,
        index="btree_not_null",
        ondelete="set null",
        groups="base.group_system",
        help="Of a chat whose live chat channel was deleted: its company, if that could be told.",
    )

    @api.model
    def _storefront_note_former_companies(self):
        """Notes the company that tickets, watched orders or agents of such a chat tell, or the only one there is."""
        self.env.flush_all()
        self.env.cr.execute(
            """
            UPDATE discuss_channel AS chat
               SET storefront_former_company_id = COALESCE(
                   (SELECT MIN(company_id) FROM support_ticket WHERE discuss_channel_id = chat.id
                    HAVING COUNT(DISTINCT company_id) = 1),
                   (SELECT MIN(company_id) FROM storefront_chat_order_watch WHERE channel_id = chat.id
                    HAVING COUNT(DISTINCT company_id) = 1),
                   (SELECT MIN(agent.company_id) FROM storefront_chat_agent_rel AS had
                      JOIN res_users AS agent ON agent.partner_id = had.partner_id
                     WHERE had.channel_id = chat.id
                    HAVING COUNT(DISTINCT agent.company_id) = 1),
                   (SELECT MIN(id) FROM res_company HAVING COUNT(*) = 1))
             WHERE chat.storefront_key IS NOT NULL
               AND chat.livechat_channel_id IS NULL
               AND chat.storefront_former_company_id IS NULL
            """
        )
        self.invalidate_model(["storefront_former_company_id"])

    @api.model
    def _storefront_of_companies(self, company_ids):
        """Domain of the chats of these companies; False among them is none."""
        return [
            "|",
            "&",
            ("livechat_channel_id", "!=", False),
            ("livechat_channel_id.company_id", "in", company_ids),
            "&",
            ("livechat_channel_id", "=", False),
            ("storefront_former_company_id", "in", company_ids),
        ]

    def _storefront_owner(self):
        """The company whose data this chat is; none for that of a channel of every company."""
        return self.livechat_channel_id.company_id or self.storefront_former_company_id
