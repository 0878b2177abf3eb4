from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import NOW, StorefrontChatCase

LATER = "2026-11-20T09:00:07.250Z"


@tagged("post_install", "-at_install")
class TestConsent(StorefrontChatCase):
    def given(self, **values):
        return self.op("consent", **{"version": "1", "locale": "bn", "given_at": NOW, "agreed": True, **values})

    def record(self):
        channel = self.channel()
        return (
            channel.storefront_consent,
            channel.storefront_consent_version,
            channel.storefront_consent_locale,
            str(channel.storefront_consent_at),
        )

    def test_it_is_kept_with_the_chat(self):
        channel = self.open_chat()
        self.assertFalse(channel.storefront_consent or channel.storefront_consent_at)
        operation = self.given()
        [first], [again] = self.push(operation), self.push(operation)
        self.assertEqual((first["status"], first["duplicate"], again["duplicate"]), ("done", False, True))
        self.assertEqual(self.record(), ("agreed", "1", "bn", "2026-11-20 09:00:00"))

    def test_whoever_was_only_told_did_not_agree(self):
        self.open_chat()
        self.push(self.given(agreed=False))
        self.assertEqual(self.record()[0], "told")

    def test_a_later_one_takes_its_place_and_an_earlier_one_that_comes_late_does_not(self):
        self.open_chat()
        self.push(self.given(version="2", locale="en", given_at=LATER))
        latest = ("agreed", "2", "en", "2026-11-20 09:00:07")
        self.assertEqual(self.record(), latest)
        [late] = self.push(self.given(agreed=False))
        self.assertEqual((late["status"], self.record()), ("done", latest))

    def test_it_is_taken_with_the_opening_and_after_the_end(self):
        self.push(self.op_open(), self.given(), self.op_message("Hello"), self.op_end())
        [late] = self.push(self.given(version="2", given_at=LATER))
        self.assertEqual((late["status"], self.record()[1]), ("done", "2"))

    def test_no_chat_no_record(self):
        [refused] = self.push(self.given())
        self.assertEqual((refused["status"], refused["code"]), ("refused", "UNKNOWN_CONVERSATION"))

    def test_nothing_is_told_to_the_shopper_again(self):
        self.live_chat()
        before = self.kinds()
        self.push(self.given())
        self.assertEqual(self.kinds(), before)

    def test_the_desk_sees_it_and_nobody_changes_it(self):
        channel = self.open_chat()
        self.push(self.given())
        self.assertEqual(channel.with_user(self.agent).read(["storefront_consent"])[0]["storefront_consent"], "agreed")
        with self.assertRaises(AccessError):
            channel.with_user(self.employee).read(["storefront_consent"])
        for user in (self.agent, self.manager):
            with self.subTest(user.login), self.assertRaises(AccessError):
                channel.with_user(user).write({"storefront_consent": "agreed"})
