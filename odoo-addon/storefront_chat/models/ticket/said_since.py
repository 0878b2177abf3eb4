"""Words of the chat after a ticket was made of it: on the ticket as a note, once the chat has ended."""

from markupsafe import Markup

from odoo import fields, models


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    # The chat's latest message as the ticket was made, or as it was noted last.
    chat_message_id = fields.Integer(copy=False, readonly=True)

    def _note_said_since(self):
        """A note of what was said in the chat since it was looked at last; none where nothing was."""
        for ticket in self:
            lines = ticket.discuss_channel_id._storefront_lines(since=ticket.chat_message_id)
            if not lines:
                continue
            said = Markup("").join(
                Markup("<p><b>%s</b> %s</p>%s") % (line["author"], line["at"], line["body"]) for line in lines
            )
            title = self.env._("Said in the chat after this ticket was made:")
            ticket.message_post(
                body=Markup("<p><em>%s</em></p>%s") % (title, said),
                message_type="comment",
                subtype_xmlid="mail.mt_note",
                author_id=self.env.ref("base.partner_root").id,
            )
            ticket.chat_message_id = max(ticket.discuss_channel_id.message_ids.ids)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_end(self, *args, **kwargs):
        result = super()._storefront_end(*args, **kwargs)
        # sudo: support.ticket - whoever ends the chat
        self.sudo().support_ticket_ids._note_said_since()
        return result
