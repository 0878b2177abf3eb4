"""Tries every attempt of a table in every role, and compares who succeeded with who should."""

from unittest.mock import patch

from odoo import Command
from odoo.exceptions import AccessError, MissingError, UserError

from ...tools.compat import NINETEEN, USER_GROUPS
from ..common import AGENT
from .policy import ROLES
from .shop_case import ChatRightsCase


def refusal(_rules, operation, records):
    """As Odoo's record rules refuse, but without a search for the rule to blame: a sixth of what attempts cost."""
    return AccessError(f"{operation} {records}")


class Undo(Exception):
    """Takes an attempt back."""


class PolicyCase(ChatRightsCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        env = cls.env
        cls.startClassPatcher(patch.object(env.registry["ir.rule"], "_make_access_error", refusal))
        env.company.email = "shop@example.com"
        cls.colleague, cls.other_holder = cls._users(
            ("test-colleague", "base.group_user"), ("test-other-holder", "base.group_user", AGENT)
        )
        cls.livechat.user_ids += cls.other_holder
        cls.other_guest = env["mail.guest"].create({"name": "Other"})
        step = Command.create({"message": "Hi", "step_type": "text"})
        cls.step = env["chatbot.script"].create({"title": "Script", "script_step_ids": [step]}).script_step_ids
        cls.template = env["mail.template"].create(
            {"name": "Rate", "model_id": env["ir.model"]._get_id("discuss.channel"), "body_html": "<p>Rate</p>"}
        )
        cls.file = env["ir.attachment"].create(
            {"name": "a.txt", "raw": b"secret file", "res_model": "discuss.channel", "res_id": cls.chat.id}
        )
        if NINETEEN:
            cls.tag = env["im_livechat.conversation.tag"].create({"name": "Tag"})
            cls.expertise = env["im_livechat.expertise"].create({"name": "Expertise"})
        for user in cls.people.values():
            if user._is_internal():
                user.write({USER_GROUPS: [Command.link(env.ref("base.group_allow_export").id)]})
        for agent in (cls.agent, cls.holder):
            env["support.agent"]._storefront_of(agent).manual_status = "available"
        # Odoo's own rule for administrators of live chat; earlier revisions of 18.0 let them read members only.
        rule = env.ref("im_livechat.ir_rule_discuss_channel_member_group_im_livechat_group_manager", False)
        cls.managers_invite = bool(rule and rule.perm_create)
        env.flush_all()

    def hold(self, ways):
        """Fails with a line for each way and role where the table is not what is."""
        here = [way for way in ways if way.exists_here()]
        self.assertTrue(here)
        tried = [(way, role, self.gains(way, role)) for role in ROLES for way in here]
        wrong = [(way, role, gained) for way, role, gained in tried if gained != way.allows(role, self.managers_invite)]
        self.assertFalse([f"{role} {'may' if gained else 'may not'}: {way.name}" for way, role, gained in wrong])

    def gains(self, way, role):
        """Whether this role got anywhere; what it did is taken back."""
        env = self.env(user=self.people[role].id, context={})
        gained = False
        try:
            with self.env.cr.savepoint():
                gained = bool(way.attempt(self, env))
                raise Undo
        except (Undo, AccessError, UserError, MissingError):
            pass
        finally:
            self.env.invalidate_all(flush=False)
        return gained

    def fresh(self):
        self.env.flush_all()
        self.env.invalidate_all()

    def alone(self):
        """The agent is the only colleague in the chat."""
        self.chat.channel_member_ids.filtered(lambda member: member.partner_id == self.invited.partner_id).unlink()
