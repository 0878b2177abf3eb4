"""A channel's number on WhatsApp reaches the bridge whole, once, and by nothing but its own call."""

import json

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import Form, tagged

from .number_case import APP_SECRET, PHONE_UID, SET_UP, TOKEN, NumberCase


@tagged("post_install", "-at_install")
class TestWhatsAppNumber(NumberCase):
    def test_the_bridge_is_told_it_once_it_is_whole(self):
        for name, value in SET_UP.items():
            self.assertNotIn(PHONE_UID, self.told())
            self.shop.write({name: value})
        self.assertEqual(
            self.told()[PHONE_UID],
            {
                "id": PHONE_UID,
                "account": "102290129340398",
                "channel": "test-shop",
                "token": TOKEN,
                "app_secret": APP_SECRET,
                "verify_token": self.shop.whatsapp_verify_token,
            },
        )
        self.shop.whatsapp_graph_version = "v25.0"
        self.assertEqual(self.told()[PHONE_UID]["graph_version"], "v25.0")
        self.shop.storefront_key = False
        self.assertNotIn(PHONE_UID, self.told())

    def test_a_version_is_told_once_and_changes_with_each_part(self):
        self.shop.write(SET_UP)
        versions = {self.facade.whatsapp_numbers()["version"]}
        for change in (
            {"whatsapp_token": TOKEN + "2"},
            {"whatsapp_app_secret": APP_SECRET[::-1]},
            {"whatsapp_verify_token": "Zr4vQ8mTx2LkW9bYc7NfD3hJp6SgU1eA"},
            {"whatsapp_account_uid": "202290129340398"},
            {"whatsapp_phone_uid": "206540352242922"},
        ):
            self.shop.write(change)
            told = self.facade.whatsapp_numbers()
            self.assertNotIn(told["version"], versions)
            versions.add(told["version"])
            unchanged = {"version": told["version"], "unchanged": True}
            self.assertEqual(self.facade.whatsapp_numbers(known_version=told["version"]), unchanged)

    def test_no_snapshot_and_no_webhook_has_it(self):
        self.shop.write(SET_UP)
        verify_token = self.shop.whatsapp_verify_token
        snapshot = json.dumps(self.facade.settings())
        notices = [{"event_ids": [], "typing": [], "settings": True, "privacy": False}]
        payloads = json.dumps(self.env["storefront.chat.webhook"]._payloads(notices))
        for secret in (TOKEN, APP_SECRET, verify_token, PHONE_UID):
            self.assertNotIn(secret, snapshot)
            self.assertNotIn(secret, payloads)

    def test_a_change_reaches_the_bridge_by_webhook(self):
        notice = self.env["storefront.chat.webhook"]._notice()
        for change in ({"whatsapp_token": TOKEN}, {"whatsapp_phone_uid": PHONE_UID}):
            notice["settings"] = False
            self.shop.write(change)
            self.assertTrue(notice["settings"])

    def test_a_number_belongs_to_one_channel_whatever_its_company(self):
        self.shop.write(SET_UP)
        there = self.env["res.company"].create({"name": "Zzq Other Dairy"})
        other = self.livechat.copy({"name": "Zzq Other Shop", "company_id": there.id, "chatbot_engine_id": False})
        self.assertFalse(other.whatsapp_phone_uid)
        with self.assertRaises(ValidationError) as refused, self.env.cr.savepoint():
            other.whatsapp_phone_uid = f" {PHONE_UID} "
        self.assertNotIn("Test Shop", str(refused.exception))
        other.whatsapp_phone_uid = "306540352242922"
        self.livechat.whatsapp_phone_uid = ""
        self.assertIs(self.livechat.whatsapp_phone_uid, False)
        other.whatsapp_phone_uid = ""
        self.assertIs(other.whatsapp_phone_uid, False)

    def test_what_is_no_id_of_metas_is_refused(self):
        for vals in (
            {"whatsapp_phone_uid": "+8801711000001"},
            {"whatsapp_phone_uid": "12 34567"},
            {"whatsapp_phone_uid": "x" * 15},
            {"whatsapp_account_uid": "../me"},
            {"whatsapp_graph_version": "24"},
            {"whatsapp_graph_version": "v24.0/../me"},
            {"whatsapp_verify_token": "correct horse battery staple"},
        ):
            with self.subTest(vals), self.assertRaises(ValidationError), self.env.cr.savepoint():
                self.shop.write(vals)

    def test_a_verify_token_is_made_with_the_number_and_may_be_replaced(self):
        self.assertFalse(self.shop.whatsapp_verify_token)
        self.shop.whatsapp_phone_uid = PHONE_UID
        first = self.shop.whatsapp_verify_token
        self.assertGreaterEqual(len(first), 32)
        self.shop.whatsapp_phone_uid = "406540352242922"
        self.assertEqual(self.shop.whatsapp_verify_token, first)
        self.shop.action_renew_whatsapp_verify_token()
        self.assertNotIn(self.shop.whatsapp_verify_token, (False, first))

    def test_the_form_sets_it_up_and_shows_what_meta_is_given(self):
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("storefront_chat.bridge_url", "http://bridge.internal:3000")
        parameters.set_param("storefront_chat.bridge_public_url", "https://chat.example.com/")
        with Form(self.shop) as form:
            form.whatsapp_phone_uid = PHONE_UID
            self.assertTrue(form.whatsapp_verify_token)
            form.whatsapp_token = TOKEN
            form.whatsapp_app_secret = APP_SECRET
        self.assertEqual(self.shop.whatsapp_webhook_url, "https://chat.example.com/api/v1/whatsapp/webhook")
        self.assertEqual(self.told()[PHONE_UID]["token"], TOKEN)

    def test_only_administrators_write_and_see_it(self):
        self.shop.write(SET_UP)
        names = [*SET_UP, "whatsapp_verify_token", "whatsapp_graph_version"]
        for user in (self.agent, self.employee, self.bridge_user):
            channel = self.livechat.with_user(user)
            for name in names:
                with self.subTest(name, user=user.login), self.assertRaises(AccessError):
                    channel.read([name])
                with self.subTest(name, user=user.login), self.assertRaises(AccessError):
                    channel.write({name: "506540352242922"})
        with self.assertRaises(AccessError):
            self.env["im_livechat.channel"].with_user(self.agent).create({"name": "Zzq Mine", **SET_UP})
