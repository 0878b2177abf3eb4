from unittest.mock import patch

import psycopg2

from ..common import StorefrontChatCase


class TestExactlyOnce(StorefrontChatCase):
    def test_same_operation_twice_has_one_effect(self):
        self.set_status(self.agent)
        said = [self.op_open(), self.op_message("Hello"), self.op("connect")]
        operations = [*said, self.op("rate", rating=4), self.op_end()]
        first = self.push(*operations)
        messages = self.channel().message_ids
        second = self.push(*operations)
        self.assertEqual(second, [{**result, "duplicate": True} for result in first])
        self.assertEqual(self.channel().message_ids, messages)

    def test_same_operation_twice_in_one_call_has_one_effect(self):
        self.push(self.op_open())
        message = self.op_message("Hello")
        results = self.push(message, message)
        self.assertEqual([result["duplicate"] for result in results], [False, True])
        self.assertEqual(len(self.channel().message_ids), 1)

    def test_open_again_under_another_id_is_the_same_chat(self):
        self.push(self.op_open())
        [again] = self.push(self.op_open())
        self.assertEqual(again["status"], "done")
        self.assertEqual(len(self.channel()), 1)
        [other] = self.push(self.op_open(shopper={"id": "somebody-else", "verified": False}))
        self.assertEqual(other["code"], "INVALID")

    def test_refused_operation_does_not_hold_up_the_others(self):
        lost = self.op_message("two", conversation="nowhere")
        results = self.push(self.op_open(), self.op_message("one", 1), lost, self.op_message("three", 2))
        self.assertEqual([result["status"] for result in results], ["done", "done", "refused", "done"])
        self.assertEqual(len(self.channel().message_ids), 2)

    def test_unexpected_error_undoes_only_its_own_operation(self):
        model = type(self.env["discuss.channel"])
        original, secret = model._message_create, "secret words"

        def fail_after_posting(channel, values_list):
            messages = original(channel, values_list)
            if any(secret in values["body"] for values in values_list):
                raise RuntimeError(secret)
            return messages

        failing = self.op_message(secret, 2)
        with (
            patch.object(model, "_message_create", fail_after_posting),
            self.assertLogs("odoo.addons.storefront_chat", "ERROR") as logs,
        ):
            results = self.push(self.op_open(), self.op_message("one", 1), failing, self.op_message("three", 3))
        self.assertEqual([result.get("code") for result in results], [None, None, "INTERNAL", None])
        bodies = " ".join(self.channel().message_ids.mapped("body"))
        self.assertNotIn("secret", bodies)
        self.assertIn("three", bodies)
        self.assertEqual(len(logs.output), 2, "all at once, then the one that failed")
        for line in logs.output:
            self.assertIn("fail_after_posting", line)
            self.assertNotIn("secret words", line)
        self.assertEqual(self.push(failing)[0]["duplicate"], False, "a failed operation may be tried again")

    def test_concurrency_errors_reach_odoo_which_tries_again(self):
        def collide(*_args):
            raise psycopg2.errors.SerializationFailure("concurrent update")

        self.push(self.op_open())
        with patch.object(type(self.env["discuss.channel"]), "_message_create", collide):
            with self.assertRaises(psycopg2.errors.SerializationFailure):
                self.push(self.op_message("Hello"))

    def test_second_of_two_at_the_same_moment_waits_for_the_first(self):
        operations, message = self.env["storefront.chat.operation"], self.op_message("claimed twice")
        with self.registry.cursor() as first, self.registry.cursor() as second:
            operations.with_env(self.env(cr=first))._claim([message])
            second.execute("SET LOCAL lock_timeout = '100ms'")
            with self.assertRaises(psycopg2.errors.LockNotAvailable):
                operations.with_env(self.env(cr=second))._claim([message])
            second.rollback()
            first.rollback()

    def test_faq_counts_are_added_once(self):
        category = self.env["support.faq.category"].create({"name": "Delivery"})
        faq = self.env["support.faq"].create({"name": "When?", "answer": "<p>Soon</p>", "category_id": category.id})
        row = {"faq_id": str(faq.id), "views": 3, "helpful": 2, "not_helpful": 1}
        operation = self.op("faq_counts", counts=[row, {**row, "faq_id": "99999999"}, {**row, "faq_id": "x"}])
        self.push(operation)
        self.push(operation)
        self.assertEqual((faq.view_count, faq.helpful_count, faq.not_helpful_count), (3, 2, 1))
        [refused] = self.push(self.op("faq_counts", counts=[{**row, "views": -1}]))
        self.assertEqual(refused["code"], "INVALID")

    def test_operations_are_remembered_for_60_days(self):
        self.push(self.op_open(), self.op_message("Hello"))
        operations = self.env["storefront.chat.operation"].search([])
        old = operations[-1]
        old.done_at = "2020-01-01 00:00:00"
        self.env["storefront.chat.operation"]._gc_operations()
        self.assertFalse(old.exists())
        self.assertTrue((operations - old).exists())
