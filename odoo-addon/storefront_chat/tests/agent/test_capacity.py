from contextlib import contextmanager
from unittest.mock import patch

import psycopg2

from odoo import SUPERUSER_ID, Command, api
from odoo.modules.registry import Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, get_db_name, tagged

from ...tools.compat import USER_GROUPS
from ..common import AGENT, NOW
from ..contract.held import HeldToContract


@tagged("post_install", "-at_install")
class TestCapacity(HeldToContract, BaseCase):
    """Two connects at the same instant, in transactions of their own: what both see has to be committed first."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.registry = Registry(get_db_name())
        with cls.shop() as env:
            cls.made = cls._make(env)
        cls.addClassCleanup(cls._unmake)

    @classmethod
    @contextmanager
    def shop(cls):
        """A transaction that is committed."""
        with cls.registry.cursor() as cr:
            yield api.Environment(cr, SUPERUSER_ID, {"no_reset_password": True, "tracking_disable": True})

    @classmethod
    def _make(cls, env):
        users = env["res.users"].create(
            [
                {"login": "race-bridge", "name": "b", USER_GROUPS: [env.ref("storefront_chat.group_bridge").id]},
                {"login": "race-agent", "name": "a", USER_GROUPS: [env.ref("base.group_user").id, env.ref(AGENT).id]},
            ]
        )
        shop = env["im_livechat.channel"].create(
            {"name": "Race", "storefront_key": "race", "user_ids": [Command.set(users[1].ids)]}
        )
        agent = env["support.agent"].search([("user_id", "=", users[1].id)])
        agent.write({"manual_status": "available", "max_concurrent_chats": 1})
        return [shop, users, users.partner_id, agent]

    @classmethod
    def _unmake(cls):
        with cls.shop() as env:
            shop, users, partners, _agent = (records.with_env(env) for records in cls.made)
            chats = env["discuss.channel"].search([("livechat_channel_id", "=", shop.id)])
            guests, bots = chats.storefront_guest_id, shop.chatbot_engine_id
            for records in (chats, guests, shop, bots, users, partners):
                records.exists().unlink()
            cls._forget(env)

    @staticmethod
    def _forget(env):
        """These chats come back under the same ids, and other tests find no trace of them."""
        env["storefront.chat.operation"].search([("name", "=like", "race-%")]).unlink()
        env["storefront.chat.privacy.task"].search([]).unlink()
        env["storefront.chat.erased"].search([]).unlink()

    def setUp(self):
        super().setUp()
        with self.shop() as env:
            env["discuss.channel"].search([("storefront_key", "=like", "race-%")]).unlink()
            self._forget(env)
            self.push(env, *(self.operation("open", number) for number in (1, 2)))

    def operation(self, kind, number):
        operation = {"id": f"race-{kind}-{number}", "kind": kind, "conversation": f"race-{number}"}
        if kind == "open":
            shopper = {"id": f"race-{number}", "verified": False}
            operation |= {"channel": "race", "locale": "en", "opened_at": NOW, "shopper": shopper}
        return operation

    def push(self, env, *operations):
        bridge = env["res.users"].search([("login", "=", "race-bridge")])
        facade = env["storefront.chat.bridge"].with_user(bridge)
        return facade.push(operations=list(operations))["results"]

    def connect(self, env, number):
        [result] = self.push(env, self.operation("connect", number))
        return result["desk"]["state"]

    def test_second_of_two_is_done_again_and_counts_the_first(self):
        with self.shop() as first, self.shop() as second:
            second.cr.execute("SELECT 1 FROM discuss_channel")
            self.assertEqual(self.connect(first, 1), "live")
            first.cr.commit()
            tries = []

            def serve():
                tries.append(second.cr.now())
                return self.connect(second, 2)

            with patch("odoo.service.model.time.sleep"):
                state = retrying(serve, second)
            self.assertEqual((state, len(tries)), ("waiting", 2))
        with self.shop() as env:
            self.assertEqual(self.made[-1].with_env(env).live_chats, 1)

    def test_second_waits_until_the_first_is_done(self):
        with self.shop() as first, self.shop() as second:
            self.assertEqual(self.connect(first, 1), "live")
            second.cr.execute("SET LOCAL lock_timeout = '100ms'")
            with self.assertRaises(psycopg2.errors.LockNotAvailable):
                self.connect(second, 2)
            second.cr.rollback()
            first.cr.rollback()
            self.assertEqual(self.connect(second, 2), "live", "the first has not come about")

    def test_queue_is_served_by_one_at_a_time(self):
        with self.shop() as env:
            self.made[-1].with_env(env).manual_status = "busy"
            self.assertEqual([self.connect(env, 1), self.connect(env, 2)], ["waiting", "waiting"])
            self.made[-1].with_env(env).manual_status = "available"
        with self.shop() as first, self.shop() as second:
            second.cr.execute("SELECT 1 FROM discuss_channel")
            first["im_livechat.channel"]._storefront_serve_all()
            first.cr.commit()
            second["im_livechat.channel"]._storefront_serve_all()
        with self.shop() as env:
            self.assertEqual(self.made[-1].with_env(env).live_chats, 1)
