from lxml import etree

from odoo import Command
from odoo.tests import tagged

from ...tools.compat import NINETEEN
from ..common import StorefrontChatCase

# From 19.0 on the options have limits of sessions, which hold for a shop as well.
ODOO_PAGES = ("channel_rules", "configuration_widget", *(() if NINETEEN else ("options",)))


@tagged("post_install", "-at_install")
class TestChannelForm(StorefrontChatCase):
    def form(self):
        return etree.fromstring(self.livechat.with_user(self.manager).get_view(view_type="form")["arch"])

    def test_a_channel_of_a_shop_is_one_form(self):
        form = self.form()
        for name in ODOO_PAGES:
            self.assertEqual(form.find(f".//page[@name='{name}']").get("invisible"), "storefront_key", name)
        ours = [page for page in form.iter("page") if page.get("invisible") == "not storefront_key"]
        self.assertEqual(len(ours), 6)
        welcomes = [field for page in ours for field in page.iter("field") if field.get("string") == "Welcome"]
        self.assertEqual(
            {field.get("invisible") for field in welcomes},
            {"not enable_chatbot or not chatbot_engine_id", "enable_chatbot and chatbot_engine_id"},
        )

    def test_limits_of_sessions_are_in_the_form_where_odoo_has_them(self):
        form = self.form()
        options = form.find(".//page[@name='options']")
        limits = options.xpath(".//field[@name='max_sessions_mode']")
        self.assertEqual(bool(limits), NINETEEN)
        if limits:
            self.assertIsNone(options.get("invisible"))
            hidden = [group for group in options.findall("group") if group.get("invisible") == "storefront_key"]
            shown = {field.get("name") for field in options.iter("field")}
            shown -= {field.get("name") for group in hidden for field in group.iter("field")}
            self.assertEqual(shown, {"max_sessions_mode", "max_sessions", "block_assignment_during_call"})

    def test_lines_to_copy_name_address_and_channel(self):
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("storefront_chat.bridge_url", "http://bridge:3000/")
        self.assertEqual(
            self.livechat.storefront_snippet,
            '<script type="module" src="http://bridge:3000/widget/storefront-chat.js"></script>\n'
            '<storefront-chat channel="test-shop"></storefront-chat>',
        )
        parameters.set_param("storefront_chat.bridge_public_url", 'https://chat.example.com/"')
        self.livechat.invalidate_recordset(["storefront_snippet"])
        self.assertIn('src="https://chat.example.com/&#34;/widget', self.livechat.storefront_snippet)

    def test_steps_are_ticked_as_they_are_done(self):
        shop = self.env["im_livechat.channel"].create(
            {
                "name": "New",
                "storefront_key": "new",
                "user_ids": False,
                "company_id": self.env["res.company"].create({"name": "New"}).id,
            }
        )
        self.env["support.faq.category"].search([]).active = False
        self.env["ir.config_parameter"].set_param("storefront_chat.bridge_url", False)
        self.assertFalse(any(shop.storefront_setup.values()), shop.storefront_setup)
        self.env["ir.config_parameter"].set_param("storefront_chat.bridge_url", "http://bridge:3000")
        self.env["ir.config_parameter"].set_param("storefront_chat.bridge_secret", "secret")
        intent = {"name": "Zzq", "response": "Yes"}
        engine = self.env["chatbot.engine"].create(
            {"name": "Zzq", "company_id": False, "intent_ids": [Command.create(intent)]}
        )
        shop.write(
            {
                "primary_color": "#123456",
                "use_business_hours": False,
                "user_ids": [Command.set(self.agent.ids)],
                "chatbot_engine_id": engine.id,
            }
        )
        category = self.env["support.faq.category"].create(
            {"name": "Zzq", "company_id": shop.company_id.id, "channel_ids": [Command.set(shop.ids)]}
        )
        self.env["support.faq"].create({"name": "Zzq?", "answer": "Yes", "category_id": category.id})
        shop.invalidate_recordset(["storefront_setup"])
        self.assertTrue(shop.storefront_setup["faq"])
        category.channel_ids = False
        shop.invalidate_recordset(["storefront_setup"])
        self.assertEqual([step for step, done in shop.storefront_setup.items() if not done], ["snippet"])
        self.push(self.op_open("n1", channel="new"), self.op_message("Hello", conversation="n1"))
        shop.invalidate_recordset(["storefront_setup"])
        self.assertTrue(shop.storefront_setup["snippet"])

    def test_a_channel_without_key_has_no_steps(self):
        channel = self.env["im_livechat.channel"].create({"name": "Odoo's"})
        self.assertFalse(channel.storefront_setup)
        self.assertFalse(channel.storefront_snippet)
