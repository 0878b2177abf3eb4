"""A small shop with a desk: channel, bot, agents, and the bridge's technical user with no other right."""

from odoo import Command
from odoo.tests import TransactionCase

from ..tools.compat import PRESENCE, USER_GROUPS
from .contract.held import HeldToContract

AGENT = "im_livechat.im_livechat_group_user"
MANAGER = "im_livechat.im_livechat_group_manager"
NOW = "2026-11-20T09:00:00Z"


class StorefrontChatCase(HeldToContract, TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={**cls.env.context, "no_reset_password": True, "tracking_disable": True})
        cls.bridge_user, cls.agent, cls.second_agent, cls.manager, cls.employee = cls._users(
            ("test-bridge", "storefront_chat.group_bridge"),
            ("test-agent", "base.group_user", AGENT),
            ("test-agent-2", "base.group_user", AGENT),
            ("test-manager", "base.group_user", MANAGER),
            ("test-employee", "base.group_user"),
        )
        cls.engine = cls.env["chatbot.engine"].create({"name": "Test Bot", "company_id": False})
        cls.livechat = cls.env["im_livechat.channel"].create(
            {
                "name": "Test Shop",
                "storefront_key": "test-shop",
                "user_ids": [Command.set((cls.agent | cls.second_agent).ids)],
                "chatbot_engine_id": cls.engine.id,
                "use_business_hours": False,
            }
        )
        cls.facade = cls.env["storefront.chat.bridge"].with_user(cls.bridge_user)
        cls.counter = 0

    @classmethod
    def _user(cls, login, *groups):
        [user] = cls._users((login, *groups))
        return user

    @classmethod
    def _users(cls, *people):
        """Users of these logins and groups, made at once: one by one they cost twice as much."""
        users = cls.env["res.users"]
        made = users.create([cls._user_values(*person) for person in people])
        return [users.browse(user.id) for user in made]

    @classmethod
    def _user_values(cls, login, *groups):
        return {
            "login": login,
            "password": f"{login}-password",
            "name": login.replace("-", " ").title(),
            "email": f"{login}@example.com",
            USER_GROUPS: [Command.set([cls.env.ref(group).id for group in groups])],
        }

    def op(self, kind, conversation="c1", **values):
        """An operation with a fresh id."""
        type(self).counter += 1
        operation = {"id": f"op:{self.counter}", "kind": kind, **values}
        return operation if kind in ("faq_counts", "unanswered") else {**operation, "conversation": conversation}

    def op_open(self, conversation="c1", **values):
        shopper = {"id": f"shopper-{conversation}", "verified": False, "name": "Karim"}
        values = {"channel": "test-shop", "locale": "en", "opened_at": NOW, "shopper": shopper, **values}
        return self.op("open", conversation, **values)

    def op_message(self, content, sequence=1, author="user", conversation="c1"):
        return self.op("message", conversation, sequence=sequence, author=author, content=content, sent_at=NOW)

    def op_end(self, by="shopper", conversation="c1"):
        return self.op("end", conversation, by=by, ended_at=NOW)

    def push(self, *operations):
        return self.facade.push(operations=list(operations))["results"]

    def channel(self, conversation="c1"):
        return self.env["discuss.channel"].search([("storefront_key", "=", conversation)])

    def open_chat(self, conversation="c1"):
        self.push(self.op_open(conversation), self.op_message("Hello", conversation=conversation))
        return self.channel(conversation)

    def live_chat(self, conversation="c1"):
        """A chat that `agent` has, without events so far."""
        channel = self.open_chat(conversation)
        self.set_status(self.agent)
        self.push(self.op("connect", conversation))
        self.assertEqual(channel.livechat_operator_id, self.agent.partner_id)
        return channel

    def set_status(self, user, status="online"):
        presences = self.env[PRESENCE]
        presence = presences.search([("user_id", "=", user.id)])
        if presence:
            presence.status = status
        else:
            presences.create({"user_id": user.id, "status": status})
        self.livechat.invalidate_recordset(["available_operator_ids"])

    def agent_of(self, user):
        """The agent that this person is."""
        return self.env["support.agent"].search([("user_id", "=", user.id)])

    def limit(self, *users, chats=1):
        for user in users:
            self.agent_of(user).max_concurrent_chats = chats

    def connect(self, conversation="c1", **values):
        """Opens a chat and asks for a person: the answer's desk."""
        self.open_chat(conversation)
        [result] = self.push(self.op("connect", conversation, **values))
        return result["desk"]

    def agent_says(self, channel, text, user=None):
        return channel.with_user(user or self.agent).message_post(
            body=text, message_type="comment", subtype_xmlid="mail.mt_comment"
        )

    def events(self, conversation="c1"):
        pulled = self.facade.pull_events(limit=1000)["events"]
        return [event for event in pulled if event["conversation"] == conversation]

    def kinds(self, conversation="c1"):
        return [event["kind"] for event in self.events(conversation)]
