"""A chat that has of everything Odoo keeps of chats, so that each entrance has something to give away."""

from odoo import Command

from ....tools.compat import PRESENCE
from ....tools.context import FROM_BRIDGE
from ..policy_case import PolicyCase
from . import traces
from .calls import SECRETS


class EntranceCase(PolicyCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        env = cls.env
        cls.chat.with_context(**FROM_BRIDGE).write({"storefront_email": "karim@private.test"})
        cls.customer = env["res.partner"].create({"name": "Customer", "email": "customer@private.test"})
        env["mail.notification"].create(
            {"mail_message_id": cls.question.id, "res_partner_id": cls.colleague.partner_id.id}
        )
        cls.question.starred_partner_ids = cls.colleague.partner_id
        own = {"name": "Team", "channel_type": "channel"}
        cls.team = env["discuss.channel"].create(
            {**own, "channel_member_ids": [Command.create({"partner_id": user.partner_id.id}) for user in cls.staff()]}
        )
        cls.view = env["ir.ui.view"].create(
            {"name": "Said", "type": "qweb", "key": "storefront_chat.test_said", "arch": "<p>Hello</p>"}
        )
        env["ir.model.data"].create(
            {"module": "storefront_chat", "name": "test_said", "model": "ir.ui.view", "res_id": cls.view.id}
        )
        cls.template.write({"body_html": "<p t-out='object.name'/>", "email_to": "thief@example.com"})
        cls.call_session = env["discuss.channel.rtc.session"].create(
            {"channel_member_id": cls.member_of(cls.holder).id}
        )
        later = {"author_id": cls.holder.partner_id.id, "body": "Later, at Lake Road", "model": "discuss.channel"}
        cls.later = env["mail.scheduled.message"].create(
            {**later, "res_id": cls.chat.id, "scheduled_date": "2099-01-01 00:00:00"}
        )
        cls.file.storefront_key = "file-1"
        cls.question.pinned_at = "2026-01-01 00:00:00"
        cls.presence = env[PRESENCE].create({"user_id": cls.holder.id, "status": "online"})
        env.flush_all()
        # Odoo ends a call that was not heard of for a minute; this one goes on, however slow the machine is.
        env.cr.execute("UPDATE discuss_channel_rtc_session SET write_date = '2099-01-01'")

    @classmethod
    def staff(cls):
        return [user for user in cls.people.values() if user._is_internal()]

    @classmethod
    def member_of(cls, user):
        return cls.chat.channel_member_ids.filtered(lambda member: member.partner_id == user.partner_id)

    def hold(self, ways):
        """Each attempt is taken back, so what is there before the first of them is there before each."""
        self.env.cr.flush()
        self.before = traces.rows(self), traces.last_notice(self)
        super().hold(ways)

    def look(self):
        """What is there before an attempt."""
        return self.before

    def changed(self, before):
        """Tables in which rows of the chat are others than before."""
        self.env.cr.flush()
        after = traces.rows(self)
        return [table for table, digest in before[0].items() if after[table] != digest]

    def tells(self, before, told, user):
        """Secrets in what an attempt was answered, or in what the bus sent to this person since."""
        text = f"{told} {traces.notices(self, user, before[1])}"
        return [secret for secret in SECRETS if secret in text]

    def heard(self, user, after):
        """What the bus told this person since."""
        self.env.cr.flush()
        return traces.notices(self, user, after)
