"""Kinds of vulnerabilities that Odoo published of itself (CVE-2021), tried on what the addon brings."""

import base64

import pytz

from odoo.addons.base.models import ir_qweb
from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import html2plaintext

from ...tools.compat import NINETEEN
from .. import native
from ..ticket_case import TicketCase
from .shop_case import ChatRightsCase
from .test_oracles import STRANGERS

MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>"
RAW = ("<img src=x", "<script>alert")
OURS = "storefront_chat"
QWEB_ERROR = ir_qweb.QWebError if NINETEEN else ir_qweb.QWebException


@tagged("post_install", "-at_install")
class TestAdvisories(TicketCase):
    def shown_as_html(self, *records):
        """`(model, field, value)` of everything that Odoo's pages put in as HTML."""
        for record in records:
            for one in record.sudo():
                for field in one._fields.values():
                    if field.type == "html":
                        yield one._name, field.name, str(one[field.name] or "")

    def test_what_a_shopper_writes_is_text_in_odoo(self):
        """Contents of a chat (CVE-2021-26263, -44775), and names of files (CVE-2021-45071)."""
        card = {"id": "shopper-c1", "verified": False, "name": MARKUP}
        page = {"url": f"https://shop.test/?{MARKUP}", "title": MARKUP}
        data = base64.b64encode(b"x").decode()
        file = {"id": "f1", "name": f"{MARKUP}.txt", "mimetype": "text/plain", "data": data}
        self.set_status(self.agent)
        pushed = self.push(
            self.op_open(shopper=card, page=page),
            self.op_message(MARKUP, 1),
            self.op("connect", reason=MARKUP, skill=MARKUP),
            {**self.op_message("", 2), "attachments": [file]},
            self.op("rate", rating=1, feedback=MARKUP, resolved=False),
            self.op_ticket(subject=MARKUP, description=MARKUP),
        )
        self.assertEqual({result["status"] for result in pushed}, {"done"}, pushed)
        ticket = self.by_reference(pushed[-1]["ticket"]["reference"])
        self.reply(ticket, MARKUP)
        ticket.sudo().status = "resolved"
        self.feedback(ticket, 1, feedback=MARKUP)
        self.answer(ticket, "Soon")
        chat = self.channel()
        said = chat.message_ids | ticket.sudo().message_ids
        mails = self.env["mail.mail"].search([("mail_message_id", "in", said.ids)])
        self.assertTrue(said.filtered(lambda message: "&lt;img src=x" in message.body))
        places = self.shown_as_html(chat, ticket, said, mails, chat.storefront_guest_id, self.livechat)
        self.assertFalse([place for place in places if any(raw in place[2] for raw in RAW)])

    def test_what_a_shopper_writes_is_neither_template_nor_query(self):
        """Templates (CVE-2024-36490) and SQL (Chatwoot CVE-2026-44706): what was typed arrives as it was typed."""
        typed = '{{7*7}} ${7*7} <t t-out="7*7"/> %s %(name)s \' OR 1=1 --'
        self.set_status(self.agent)
        pushed = self.push(
            self.op_open(shopper={"id": "shopper-c1", "verified": False, "name": typed}),
            self.op_message(typed, 1),
            self.op("connect", reason=typed, skill=typed),
            self.op("rate", rating=1, feedback=typed, resolved=False),
            self.op_ticket(subject=typed, description=typed),
        )
        self.assertEqual({result["status"] for result in pushed}, {"done"}, pushed)
        ticket = self.by_reference(pushed[-1]["ticket"]["reference"])
        self.reply(ticket, typed)
        self.answer(ticket, "Soon")
        chat = self.channel()
        self.assertEqual([chat.storefront_guest_id.name, ticket.sudo().subject], [typed, typed])
        messages = chat.message_ids | ticket.sudo().message_ids
        mails = self.env["mail.mail"].search([("mail_message_id", "in", messages.ids)])
        texts = [html2plaintext(text or "") for text in (*messages.mapped("body"), *mails.mapped("body_html"))]
        said = [text for text in (*texts, *mails.mapped("subject")) if "OR 1=1 --" in (text or "")]
        self.assertGreaterEqual(len(said), 3)
        self.assertFalse([text for text in said if "{{7*7}} ${7*7}" not in text])

    def test_demo_data_come_by_installation_alone(self):
        """Nobody who is logged in makes the demo shop's users, whose passwords everybody knows (CVE-2021-45111)."""
        demo = self.env["storefront.chat.demo"]
        own = {name for cls in type(demo).mro() if OURS in cls.__module__ for name in vars(cls)}
        self.assertIn("_load", own)
        # Early builds of 18.0 look at the underscore alone.
        callable_ones = [name for name in own - set(dir(self.env["base"])) if not name.startswith("_")]
        self.assertFalse([name for name in callable_ones if native.is_public(demo, name)])

    def test_a_deactivated_person_does_nothing_by_the_bridge(self):
        """CVE-2021-44460."""
        self.live_chat()
        self.agent.active = False
        staff = {"staff": str(self.agent.id), "conversation": "c1"}
        posted = self.facade.staff_post(id="late", content="Hi", **staff)
        self.assertFalse(posted["ok"], posted)
        logged_in = self.facade.staff_login(login=self.agent.login, password=f"{self.agent.login}-password")
        self.assertFalse(logged_in["granted"], logged_in)


@tagged("post_install", "-at_install")
class TestReports(ChatRightsCase):
    def printed(self, report, user):
        reports = self.env(user=user.id, context={})["ir.actions.report"]
        self.env.invalidate_all()
        try:
            with self.env.cr.savepoint():
                # As Odoo's own page for transcripts asks for it.
                given = {"company": reports.env.company, "tz": pytz.utc}
                return str(reports._render_qweb_html(report, self.chat.ids, data=given)[0])
        except (AccessError, QWEB_ERROR):
            return ""

    def test_a_report_tells_nobody_of_a_chat_who_may_not_read_it(self):
        """Whoever is logged in has a report made of whatever ids they name (CVE-2021-23203, -23176)."""
        ours = [name for name, model in self.env.registry.items() if model._original_module == OURS]
        search = self.env["ir.actions.report"].search
        self.assertFalse(search([("model", "in", [*ours, "rating.rating"])]).mapped("report_name"))
        for report in search([("model", "in", ["discuss.channel", "mail.message"])]).mapped("report_name"):
            self.assertIn("Lake Road", self.printed(report, self.holder))
            strangers = [self.people[role] for role in STRANGERS]
            self.assertFalse([user.login for user in strangers if "Lake Road" in self.printed(report, user)])
