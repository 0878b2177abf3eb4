from odoo import Command
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestSettings(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("bn_IN")
        cls.intent = cls.env["chatbot.intent"].create(
            {"engine_id": cls.engine.id, "name": "Hours", "patterns": " open \n\nclosed", "response": "Nine to six"}
        )
        cls.category = cls.env["support.faq.category"].create({"name": "Delivery", "icon": "fa-truck"})
        cls.faq = cls.env["support.faq"].create(
            {"name": "When?", "answer": "<p>Soon</p>", "category_id": cls.category.id}
        )

    def snapshot(self):
        return self.facade.settings()["snapshot"]

    def row(self, name, key, value):
        [row] = [row for row in self.snapshot()[name] if row[key] == value]
        return row

    def version(self):
        return self.facade.settings()["version"]

    def test_channel_row(self):
        self.livechat.write(
            {
                "timezone": "Asia/Dhaka",
                "use_business_hours": True,
                "business_hour_ids": [Command.create({"day": "monday", "open_time": 9, "close_time": 17.25})],
                "hours_exception_ids": [
                    Command.create({"date": "2026-12-16"}),
                    Command.create(
                        {"date": "2026-12-25", "slot_ids": [Command.create({"open_time": 10, "close_time": 13})]}
                    ),
                ],
                "default_lang": "bn_IN",
            }
        )
        row = self.row("channels", "key", "test-shop")
        self.assertEqual(
            row["schedule"],
            {
                "timezone": "Asia/Dhaka",
                "use_business_hours": True,
                "hours": [{"day": "monday", "open_time": 9.0, "close_time": 17.25, "is_open": True}],
                "exceptions": [
                    {"date": "2026-12-16", "slots": []},
                    {"date": "2026-12-25", "slots": [{"open_time": 10.0, "close_time": 13.0}]},
                ],
            },
        )
        self.assertEqual(row["default_locale"], "bn")
        self.assertEqual(row["engine_id"], str(self.engine.id))
        self.assertEqual(row["theme"], {"primary_color": "#0F766E", "position": "right"})
        self.livechat.chatbot_engine_id = False
        self.assertNotIn("engine_id", self.row("channels", "key", "test-shop"))

    def test_texts_come_in_the_languages_that_have_one(self):
        self.assertEqual(self.row("faqs", "id", str(self.faq.id))["question"], {"en": "When?"})
        self.faq.update_field_translations("name", {"bn_IN": "কখন?"})
        self.faq.update_field_translations("answer", {"bn_IN": {"Soon": "শীঘ্রই"}})
        row = self.row("faqs", "id", str(self.faq.id))
        self.assertEqual(row["question"], {"en": "When?", "bn": "কখন?"})
        self.assertEqual(row["answer"], {"en": "<p>Soon</p>", "bn": "<p>শীঘ্রই</p>"})

    def test_channels_without_key_and_archived_records_are_left_out(self):
        self.env["im_livechat.channel"].create({"name": "Not for shops"})
        self.faq.active = self.intent.active = False
        snapshot = self.snapshot()
        self.assertNotIn("Not for shops", [row["name"] for row in snapshot["channels"]])
        self.assertNotIn(str(self.faq.id), [row["id"] for row in snapshot["faqs"]])
        self.assertEqual(self.row("engines", "id", str(self.engine.id))["intents"], [])

    def test_related_entries_stand_as_they_are_shown_however_they_were_written(self):
        first, second = self.faq.copy({"sequence": 1}), self.faq.copy({"sequence": 2})
        self.faq.related_faq_ids = second + first
        self.assertEqual(self.row("faqs", "id", str(self.faq.id))["related_ids"], [str(first.id), str(second.id)])

    def test_patterns_are_a_list(self):
        [intent] = self.row("engines", "id", str(self.engine.id))["intents"]
        self.assertEqual(intent["patterns"], ["open", "closed"])
        self.assertEqual(intent["response"], {"en": "Nine to six"})

    def test_known_version_is_answered_short(self):
        version = self.version()
        self.assertEqual(self.facade.settings(known_version=version), {"version": version, "unchanged": True})
        self.assertFalse(self.facade.settings(known_version="older")["unchanged"])

    def test_every_change_gives_a_new_version_but_counters_do_not(self):
        hours = self.env["livechat.business.hours"].create({"channel_id": self.livechat.id, "day": "sunday"})
        day = self.env["livechat.hours.exception"].create({"channel_id": self.livechat.id, "date": "2026-12-16"})
        changes = [
            lambda: self.livechat.write({"primary_color": "#123456"}),
            lambda: hours.write({"close_time": 17}),
            lambda: day.write({"slot_ids": [Command.create({"open_time": 10, "close_time": 12})]}),
            lambda: day.slot_ids.write({"close_time": 13}),
            lambda: self.engine.write({"name": "Renamed"}),
            lambda: self.intent.write({"patterns": "hours"}),
            lambda: self.category.write({"icon": "fa-star"}),
            lambda: self.faq.write({"name": "When exactly?"}),
            lambda: self.faq.update_field_translations("name", {"bn_IN": "কখন?"}),
            lambda: self.faq.unlink(),
        ]
        for index, change in enumerate(changes):
            before = self.version()
            change()
            with self.subTest(index=index):
                self.assertNotEqual(self.version(), before)
        other = self.env["support.faq"].create({"name": "?", "answer": "!", "category_id": self.category.id})
        before = self.version()
        self.push(self.op("faq_counts", counts=[{"faq_id": str(other.id), "views": 1, "helpful": 1, "not_helpful": 0}]))
        self.assertEqual(self.version(), before)
        self.assertEqual(self.row("faqs", "id", str(other.id))["view_count"], 1)

    def test_no_null_and_no_false_for_null(self):
        def look(value, path):
            self.assertIsNotNone(value, path)
            if isinstance(value, dict):
                for key, element in value.items():
                    if value is not None and element is False:
                        self.assertIn(key, ("use_business_hours", "is_open", "enable_chatbot", "unchanged"), path)
                    look(element, f"{path}.{key}")
            elif isinstance(value, list):
                for index, element in enumerate(value):
                    look(element, f"{path}[{index}]")

        look(self.facade.settings(), "settings")

    def test_longer_lists_cost_no_more_queries(self):
        counts = []
        self.snapshot()
        for _more in range(2):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.snapshot()
            counts.append(self.env.cr.sql_log_count - before)
            self.faq.copy()
            self.category.copy()
            self.intent.copy()
        self.assertEqual(counts[0], counts[1])
