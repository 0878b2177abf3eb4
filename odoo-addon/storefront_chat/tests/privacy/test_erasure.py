import os

from freezegun import freeze_time

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from ..privacy_case import EMAIL, WORDS, PrivacyCase


@tagged("post_install", "-at_install")
class TestErasure(PrivacyCase):
    def test_nothing_personal_is_left_anywhere(self):
        self.leave_traces()
        before = self.hits()
        self.assertEqual(set().union(*before.values()), set(WORDS.values()), "every word must be there to be erased")
        request = self.request_erasure()
        self.assertEqual(self.hits([word for word in WORDS.values() if word not in (EMAIL, WORDS["phone"])]), {})
        self.assertEqual(request.state, "waiting")
        self.bridge_reports()
        self.assertEqual(request.state, "done")
        self.assertEqual(self.hits(), {})

    def test_files_leave_the_store_on_disk(self):
        channel, _ticket = self.leave_traces()
        files = self.env["ir.attachment"].sudo()
        name = channel.message_ids.attachment_ids.store_fname
        self.assertTrue(name)
        self.request_erasure()
        self.assertFalse(files.search([("store_fname", "=", name)]))
        # What nothing refers to is on the list of Odoo's own cleaner, which runs next.
        self.assertTrue(os.path.exists(files._full_path(os.path.join("checklist", name))))

    def test_record_says_when_by_whom_and_how_much_but_not_whom(self):
        self.leave_traces()
        request = self.request_erasure()
        self.bridge_reports()
        self.assertEqual((request.requested_by_id, bool(request.done_at)), (self.manager, True))
        self.assertEqual(request.counts["chats"], 1)
        self.assertEqual(request.counts["tickets"], 1)
        self.assertEqual(request.counts["guests"], 1)
        self.assertEqual(request.counts["ratings"], 2)
        self.assertEqual(request.counts["questions"], 1)
        self.assertGreaterEqual(request.counts["files"], 2)
        self.assertGreaterEqual(request.counts["mails"], 1)
        self.assertGreaterEqual(request.counts["messages"], 8)
        self.assertFalse(request.email or request.phone or request.shopper)
        self.assertTrue(request.subject_hash)

    def test_a_watch_that_only_its_address_tells_goes_and_its_chat_stays(self):
        watch, anothers = self.leave_watch()
        self.assertEqual(set(self.hits([EMAIL])), {"storefront_chat_order_watch.email"})
        request = self.request_erasure()
        self.assertEqual((request.counts["watches"], request.counts["chats"]), (1, 0))
        self.assertFalse(watch.exists())
        self.assertTrue(anothers.exists() and self.channel("c1-sister"))
        self.bridge_reports()
        self.assertEqual(self.hits([EMAIL]), {})

    def test_a_watch_that_began_while_the_bridge_was_at_it_goes_as_well(self):
        self.request_erasure()
        watch, anothers = self.leave_watch()
        self.bridge_reports()
        self.assertFalse(watch.exists())
        self.assertTrue(anothers.exists())

    def test_others_keep_all_of_theirs(self):
        other = self.open_chat("c2")
        self.push(self.op("ticket", "c2", subject="Other ticket"))
        self.leave_traces()
        self.request_erasure()
        self.bridge_reports()
        self.assertEqual(self.channel("c2"), other)
        self.assertTrue(other.message_ids)
        self.assertTrue(other.storefront_guest_id)
        self.assertEqual(self.env["support.ticket"].search_count([("subject", "=", "Other ticket")]), 1)

    def test_phone_and_shopper_id_find_the_same(self):
        for clues in ({"phone": "01711-900017"}, {"shopper": "shopper-c1"}):
            with self.subTest(clues):
                self.leave_traces()
                self.request_erasure(**clues)
                self.bridge_reports()
                self.assertFalse(self.channel())
                self.env["storefront.chat.erased"].search([]).unlink()

    def test_a_shoppers_nameless_chats_are_theirs_and_those_of_somebody_else_are_not(self):
        def card(**more):
            return {"id": "browser", "verified": False, **more}

        self.done(
            self.op_open("c1", shopper=card(email=EMAIL)),
            self.op_open("c2", shopper=card()),
            self.op_open("c3", shopper=card(email="brother@private.test")),
        )
        self.request_erasure()
        self.assertFalse(self.channel("c1") | self.channel("c2"))
        self.assertTrue(self.channel("c3"))

    def test_operations_under_way_are_refused_and_bring_nothing_back(self):
        channel, ticket = self.leave_traces()
        reference = ticket.name
        self.request_erasure()
        late = [
            self.op_open(),
            self.op_message("late words", 9),
            self.op("connect"),
            self.op_end(),
            self.op("rate", rating=1, feedback="late words"),
            self.op("ticket", subject="late words"),
            self.op("transcript", email=EMAIL),
            self.op("read", message_id="1"),
        ]
        self.assertEqual({result.get("code") for result in self.push(*late)}, {"ERASED"})
        answer = self.facade.ticket_reply(
            id="late", shopper="shopper-c1", verified=False, reference=reference, content="late words"
        )
        self.assertEqual(answer, {"accepted": False, "code": "UNKNOWN_TICKET"})
        self.assertEqual(self.hits(["late words"]), {})
        self.assertFalse(channel.exists())

    def test_a_chat_that_odoo_had_not_heard_of_does_not_arrive_afterwards(self):
        self.leave_traces()
        self.request_erasure()
        by_email = self.op_open("late", shopper={"id": "other-browser", "verified": False, "email": EMAIL})
        by_shopper = self.op_open("late-2", shopper={"id": "unheard", "verified": False})
        self.bridge_reports(conversations=["late", "late-2"], shoppers=["unheard"])
        codes = [result.get("code") for result in self.push(by_email, by_shopper)]
        self.assertEqual(codes, ["ERASED", "ERASED"])

    def test_what_arrived_before_the_bridge_was_through_goes_as_well(self):
        self.request_erasure()
        self.done(self.op_open("slipped", shopper={"id": "unheard", "verified": False}))
        self.bridge_reports(conversations=["slipped"], shoppers=["unheard"])
        self.assertFalse(self.channel("slipped"))

    def test_who_comes_back_is_a_new_shopper(self):
        self.leave_traces()
        self.request_erasure()
        self.bridge_reports()
        card = {"id": "shopper-c1", "verified": False, "email": EMAIL}
        self.done(self.op_open("c9", shopper=card, opened_at="2099-01-01T00:00:00Z"))
        self.assertTrue(self.channel("c9"))

    def test_twice_is_once(self):
        self.leave_traces()
        first = self.request_erasure()
        second = self.request_erasure()
        self.bridge_reports()
        self.assertEqual({first.state, second.state}, {"done"})
        self.assertEqual(second.counts["chats"], 0)
        self.assertEqual(first.subject_hash, second.subject_hash)
        with self.assertRaises(UserError):
            first.with_user(self.manager).action_run()

    def test_a_message_posted_at_that_moment_is_swept(self):
        channel, _ticket = self.leave_traces()
        self.request_erasure()
        orphan = self.env["mail.message"].create(
            {
                "model": "discuss.channel",
                "res_id": channel.id,
                "body": WORDS["message"],
                "reply_to": "x",
                "record_name": "x",
            }
        )
        self.bridge_reports()
        self.assertFalse(orphan.exists())

    def test_counting_changes_nothing(self):
        channel, _ticket = self.leave_traces()
        request = self.env["storefront.chat.privacy.request"].with_user(self.manager).create({"email": EMAIL})
        request.action_preview()
        self.assertEqual([task["kind"] for task in self.tasks()], ["count"])
        self.bridge_reports()
        self.assertEqual((request.state, request.counts["chats"]), ("draft", 1))
        self.assertTrue(channel.exists())
        self.assertEqual(self.tasks(), [])

    def test_figures_stay(self):
        self.leave_traces()
        with freeze_time(fields.Datetime.now()):
            before = self.figures()
            self.assertTrue(before)
            self.request_erasure()
            self.bridge_reports()
            self.assertEqual(self.figures(), before)

    def test_a_question_that_others_asked_too_stays_without_them(self):
        self.leave_traces()
        question = self.env["chatbot.unanswered"].search([("channel_id", "=", self.livechat.id)])
        question.count = 3
        self.request_erasure()
        self.assertEqual(question.count, 2)
        self.bridge_reports(questions=[{"channel": "test-shop", "text": question.text}] * 2)
        self.assertFalse(question.exists())

    def test_company_is_the_border(self):
        company = self.env["res.company"].create({"name": "Other Company"})
        self.livechat.company_id = company
        self.done(self.op_open(shopper={"id": "x", "verified": False, "email": EMAIL}), self.op("ticket", subject="x"))
        self.request_erasure()
        self.bridge_reports()
        self.assertTrue(self.channel().support_ticket_ids)
        with self.assertRaises(AccessError):
            self.env["storefront.chat.privacy.request"].with_user(self.manager).create(
                {"email": EMAIL, "company_id": company.id}
            ).action_run()

    def test_only_managers(self):
        for user in (self.agent, self.employee, self.bridge_user):
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.env["storefront.chat.privacy.request"].with_user(user).create({"email": EMAIL})

    def test_a_begun_request_is_a_record(self):
        request = self.request_erasure()
        for change in (
            lambda: request.with_user(self.manager).write({"requested_by_id": self.agent.id}),
            lambda: request.with_user(self.manager).unlink(),
        ):
            with self.assertRaises(UserError):
                change()

    def test_nobody_makes_a_record_by_hand(self):
        requests = self.env["storefront.chat.privacy.request"].with_user(self.manager)
        foreign = self.env["ir.attachment"].create({"name": "invoice.pdf", "raw": b"x"})
        draft = requests.create({"email": EMAIL})
        for vals in (
            {"state": "done"},
            {"document_id": foreign.id},
            {"done_at": "2020-01-01"},
            {"exported": {}},
            {"requested_by_id": self.agent.id},
            {"counts": {}},
            {"subject_hash": "x"},
        ):
            with self.subTest(vals), self.assertRaises(AccessError):
                requests.create({"email": EMAIL, **vals})
            with self.subTest(vals), self.assertRaises(AccessError):
                draft.write(vals)

    def test_no_file_goes_but_the_archive(self):
        foreign = self.env["ir.attachment"].create({"name": "invoice.pdf", "raw": b"x"})
        request = self.env["storefront.chat.privacy.request"].create(
            {"kind": "export", "email": EMAIL, "state": "done", "done_at": "2020-01-01", "document_id": foreign.id}
        )
        request._gc_exports()
        self.assertTrue(foreign.exists())
        self.assertFalse(request.document_id)

    def test_exactly_one_clue_of_the_right_shape(self):
        requests = self.env["storefront.chat.privacy.request"].with_user(self.manager)
        for clues in ({"email": "nobody"}, {"phone": "12"}, {"email": EMAIL, "shopper": "x"}):
            with self.subTest(clues), self.assertRaises(ValidationError):
                requests.create(clues)
        with self.assertRaises(UserError):
            requests.create({}).action_run()
