"""Words of the chat after a ticket was made of it: on the ticket as a note, once the chat has ended."""

from markupsafe import Markup

from odoo import fields, models

# As the composer holds them: whoever ends the chat, the bridge too, may post those.
TO_BE_POSTED = {"res_model": "mail.compose.message", "res_id": 0}


class SupportTicket(models.Model):
    _inherit = "support.ticket"

    # The chat's latest message as the ticket was made, or as it was noted last.
    chat_message_id = fields.Integer(copy=False, readonly=True)

    def _note_said_since(self):
        """A note of what was said in the chat since it was looked at last, with its files; none where nothing was."""
        for ticket in self:
            chat = ticket.discuss_channel_id
            lines = chat._storefront_lines(since=ticket.chat_message_id)
            if not lines:
                continue
            title = self.env._("Said in the chat after this ticket was made:")
            said = Markup("").join(_paragraph(line) for line in lines)
            files = chat._storefront_said(since=ticket.chat_message_id).attachment_ids.sorted("id")
            ticket.message_post(
                body=Markup("<p><em>%s</em></p>%s") % (title, said),
                attachment_ids=[file.copy(TO_BE_POSTED).id for file in files],
                message_type="comment",
                subtype_xmlid="mail.mt_note",
                author_id=self.env.ref("base.partner_root").id,
            )
            ticket.chat_message_id = max(chat.message_ids.ids)


def _paragraph(line):
    files = Markup("").join(Markup("<p>📎 %s</p>") % name for name in line["files"])
    when = f"{line['day']} {line['at']}".strip()
    return Markup("<p><b>%s</b> %s</p>%s%s") % (line["author"], when, line["body"], files)


class DiscussChannel(models.Model):
    _inherit = "discuss.channel"

    def _storefront_end(self, *args, **kwargs):
        result = super()._storefront_end(*args, **kwargs)
        # sudo: support.ticket - whoever ends the chat
        self.sudo().support_ticket_ids._note_said_since()
        return result
