from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ...tools.compat import NINETEEN
from ..common import AGENT, MANAGER, StorefrontChatCase

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
HISTORY = ["im_livechat.channel.member.history"] if NINETEEN else []
REPORTS = ["im_livechat.report.channel", *([] if NINETEEN else ["im_livechat.report.operator"])]


@tagged("post_install", "-at_install")
class TestCompanies(StorefrontChatCase):
    """The desk of `StorefrontChatCase` is the first company's; there is a second one with the like of everything."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.here = cls.engine.company_id = cls.env.company
        cls.there = cls.env["res.company"].create({"name": "Other Dairy"})
        cls.foreign_agent = cls._of_there("foreign-agent", AGENT)
        cls.foreign_manager = cls._of_there("foreign-manager", MANAGER)
        cls.bot_there = cls.env["chatbot.engine"].create({"name": "Other Bot", "company_id": cls.there.id})
        cls.shop_there = cls.env["im_livechat.channel"].create(
            {
                "name": "Other Shop",
                "storefront_key": "other-shop",
                "company_id": cls.there.id,
                "user_ids": [Command.set(cls.foreign_agent.ids)],
                "chatbot_engine_id": cls.bot_there.id,
                "use_business_hours": False,
            }
        )
        for shop, bot in ((cls.livechat, cls.engine), (cls.shop_there, cls.bot_there)):
            cls._fill(shop, bot)

    @classmethod
    def _of_there(cls, login, group):
        user = cls._user(login, "base.group_user", group)
        user.write({"company_ids": [Command.set(cls.there.ids)], "company_id": cls.there.id})
        return user

    @classmethod
    def _fill(cls, shop, bot):
        env = cls.env
        env["livechat.business.hours"].create({"channel_id": shop.id, "day": "monday"})
        slot = Command.create({"open_time": 10, "close_time": 12})
        env["livechat.hours.exception"].create({"channel_id": shop.id, "date": "2026-12-16", "slot_ids": [slot]})
        env["chatbot.intent"].create({"engine_id": bot.id, "name": "Hours", "response": "Nine to six"})
        category = env["support.faq.category"].create({"name": shop.name, "company_id": shop.company_id.id})
        code = f"zzq-{shop.storefront_key}"
        env["support.category"].create({"name": "Zzq", "code": code, "company_id": shop.company_id.id})
        env["support.faq"].create({"name": "When?", "answer": "<p>Soon</p>", "category_id": category.id})

    def open_both(self):
        self.push(self.op_open("c1"), self.op_message("Hello"))
        self.push(self.op_open("c2", channel="other-shop"), self.op_message("Hello", conversation="c2"))
        self.push(self.op("rate", "c1", rating=5), self.op("rate", "c2", rating=1))
        self.env.flush_all()
        return self.channel("c1"), self.channel("c2")

    def test_no_model_of_a_company_is_without_its_rule(self):
        ours = self.env["ir.model.data"].search([("module", "=", "storefront_chat"), ("model", "=", "ir.model")])
        models = [model.model for model in self.env["ir.model"].browse(ours.mapped("res_id"))]
        own = [name for name in models if name.startswith(("chatbot.engine", "chatbot.intent", "chatbot.una"))]
        own += [name for name in models if name.startswith(("livechat.", "storefront.", "support."))]
        rules = self.env["ir.rule"].search([("model_id.model", "in", own), ("groups", "=", False)])
        ruled = {rule.model_id.model for rule in rules if "compan" in rule.domain_force}
        for name in own:
            model = self.env[name]
            if "company_id" in model._fields and not (model._abstract or model._transient):
                self.assertIn(name, ruled)

    def test_settings_of_the_other_company_are_not_seen(self):
        for model in SETTINGS:
            for user, company in (
                (self.agent, self.here),
                (self.manager, self.here),
                (self.foreign_agent, self.there),
                (self.foreign_manager, self.there),
            ):
                with self.subTest(model=model, user=user.login):
                    seen = self.env[model].with_user(user).search([])
                    self.assertEqual(seen.company_id, company)
                    hidden = self.env[model].search([("company_id", "=", (self.here + self.there - company).id)])
                    self.assertTrue(hidden)
                    with self.assertRaises(AccessError):
                        hidden.with_user(user).read(["company_id"])

    def test_settings_of_the_other_company_are_not_written(self):
        for model in SETTINGS:
            records = self.env[model].search([("company_id", "=", self.here.id)])
            with self.subTest(model=model), self.assertRaises(AccessError):
                records.with_user(self.foreign_manager).unlink()
        with self.assertRaises(AccessError):
            self.livechat.with_user(self.foreign_manager).welcome_message = "Hacked"
        with self.assertRaises(AccessError):
            self.env["support.faq.category"].with_user(self.foreign_manager).create(
                {"name": "Foisted", "company_id": self.here.id}
            )

    def test_what_is_no_companys_is_everybodys(self):
        shared = self.env["support.faq.category"].create({"name": "Shared", "company_id": False})
        entry = self.env["support.faq"].create({"name": "?", "answer": "!", "category_id": shared.id})
        for user in (self.agent, self.foreign_agent):
            self.assertEqual(entry.with_user(user).name, "?")

    def test_chats_of_the_other_company_are_not_seen(self):
        ours, theirs = self.open_both()
        for user, seen, hidden in (
            (self.agent, ours, theirs),
            (self.manager, ours, theirs),
            (self.foreign_agent, theirs, ours),
            (self.foreign_manager, theirs, ours),
        ):
            with self.subTest(user=user.login):
                both = [("id", "in", (ours + theirs).ids)]
                self.assertEqual(self.env["discuss.channel"].with_user(user).search(both), seen)
                members = self.env["discuss.channel.member"].with_user(user).search([("channel_id", "in", both[0][2])])
                self.assertEqual(members.channel_id, seen)
                messages = [("model", "=", "discuss.channel"), ("res_id", "in", (ours + theirs).ids)]
                messages = self.env["mail.message"].with_user(user).search(messages)
                self.assertEqual(set(messages.mapped("res_id")), set(seen.ids))
                with self.assertRaises(AccessError):
                    hidden.message_ids.with_user(user).read(["body"])
                with self.assertRaises(AccessError):
                    hidden.with_user(user).action_storefront_take()
                shops = self.env["im_livechat.channel"].with_user(user).search([("storefront_key", "!=", False)])
                self.assertIn(seen.livechat_channel_id, shops)
                self.assertNotIn(hidden.livechat_channel_id, shops)

    def test_figures_of_the_other_company_are_not_seen(self):
        ours, theirs = self.open_both()
        for model in [*REPORTS, *HISTORY]:
            with self.subTest(model=model):
                self.assertEqual(self.channels_in(model, ours + theirs, self.manager), ours)
                self.assertEqual(self.channels_in(model, ours + theirs, self.foreign_manager), theirs)
        ratings = self.env["rating.rating"].search(
            [("res_model", "=", ours._name), ("res_id", "in", (ours + theirs).ids)]
        )
        self.assertEqual(len(ratings), 2)
        for user, seen in ((self.manager, ours), (self.foreign_manager, theirs), (self.foreign_agent, theirs)):
            found = self.env["rating.rating"].with_user(user).search([("id", "in", ratings.ids)])
            self.assertEqual(found.mapped("res_id"), seen.ids)

    def channels_in(self, model, channels, user):
        """In one query: a row of a report has another id in the next."""
        groups = self.env[model].with_user(user)._read_group([("channel_id", "in", channels.ids)], ["channel_id"])
        return channels.browse(channel.id for (channel,) in groups)

    def test_nobody_lets_himself_into_a_chat_of_the_other_company(self):
        ours, _theirs = self.open_both()
        with self.assertRaises(AccessError):
            self.env["discuss.channel.member"].with_user(self.foreign_manager).create(
                {"channel_id": ours.id, "partner_id": self.foreign_manager.partner_id.id}
            )

    def test_who_is_invited_reads_that_chat_and_no_other(self):
        ours, _theirs = self.open_both()
        ours.add_members(partner_ids=self.foreign_agent.partner_id.ids)
        self.assertEqual(ours.with_user(self.foreign_agent).name, "Karim")
        self.assertIn(ours, self.foreign_agent.partner_id.with_user(self.foreign_agent).channel_ids)

    def test_who_works_in_both_sees_both_whatever_is_ticked(self):
        ours, theirs = self.open_both()
        self.manager.company_ids += self.there
        chats = self.env["discuss.channel"].with_user(self.manager).with_context(allowed_company_ids=self.here.ids)
        self.assertEqual(chats.search([("id", "in", (ours + theirs).ids)]), ours + theirs)

    def test_channel_takes_no_bot_of_another_company(self):
        with self.assertRaises(UserError):
            self.livechat.chatbot_engine_id = self.bot_there

    def test_staff_are_told_the_channels_of_their_companies(self):
        def channels(user):
            return self.facade.staff_login(login=user.login, password=f"{user.login}-password")["staff"]["channels"]

        self.assertIn("other-shop", channels(self.foreign_manager))
        self.assertNotIn("test-shop", channels(self.foreign_manager))
        self.assertEqual(channels(self.foreign_agent), ["other-shop"])
        self.assertNotIn("other-shop", channels(self.manager))

    def test_staff_of_the_other_company_neither_post_nor_end(self):
        self.open_both()
        for user in (self.foreign_agent, self.foreign_manager):
            staff = {"staff": str(user.id), "conversation": "c1"}
            self.assertEqual(self.facade.staff_post(id=f"p{user.id}", content="Hi", **staff)["code"], "FORBIDDEN")
            self.assertEqual(self.facade.staff_end(id=f"e{user.id}", **staff)["code"], "FORBIDDEN")
