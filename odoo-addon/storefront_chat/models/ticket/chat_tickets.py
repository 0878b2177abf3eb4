"""Tickets of a chat: a button in its form, the command `/ticket` in Discuss."""

from markupsafe import escape

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ...tools.groups import AGENTS

COMMAND = "/ticket"


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    support_ticket_ids = fields.One2many("support.ticket", "discuss_channel_id", string="Tickets", groups=AGENTS)
    support_ticket_count = fields.Integer(
        string="Number of Tickets", compute="_compute_support_ticket_count", groups=AGENTS
    )

    @api.depends("support_ticket_ids")
    def _compute_support_ticket_count(self):
        for channel in self:
            channel.support_ticket_count = len(channel.support_ticket_ids)

    def action_create_ticket(self):
        """Makes a ticket of this chat and shows it."""
        ticket = self._storefront_make_ticket()
        return {
            "type": "ir.actions.act_window",
            "res_model": ticket._name,
            "res_id": ticket.id,
            "views": [(False, "form")],
        }

    def action_show_tickets(self):
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("storefront_chat.support_ticket_action")
        return {**action, "domain": [("discuss_channel_id", "=", self.id)], "context": {}}

    def execute_command_ticket(self, body="", **_kwargs):
        """Discuss command `/ticket`, with the subject after it if wanted."""
        subject = body.strip().removeprefix(COMMAND).strip()
        ticket = self._storefront_make_ticket(subject)
        answer = escape(self.env._("Created ticket:")) + " " + ticket._get_html_link()
        self.env.user._bus_send_transient_message(self, answer)

    def _storefront_make_ticket(self, subject=""):
        """A ticket of this chat by the current user, as far as that person's rights go."""
        self.ensure_one()
        if not self.env.user.has_group(AGENTS):
            raise AccessError(self.env._("Only live chat users can make a ticket of a chat."))
        self.check_access("read")
        if not self.storefront_key:
            raise UserError(self.env._("This chat did not come from a storefront."))
        subject = subject or self.storefront_reason or self.env._("Chat with %s", self.name)
        return self.env["support.ticket"]._create_from_chat(self, {"subject": subject})
