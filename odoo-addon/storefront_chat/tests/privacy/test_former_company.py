"""Chats whose live chat channel was deleted before Odoo refused that."""

import io
import json
import zipfile

from odoo import Command, fields
from odoo.tests import tagged

from ..privacy_case import EMAIL, PrivacyCase


@tagged("post_install", "-at_install")
class TestFormerCompany(PrivacyCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.there = cls.env["res.company"].create({"name": "Other Company"})
        cls.livechat.company_id = cls.env.company

    def orphan(self, conversation="c1", company=None, ended=False):
        """A chat of the person as it is left by a channel that is deleted by PostgreSQL's own means."""
        shopper = {"id": f"shopper-{conversation}", "verified": False, "email": EMAIL}
        self.done(self.op_open(conversation, shopper=shopper))
        if ended:
            self.done(self.op_end(conversation=conversation))
        chat = self.channel(conversation)
        self.env.flush_all()
        self.env.cr.execute("UPDATE discuss_channel SET livechat_channel_id = NULL WHERE id = %s", [chat.id])
        self.env.invalidate_all()
        chat.sudo().storefront_former_company_id = company
        return chat

    def noted(self, chat):
        self.env["discuss.channel"]._storefront_note_former_companies()
        return chat.sudo().storefront_former_company_id

    def found(self, company):
        return self.env["storefront.chat.privacy"]._find(company, email=EMAIL)["chats"]

    def test_of_an_unknown_company_it_is_everybodys_to_find(self):
        chat = self.orphan()
        self.assertFalse(self.noted(chat))
        self.assertEqual((self.found(self.env.company), self.found(self.there)), (chat, chat))
        request = self.request_erasure()
        self.bridge_reports()
        self.assertEqual(request.counts["chats"], 1)
        self.assertFalse(chat.exists())

    def exported(self):
        """`(chats, left out)` of an export that this company makes."""
        request = self.env["storefront.chat.privacy.request"].with_user(self.manager)
        request = request.create({"kind": "export", "email": EMAIL})
        request.action_preview()
        self.assertEqual(request.counts["chats"], 0)
        self.assertEqual([(task["kind"], task["for_export"]) for task in self.tasks()], [("count", True)])
        request.action_run()
        for task in self.tasks():
            names = ("conversations", "entries", "operations", "dead_letters", "files", "questions")
            none = {"conversations": [], "shoppers": [], "questions": [], "counts": dict.fromkeys(names, 0)}
            self.facade.privacy_done(task=task["id"], document='{"conversations": []}', **none)
        with zipfile.ZipFile(io.BytesIO(request.document_id.sudo().raw)) as archive:
            document = json.loads(archive.read("personal-data.json"))
        return [chat["conversation"] for chat in document["chats"]], document.get("left_out")

    def test_of_an_unknown_company_it_is_handed_out_by_none_where_there_are_several(self):
        chat = self.orphan()
        self.push(self.op_message("words of nobody's shop"))
        self.assertEqual(self.exported(), ([], [{"chats": 1, "reason": "no_company"}]))
        self.assertTrue(chat.exists())

    def test_of_a_known_company_nobody_else_finds_it(self):
        chat = self.orphan(company=self.there)
        self.assertFalse(self.found(self.env.company))
        self.assertEqual(self.found(self.there), chat)
        chat.unlink()
        self.assertEqual(self.env["storefront.chat.privacy.task"].search([]).mapped("company_id"), self.there)

    def test_its_ticket_tells_its_company(self):
        chat = self.orphan()
        self.env["support.ticket"].create(
            {"subject": "Milk", "company_id": self.there.id, "discuss_channel_id": chat.id}
        )
        self.assertEqual(self.noted(chat), self.there)

    def test_its_agents_tell_its_company(self):
        chat = self.orphan()
        agent = self._user("agent-there", "base.group_user")
        agent.write({"company_ids": [Command.set(self.there.ids)], "company_id": self.there.id})
        chat.sudo().storefront_agent_ids = agent.partner_id
        self.assertEqual(self.noted(chat), self.there)
        chat.sudo().write(
            {"storefront_agent_ids": (agent | self.agent).partner_id, "storefront_former_company_id": False}
        )
        self.assertFalse(self.noted(chat), "agents of two companies tell nothing")

    def test_chats_of_a_channel_are_left_alone(self):
        chat = self.open_chat()
        self.assertFalse(self.noted(chat))
        self.assertEqual(
            self.env["discuss.channel"].search(
                [("id", "=", chat.id), *self.env["discuss.channel"]._storefront_of_companies([self.env.company.id])]
            ),
            chat,
        )

    def test_it_goes_after_the_time_of_its_company(self):
        chats = self.env["discuss.channel"]
        for number, company in enumerate((self.env.company, self.there, None)):
            chats |= self.orphan(f"c{number}", company, ended=True)
        old = fields.Datetime.subtract(fields.Datetime.now(), days=40)
        chats.sudo().write({"storefront_ended_at": old})
        rows = self.env["storefront.chat.retention"]
        for company, gone in ((self.env.company, chats[0]), (None, chats[2]), (self.there, chats[1])):
            row = rows.search([("company_id", "=", company.id if company else False)]) or rows.create(
                {"company_id": company and company.id}
            )
            row.chats_days = 30
            due = row._due("chats")
            self.assertEqual(due & chats, gone)
