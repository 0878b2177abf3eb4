"""Access token and app secret are written, and read again by nobody."""

import json
from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from ...tools.compat import USER_GROUPS
from .number_case import APP_SECRET, PHONE_UID, SET_UP, TOKEN, NumberCase

NAMES = ["whatsapp_token", "whatsapp_app_secret"]


@tagged("post_install", "-at_install")
class TestWrittenSecrets(NumberCase):
    def everything_read(self, channel):
        """Whatever a client gets of this channel, as it gets it."""
        everything = {name: {} for name in channel.fields_get()}
        return [
            channel.web_save(SET_UP, everything),
            channel.web_read(everything),
            channel.read(),
            channel.export_data([*channel.fields_get(), *NAMES])["datas"],
            channel.search_read([("id", "=", channel.id)]),
            channel.copy_data(),
            channel.copy({"name": "Zzq Copy"}).read(),
            channel.onchange({}, [], everything),
        ]

    def test_nobody_reads_them_in_any_way_not_even_whoever_has_just_saved_them(self):
        self.manager.write({USER_GROUPS: [Command.link(self.env.ref("base.group_allow_export").id)]})
        for user in (self.manager, self.env.ref("base.user_admin"), self.env.ref("base.user_root")):
            with self.subTest(user.login):
                read = json.dumps(self.everything_read(self.livechat.with_user(user)), default=str)
                self.assertIn(PHONE_UID, read)
                self.assertNotIn(TOKEN, read)
                self.assertNotIn(APP_SECRET, read)

    def test_they_are_in_a_model_that_is_closed_to_everybody(self):
        self.shop.write(SET_UP)
        for user in (self.manager, self.env.ref("base.user_admin"), self.agent, self.bridge_user):
            secrets = self.env["storefront.chat.whatsapp.secrets"].with_user(user)
            for operation in ("read", "write", "create", "unlink"):
                self.assertFalse(secrets.has_access(operation), (user.login, operation))
            with self.assertRaises(AccessError):
                secrets.search_read([], ["token"])
            with self.assertRaises(AccessError):
                secrets.search([("token", "=like", "EAA%")])

    def test_they_cannot_be_searched_for(self):
        self.shop.write(SET_UP)
        channels = self.env["im_livechat.channel"].with_user(self.manager)
        for name in NAMES:
            for operator, value in (("=", SET_UP[name]), ("=like", "%"), ("!=", False)):
                with self.subTest(name, operator=operator), self.assertRaises(AccessError):
                    channels.search([(name, operator, value)])

    def test_the_form_shows_when_each_was_set(self):
        self.assertFalse(self.shop.whatsapp_token_set_at or self.shop.whatsapp_app_secret_set_at)
        self.shop.whatsapp_token = TOKEN
        self.assertTrue(self.shop.whatsapp_token_set_at)
        self.assertFalse(self.shop.whatsapp_app_secret_set_at)
        self.shop.whatsapp_token = False
        self.assertFalse(self.shop.whatsapp_token_set_at)

    def test_what_was_entered_by_mistake_is_refused_and_not_repeated(self):
        for name, wrong in (
            ("whatsapp_token", "a token with blanks in between"),
            ("whatsapp_token", "tooshort"),
            ("whatsapp_app_secret", TOKEN + "-of-another-kind" * 3),
            ("whatsapp_app_secret", "0123456789"),
        ):
            with self.subTest(wrong), self.assertRaises(ValidationError) as refused, self.env.cr.savepoint():
                self.shop.write({name: wrong})
            self.assertNotIn(wrong, str(refused.exception))
        self.shop.write({"whatsapp_token": f"  {TOKEN}\n", **{k: v for k, v in SET_UP.items() if k != NAMES[0]}})
        self.assertEqual(self.told()[PHONE_UID]["token"], TOKEN)

    def test_the_app_secret_before_counts_for_an_hour(self):
        self.shop.write(SET_UP)
        self.assertNotIn("former_app_secret", self.told()[PHONE_UID])
        changed = APP_SECRET[::-1]
        self.shop.whatsapp_app_secret = changed
        row = self.told()[PHONE_UID]
        self.assertEqual((row["app_secret"], row["former_app_secret"]["secret"]), (changed, APP_SECRET))
        secrets = self.livechat._storefront_whatsapp_secrets()
        left = secrets.former_until - fields.Datetime.now()
        self.assertTrue(timedelta(minutes=59) < left <= timedelta(hours=1))
        self.shop.whatsapp_app_secret = changed
        self.assertEqual(self.told()[PHONE_UID]["former_app_secret"]["secret"], APP_SECRET)
        secrets.former_until = fields.Datetime.now() - timedelta(seconds=1)
        self.assertNotIn("former_app_secret", self.told()[PHONE_UID])

    def test_nothing_is_left_of_a_number_that_is_given_up(self):
        self.shop.write(SET_UP)
        secrets = self.livechat._storefront_whatsapp_secrets()
        self.shop.whatsapp_phone_uid = False
        self.assertFalse(secrets.exists())
        self.assertFalse(self.shop.whatsapp_token_set_at)
        self.shop.write(SET_UP)
        secrets = self.livechat._storefront_whatsapp_secrets()
        self.livechat.unlink()
        self.assertFalse(secrets.exists())
