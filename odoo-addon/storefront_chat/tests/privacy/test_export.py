import io
import json
import zipfile
from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ...models.privacy.export_beside import ELSEWHERE
from ..privacy_case import EMAIL, WORDS, PrivacyCase

IN_FILES = {WORDS["file_text"]}


@tagged("post_install", "-at_install")
class TestExport(PrivacyCase):
    def export(self, bridge=None, conversations=(), email=EMAIL):
        request = (
            self.env["storefront.chat.privacy.request"]
            .with_user(self.manager)
            .create({"kind": "export", "email": email})
        )
        request.action_run()
        [task] = self.tasks()
        self.assertEqual(task["kind"], "export")
        names = ("conversations", "entries", "operations", "dead_letters", "files", "questions")
        self.facade.privacy_done(
            task=task["id"],
            counts=dict.fromkeys(names, 0),
            conversations=list(conversations),
            shoppers=[],
            questions=[],
            document=json.dumps(bridge or {"conversations": []}),
        )
        return request

    def content(self, request):
        """`(document, {path: bytes})`, as the manager reads it."""
        with zipfile.ZipFile(io.BytesIO(request.document_id.with_user(self.manager).raw)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        return json.loads(files.pop("personal-data.json")), files

    def test_everything_is_in_it_and_nothing_was_changed(self):
        channel, ticket = self.leave_traces()
        request = self.export({"conversations": [{"id": "c9"}]})
        document, files = self.content(request)
        text = json.dumps(document, ensure_ascii=False)
        for word in set(WORDS.values()) - IN_FILES:
            self.assertIn(word, text)
        self.assertIn(WORDS["file_text"].encode(), files.values())
        self.assertEqual(document["bridge"], {"conversations": [{"id": "c9"}]})
        paths = {path for message in document["chats"][0]["messages"] for path in message["files"]}
        self.assertTrue(paths)
        self.assertLessEqual(paths | set(document["tickets"][0]["files"]), set(files))
        self.assertTrue(channel.exists() and ticket.exists())
        self.assertEqual((request.state, bool(request.email)), ("done", False))

    def test_whatever_an_erasure_takes_along_is_in_it(self):
        """The two look into the same tables, and each row is told as one of its kind or for a reason elsewhere."""
        channel, ticket = self.leave_traces()
        records = [channel.sudo(), ticket.sudo(), channel.sudo().storefront_guest_id]
        records[2].write({"country_id": self.env.ref("base.bd").id, "timezone": "Asia/Dhaka"})
        for record in records:
            model = self.env["ir.model"]._get_id("res.partner")
            activity = self.env["mail.activity"].create(
                {
                    "summary": f"Call {record._name}",
                    "note": "<p>about the p19</p>",
                    "date_deadline": "2026-11-27",
                    "res_model_id": model,
                    "res_id": self.agent.partner_id.id,
                    "active": record != records[1],
                }
            )
            activity.write({"res_model_id": self.env["ir.model"]._get_id(record._name), "res_id": record.id})
        self.env["mail.scheduled.message"].sudo().create(
            {
                "model": ticket._name,
                "res_id": ticket.id,
                "author_id": self.agent.partner_id.id,
                "subject": "Later",
                "body": "<p>later-p20</p>",
                "scheduled_date": "2999-01-01 09:00:00",
            }
        )
        taken = []
        for name, _field, terms in self.env["storefront.chat.privacy"]._pointers():
            for record in records:
                rows = self.env[name].sudo().with_context(active_test=False).search(terms(record._name, record.ids))
                taken += [name] * len(rows)
        document, files = self.content(self.export())
        [chat], [told_ticket] = document["chats"], document["tickets"]
        told = chat["beside"] + told_ticket["beside"]
        self.assertEqual(sorted(row["kind"] for row in told), sorted(set_aside(taken)))
        self.assertLessEqual({"mail.activity", "mail.scheduled.message", "mail.message", "ir.attachment"}, set(taken))
        calls = [row for row in told if row["kind"] == "mail.activity"]
        self.assertEqual(
            {(row["name"], row["text"], row["planned_for"]) for row in calls},
            {(f"Call {record._name}", "about the p19", "2026-11-27") for record in records},
        )
        [later] = [row for row in told_ticket["beside"] if row["kind"] == "mail.scheduled.message"]
        self.assertIn("later-p20", later["text"])
        self.assertEqual((chat["shopper"]["country"], chat["shopper"]["time_zone"]), ("BD", "Asia/Dhaka"))
        own = self.env["ir.attachment"].search([("res_model", "=", "discuss.channel"), ("res_id", "=", channel.id)])
        self.assertEqual(len(chat["files"]), len(own))
        self.assertLessEqual(set(chat["files"]), set(files))
        self.assertEqual(sorted(ELSEWHERE), ["ir.attachment", "mail.followers", "mail.message", "rating.rating"])

    def test_all_of_them_are_in_it_also_those_without_an_instant(self):
        _channel, ticket = self.leave_traces()
        row = {
            "model": ticket._name,
            "res_id": ticket.id,
            "author_id": self.agent.partner_id.id,
            "body": "<p>later-p20</p>",
            "scheduled_date": "2999-01-01 09:00:00",
        }
        letters = self.env["mail.scheduled.message"].sudo().create([dict(row) for _ in range(201)])
        self.env.flush_all()
        # As a module's own SQL leaves it.
        self.env.cr.execute("UPDATE mail_scheduled_message SET create_date = NULL WHERE id = %s", [letters[0].id])
        self.env.invalidate_all()
        document, _files = self.content(self.export())
        [told] = document["tickets"]
        made = [row["made_at"] for row in told["beside"] if row["kind"] == letters._name]
        self.assertEqual((len(made), made.count(None)), (201, 1))

    def test_a_row_is_told_with_what_it_points_at(self):
        chats = [self.open_chat("c1"), self.open_chat("c2")]
        for chat in chats:
            values = {"res_model_id": self.env["ir.model"]._get_id("res.partner"), "res_id": self.agent.partner_id.id}
            activity = self.env["mail.activity"].create({"summary": chat.storefront_key, **values})
            activity.write({"res_model_id": self.env["ir.model"]._get_id(chat._name), "res_id": chat.id})
        found = self.env["storefront.chat.privacy"]._beside(chats[0] | chats[1])
        for chat in chats:
            rows = self.env["storefront.chat.privacy"]._rows_beside(chat, found)
            self.assertEqual([row["name"] for row in rows if row["kind"] == "mail.activity"], [chat.storefront_key])

    def test_a_watch_that_only_its_address_tells_is_in_it(self):
        watch, _anothers = self.leave_watch()
        document, _files = self.content(self.export())
        self.assertEqual(document["watched_orders"], [{"order": watch.order_id.name, "email": EMAIL}])
        self.assertEqual(document["chats"], [])

    def test_emails_not_sent_are_in_it(self):
        _chat, ticket = self.leave_traces()
        self.answer(ticket, WORDS["answer"])
        failed = (
            self.env["mail.mail"]
            .search([("email_to", "ilike", EMAIL)])
            .filtered(lambda mail: WORDS["answer"] in mail.body_html)
        )
        failed.state = "exception"
        document, _files = self.content(self.export())
        told = document["emails_not_sent"]
        [answer] = [mail for mail in told if WORDS["answer"] in mail["text"]]
        self.assertIn(EMAIL, answer["to"])
        self.assertEqual((answer["subject"], answer["failed"]), (failed.subject, True))
        [transcript] = [mail for mail in told if mail["to"] == EMAIL and WORDS["message"] in mail["text"]]
        self.assertFalse(transcript["failed"])

    def test_email_to_them_out_of_somebody_elses_chat_is_theirs_and_other_addresses_are_not(self):
        """`_` stands for any character in a search; here it is one of the address."""
        watch, _anothers = self.leave_watch()
        theirs, chat = "zubaida_p01@private.test", watch.channel_id
        mails = self.env["mail.mail"]
        for email in (theirs, EMAIL):
            chat._storefront_mail_transcript(email)
            mails |= mails.search([("email_to", "=", email)])
        request = self.export(email=theirs)
        document, _files = self.content(request)
        self.assertEqual([mail["to"] for mail in document["emails_not_sent"]], [theirs])
        archive = request.document_id
        counts = self.request_erasure(email=theirs).counts
        self.assertEqual((counts["mails"], counts["watches"], counts["chats"]), (1, 0, 0))
        self.assertEqual(mails.exists().mapped("email_to"), [EMAIL])
        self.assertFalse(archive.exists())
        self.assertTrue(watch.exists() and chat.exists())

    def test_it_goes_with_a_watch_alone(self):
        self.leave_watch()
        document = self.export().document_id
        self.request_erasure()
        self.assertFalse(document.exists())

    def test_somebody_elses_data_are_not_in_it(self):
        self.push(self.op_open("c2"), self.op_message("words of somebody else", conversation="c2"))
        self.leave_traces()
        document, _files = self.content(self.export())
        self.assertNotIn("words of somebody else", json.dumps(document))

    def test_it_is_for_managers_of_the_company_and_for_a_few_days(self):
        self.leave_traces()
        request = self.export()
        document = request.document_id
        for user in (self.agent, self.employee):
            with self.subTest(user.login), self.assertRaises(AccessError):
                document.with_user(user).read(["raw"])
        request.sudo().done_at = fields.Datetime.now() - timedelta(days=8)
        request.sudo()._gc_exports()
        self.assertFalse(document.exists())

    def test_it_is_handed_out_in_parts(self):
        self.leave_traces()
        request = self.export()
        staff = {"staff": str(self.manager.id), "request": str(request.id)}
        whole = self.facade.staff_privacy_file(**staff, offset=0)["file"]
        self.assertEqual(whole["size"], len(request.document_id.raw))
        past = self.facade.staff_privacy_file(**staff, offset=whole["size"])["file"]
        self.assertEqual(past["data"], "")
        agent = self.facade.staff_privacy_file(staff=str(self.agent.id), request=str(request.id), offset=0)
        self.assertEqual((agent["ok"], agent["code"]), (False, "FORBIDDEN"))

    def test_it_goes_with_what_it_holds_and_others_stay(self):
        self.leave_traces()
        document = self.export().document_id
        self.leave_traces("c2", "shopper-c2")
        self.request_erasure(shopper="somebody else")
        self.bridge_reports()
        self.assertTrue(document.exists())
        self.request_erasure(phone=WORDS["phone"])
        self.assertFalse(document.exists())
        self.bridge_reports()
        self.assertEqual(self.hits(), {})

    def test_it_goes_when_only_the_bridge_knows_what_it_holds(self):
        request = self.export({"conversations": [{"id": "c9"}]}, conversations=["c9"])
        self.request_erasure()
        self.assertTrue(request.document_id)
        self.bridge_reports(conversations=["c9"])
        self.assertFalse(request.document_id)
        self.assertFalse(request.exported)

    def test_it_goes_with_a_chat_that_is_deleted_by_hand(self):
        channel, _ticket = self.leave_traces()
        document = self.export().document_id
        channel.sudo().unlink()
        self.bridge_reports()
        self.assertFalse(document.exists())


def set_aside(kinds):
    return [kind for kind in kinds if kind not in ELSEWHERE]
