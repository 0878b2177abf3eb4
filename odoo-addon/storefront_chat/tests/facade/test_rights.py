from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import StorefrontChatCase

SETTINGS = [
    "livechat.business.hours",
    "livechat.hours.exception",
    "livechat.hours.exception.slot",
    "chatbot.engine",
    "chatbot.intent",
    "support.faq",
    "support.faq.category",
    "support.category",
]
NATIVE = [
    "discuss.channel",
    "discuss.channel.member",
    "im_livechat.channel",
    "mail.guest",
    "mail.message",
    "rating.rating",
    "res.partner",
    "res.users",
    "sale.order",
]
OUTBOX = [
    "storefront.chat.counter",
    "storefront.chat.event",
    "storefront.chat.lookup",
    "storefront.chat.operation",
    "storefront.chat.whatsapp.secrets",
]
# Model → operations that the bridge's user may do without the façade.
ALLOWED = {}


@tagged("post_install", "-at_install")
class TestRights(StorefrontChatCase):
    def test_bridge_user_reads_nothing_but_the_facade(self):
        self.live_chat()
        for model in [*NATIVE, *SETTINGS, *OUTBOX]:
            with self.subTest(model=model), self.assertRaises(AccessError):
                self.env[model].with_user(self.bridge_user).search_read([], ["id"])

    def test_bridge_user_has_no_right_on_any_model(self):
        models = self.env.registry.models
        self.assertGreater(len(models), 400)
        rights = {
            model: [
                operation
                for operation in ("read", "write", "create", "unlink")
                if self.env[model].with_user(self.bridge_user).has_access(operation)
            ]
            for model in models
        }
        self.assertEqual({model: operations for model, operations in rights.items() if operations}, ALLOWED)

    def test_bridge_user_may_call_every_method(self):
        channel = self.live_chat()
        self.agent_says(channel, "Hello")
        self.assertEqual(self.facade.hello()["odoo_version"].count("."), 1)
        self.assertFalse(self.facade.settings()["unchanged"])
        self.assertEqual(self.facade.typing(conversation="c1", is_typing=True), {})
        self.assertTrue(self.facade.pull_events(limit=10)["events"])
        self.assertEqual(self.facade.ack_events(event_ids=[]), {"acknowledged": 0})
        self.assertEqual(self.facade.orders(verified=True), {"orders": []})
        self.assertEqual(self.facade.agent_picture(agent=str(self.agent.id)), {})
        self.assertEqual(self.facade.channel_logo(channel="no-such"), {})
        self.assertEqual(self.facade.bot_picture(engine="0"), {})
        self.assertFalse(self.facade.whatsapp_numbers()["unchanged"])
        self.assertEqual(self.facade.whatsapp_troubles(numbers=[]), {})
        self.assertEqual(self.facade.staff_login(login="x", password="y"), {"granted": False})
        staff = {"staff": str(self.agent.id), "conversation": "c1"}
        self.assertTrue(self.facade.staff_post(id="p1", content="Hi", **staff)["ok"])
        self.assertTrue(self.facade.staff_end(id="e1", **staff)["ok"])

    def test_nobody_else_may_call_the_facade(self):
        for user in (self.employee, self.agent, self.manager, self.env.ref("base.public_user")):
            facade = self.env["storefront.chat.bridge"].with_user(user)
            for call in (
                facade.hello,
                facade.settings,
                lambda facade=facade: facade.push(operations=[]),
                lambda facade=facade: facade.pull_events(limit=1),
                lambda facade=facade: facade.orders(verified=True),
                lambda facade=facade: facade.agent_picture(agent="2"),
                lambda facade=facade: facade.channel_logo(channel="default"),
                lambda facade=facade: facade.bot_picture(engine="1"),
                facade.whatsapp_numbers,
                lambda facade=facade: facade.whatsapp_troubles(numbers=[]),
                lambda facade=facade: facade.staff_login(login="a", password="b"),
                lambda facade=facade: facade.push(nonsense=None),
            ):
                with self.assertRaises(AccessError):
                    call()

    def test_agent_reads_settings_and_manager_writes_them(self):
        for model in SETTINGS:
            with self.subTest(model=model):
                records = self.env[model]
                self.assertTrue(records.with_user(self.agent).has_access("read"))
                self.assertTrue(records.with_user(self.manager).has_access("write"))
                self.assertTrue(records.with_user(self.manager).has_access("unlink"))
                for operation in ("write", "create", "unlink"):
                    self.assertFalse(records.with_user(self.agent).has_access(operation))
                self.assertFalse(records.with_user(self.employee).has_access("read"))

    def test_agent_may_join_but_not_set_up_a_channel(self):
        with self.assertRaises(AccessError):
            self.livechat.with_user(self.agent).welcome_message = "Hacked"
        with self.assertRaises(AccessError):
            self.env["im_livechat.channel"].with_user(self.agent).create({"name": "Mine", "storefront_key": "mine"})
        self.livechat.with_user(self.agent).action_quit()
        self.livechat.with_user(self.agent).action_join()
        self.livechat.with_user(self.manager).welcome_message = "Hello"

    def test_outbox_is_nobodys_business(self):
        for model in OUTBOX:
            for user in (self.agent, self.manager, self.employee):
                self.assertFalse(self.env[model].with_user(user).has_access("read"))

    def test_agents_see_the_chats_of_their_channels_only(self):
        channel = self.open_chat()
        chats = self.env["discuss.channel"]
        domain = [("storefront_key", "=", "c1")]
        self.assertEqual(chats.with_user(self.agent).search(domain), channel)
        self.assertEqual(chats.with_user(self.manager).search(domain), channel)
        self.assertFalse(chats.with_user(self.employee).search(domain))
        self.livechat.user_ids = self.second_agent
        self.assertFalse(chats.with_user(self.agent).search(domain))

    def test_who_is_no_agent_does_not_see_email_and_phone(self):
        channel = self.live_chat()
        channel.add_members(partner_ids=self.employee.partner_id.ids, post_joined_message=False)
        channel.with_user(self.agent).read(["storefront_email"])
        with self.assertRaises(AccessError):
            channel.with_user(self.employee).read(["storefront_email"])

    def test_secret_is_for_the_system_only(self):
        self.env["ir.config_parameter"].set_param("storefront_chat.bridge_secret", "s3cret")
        for user in (self.bridge_user, self.agent, self.manager):
            with self.assertRaises(AccessError):
                self.env["ir.config_parameter"].with_user(user).get_param("storefront_chat.bridge_secret")
