"""E-mails to customers: rendered in their language, sent by Odoo's queue right after the transaction."""

from odoo import api, fields, models

from ...tools.direction import directed


class MailMail(models.Model):
    _inherit = "mail.mail"

    # The chat that a mail is of without being one of its messages: it goes with the chat.
    storefront_channel_id = fields.Many2one(
        "discuss.channel", readonly=True, index="btree_not_null", ondelete="set null", groups="base.group_system"
    )

    @api.model
    def _storefront_queue(self, template, record, values, context):
        """Queues one mail. `template` is rendered for `record` in its language and direction; `context` is `ctx`."""
        [lang] = template._render_lang(record.ids).values()
        template = template.with_context(**context, lang=lang)
        subject, body = (template._render_field(name, record.ids)[record.id] for name in ("subject", "body_html"))
        # Of a language that is no longer active Odoo knows no direction, and has the English text.
        body = directed(body, self.env["res.lang"]._get_data(code=lang).direction or "ltr")
        # Kept on its document, people read there what was sent.
        kept = {"body": body} if values.get("is_notification") else {}
        mail = self.create({"auto_delete": True, **values, **kept, "subject": subject, "body_html": body})
        # sudo: ir.cron - sent by the queue, so that no call and no click waits for a mail server
        self.env.ref("mail.ir_cron_mail_scheduler_action").sudo()._trigger()
        return mail
