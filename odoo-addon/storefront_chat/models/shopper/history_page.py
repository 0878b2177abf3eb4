"""History of a shopper: chats, tickets and ratings in the order of time, as one list."""

from odoo import fields, models
from odoo.tools import SQL, drop_view_if_exists

from ...tools.groups import AGENTS

CHATS = SQL(
    "SELECT chat.id * 3 AS id, 'chat' AS kind, COALESCE(chat.storefront_opened_at, chat.create_date) AS happened_at,"
    " chat.id AS discuss_channel_id, NULL::int AS ticket_id, NULL::int AS stars, chat.storefront_reason AS subject,"
    " chat.livechat_channel_id AS channel_id, livechat.company_id, NULL::int AS user_id, NULL::int AS partner_id,"
    " chat.storefront_shopper_id AS shopper_id, chat.email_normalized,"
    " chat.storefront_verified_until IS NOT NULL AS is_vouched"
    " FROM discuss_channel AS chat LEFT JOIN im_livechat_channel AS livechat ON livechat.id = chat.livechat_channel_id"
    " WHERE chat.storefront_key IS NOT NULL"
)
TICKETS = SQL(
    "SELECT ticket.id * 3 + 1 AS id, 'ticket' AS kind, ticket.create_date AS happened_at, ticket.discuss_channel_id,"
    " ticket.id AS ticket_id, NULL::int AS stars, ticket.name || ' ' || ticket.subject AS subject, ticket.channel_id,"
    " ticket.company_id, ticket.user_id, ticket.partner_id, ticket.shopper_id, ticket.email_normalized,"
    " ticket.partner_id IS NOT NULL AS is_vouched FROM support_ticket AS ticket"
)
RATINGS = (
    "SELECT rating.id * 3 + 2, 'rating', rating.write_date, told.discuss_channel_id, told.ticket_id,"
    " rating.rating::int, rating.feedback,"
    " told.channel_id, told.company_id, told.user_id, told.partner_id, told.shopper_id,"
    " told.email_normalized, told.is_vouched FROM rating_rating AS rating JOIN (%s) AS told"
    " ON rating.consumed AND rating.res_model = %s AND rating.res_id = "
)
OF_CHATS = SQL(RATINGS + "told.discuss_channel_id", CHATS, "discuss.channel")
OF_TICKETS = SQL(RATINGS + "told.ticket_id", TICKETS, "support.ticket")


class StorefrontChatHistory(models.Model):
    _name = "storefront.chat.history"
    _description = "History of a Shopper"
    _order = "happened_at desc, id desc"
    _rec_name = "subject"
    _auto = False
    _depends = {
        "discuss.channel": ["email_normalized", "storefront_key", "storefront_reason", "storefront_shopper_id"],
        "rating.rating": ["consumed", "feedback", "rating", "res_id", "res_model"],
        "support.ticket": ["discuss_channel_id", "email_normalized", "partner_id", "shopper_id", "subject"],
    }

    kind = fields.Selection([("chat", "Chat"), ("ticket", "Ticket"), ("rating", "Rating")], readonly=True)
    happened_at = fields.Datetime(string="When", readonly=True)
    discuss_channel_id = fields.Many2one("discuss.channel", string="Chat", readonly=True)
    ticket_id = fields.Many2one("support.ticket", string="Ticket", readonly=True)
    stars = fields.Integer(string="Rating", readonly=True)
    subject = fields.Char(string="About", readonly=True)
    last_message = fields.Char(related="discuss_channel_id.storefront_last_message")
    channel_id = fields.Many2one("im_livechat.channel", string="Channel", readonly=True)
    company_id = fields.Many2one("res.company", readonly=True)
    user_id = fields.Many2one("res.users", string="Assignee", readonly=True)
    partner_id = fields.Many2one("res.partner", string="Customer", readonly=True)
    shopper_id = fields.Char(readonly=True)
    email_normalized = fields.Char(readonly=True)
    is_vouched = fields.Boolean(string="Known to the Shop", readonly=True)

    def init(self):
        drop_view_if_exists(self.env.cr, self._table)
        self.env.cr.execute(
            SQL(
                "CREATE VIEW %s AS %s",
                SQL.identifier(self._table),
                SQL(" UNION ALL ").join((CHATS, TICKETS, OF_CHATS, OF_TICKETS)),
            )
        )

    def action_open(self):
        """Shows the ticket, or the chat."""
        self.ensure_one()
        record = self.ticket_id or self.discuss_channel_id
        return {
            "type": "ir.actions.act_window",
            "res_model": record._name,
            "res_id": record.id,
            "view_mode": "form",
            "views": [(record._storefront_history_form(), "form")],
        }


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def action_storefront_history(self):
        """All that happened with the shopper of this chat, as far as the person may see it."""
        chat = self._storefront_at_desk()
        action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.storefront_chat_history_action")
        same = [("company_id", "=", chat._storefront_of()), *chat._storefront_same("is_vouched")]
        return {**action, "domain": ["|", ("discuss_channel_id", "=", chat.id), "&", *same], "context": {}}

    def _storefront_history_form(self):
        return self.env.ref("storefront_chat.discuss_channel_view_form").id


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    def _storefront_history_form(self):
        return False


class ResPartner(models.Model):
    _inherit = "res.partner"

    storefront_history_count = fields.Integer(compute="_compute_storefront_history_count", groups=AGENTS)

    def _compute_storefront_history_count(self):
        for partner in self:
            domain = partner._storefront_history_domain()
            partner.storefront_history_count = self.env["storefront.chat.history"].search_count(domain)

    def action_storefront_history(self):
        """Chats, tickets and ratings of this contact."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.storefront_chat_history_action")
        return {**action, "domain": self._storefront_history_domain(), "context": {}}

    def _storefront_history_domain(self):
        """By the tickets that are theirs, and by an e-mail for which the shop vouched."""
        tickets = [("partner_id", "child_of", self.ids)]
        if not self.email_normalized:
            return tickets
        return ["|", *tickets, "&", ("email_normalized", "=", self.email_normalized), ("is_vouched", "=", True)]
