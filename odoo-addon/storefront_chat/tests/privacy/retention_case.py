"""A company that keeps its data for some days only, and what is older."""

from datetime import timedelta

from odoo import fields

from ..privacy_case import PrivacyCase


class RetentionCase(PrivacyCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.livechat.company_id = cls.env.company
        # What the company has already would go as well, and count.
        cls.env["support.ticket"].search([]).unlink()
        cls.env["discuss.channel"].with_context(active_test=False).search([("storefront_key", "!=", False)]).unlink()
        cls.env["storefront.chat.privacy.task"].search([]).unlink()

    def keep(self, user=None, **days):
        return self.env["storefront.chat.retention"].with_user(user or self.manager).create(days)

    def switch_on(self, row):
        row.action_count()
        row.enabled = True
        return row

    def run_cron(self):
        self.env["storefront.chat.retention"]._run()
        self.env.cr.flush()

    def age(self, channel, ticket=None, days=40):
        """As if all of this had happened so many days ago."""
        then = fields.Datetime.now() - timedelta(days=days)
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE discuss_channel SET storefront_ended_at = %s, create_date = %s WHERE id = %s",
            [then, then, channel.id],
        )
        files = channel.message_ids.attachment_ids
        if ticket:
            self.env.cr.execute("UPDATE support_ticket SET resolved_at = %s WHERE id = %s", [then, ticket.id])
            files |= self.env["ir.attachment"].search([("res_model", "=", ticket._name), ("res_id", "=", ticket.id)])
        self.env.cr.execute("UPDATE ir_attachment SET create_date = %s WHERE id = ANY(%s)", [then, files.ids])
        self.env.invalidate_all()
        return files

    def old_chats(self, number):
        """So many chats that ended long ago, the oldest first."""
        chats = self.env["discuss.channel"]
        for key in [f"b{index}" for index in range(number)]:
            page = {"url": f"https://shop.test/{key}", "title": key}
            self.done(self.op_open(key, page=page), self.op_message("Hello", 1, conversation=key))
            self.done(self.op_end(conversation=key))
            chats += self.channel(key)
            self.age(chats[-1])
        return chats
