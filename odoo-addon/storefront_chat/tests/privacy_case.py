"""A shopper who left something personal in every place there is, and a search for it in the whole database."""

import base64

from odoo import Command
from odoo.tools import SQL
from odoo.tools.sql import escape_psql

from .common import NOW
from .ticket_case import TicketCase

EMAIL = "zubaida.p01@private.test"
WORDS = {
    "name": "Zubaida-p00",
    "email": EMAIL,
    "phone": "+8801711900017",
    "message": "House p03, Lake Road",
    "agent": "Dear p04, we shall call",
    "file_name": "passport-p05",
    "file_text": "number-p06-inside",
    "reason": "reason-p07",
    "page_url": "https://shop.test/?who=p08",
    "page_title": "Title p09",
    "feedback": "feedback-p10",
    "subject": "subject-p11",
    "description": "description-p12",
    "reply": "reply-p13",
    "answer": "answer-p14",
    "question": "question-p15",
    "order": "ORD-p16-77",
    "consent": "consent-p17",
}


class PrivacyCase(TicketCase):
    def leave_traces(self, conversation="c1", shopper="shopper-c1"):
        """Chat with a person, rated and ended, with file, ticket, answers, feedback, transcript and a question."""
        words = WORDS
        card = {"id": shopper, "verified": False, "name": words["name"], "email": EMAIL, "phone": words["phone"]}
        page = {"url": words["page_url"], "title": words["page_title"]}
        self.set_status(self.agent)
        data = base64.b64encode(words["file_text"].encode()).decode()
        file = {"id": f"file-{conversation}", "name": words["file_name"] + ".txt", "mimetype": "text/plain"}
        self.done(
            self.op_open(conversation, shopper=card, page=page),
            self.op_message(words["message"], 1, conversation=conversation),
            self.op_message(words["question"] + " " + words["order"], 2, conversation=conversation),
            self.op("connect", conversation, reason=words["reason"]),
            self.op("consent", conversation, version=words["consent"], locale="en", given_at=NOW, agreed=True),
            {**self.op_message("", 3, conversation=conversation), "attachments": [{**file, "data": data}]},
        )
        channel = self.channel(conversation)
        self.agent_says(channel, words["agent"])
        self.done(self.op("rate", conversation, rating=4, feedback=words["feedback"], resolved=True))
        ticket = self.shopper_ticket(conversation, subject=words["subject"], description=words["description"])
        self.answer(ticket, words["answer"])
        self.reply(ticket, words["reply"], shopper=shopper)
        ticket.sudo().status = "resolved"
        self.feedback(ticket, 2, feedback=words["feedback"], shopper=shopper)
        question = {"channel": "test-shop", "locale": "en", "count": 1, "last_asked_at": NOW}
        self.done(
            self.op("transcript", conversation, email=EMAIL),
            self.op("unanswered", questions=[{**question, "text": words["question"] + " [reference]"}]),
            self.op_end(conversation=conversation),
        )
        self.env.cr.flush()
        return channel, ticket

    def leave_watch(self, conversation="c1-sister"):
        """Somebody else watches an order with the person's e-mail; its customer has had another one since.

        Nothing but the watch itself names the person. Returns it, and one in the same chat that is not the person's.
        """
        watches = self.env["storefront.chat.order.watch"]
        product = self.env["product.product"].create({"name": "Lesson", "type": "service"})
        self.done(self.op_open(conversation, shopper={"id": "shopper-sister", "verified": False}))
        for email in (EMAIL, "sister@private.test"):
            customer = self.env["res.partner"].create({"name": "Customer", "email": email})
            line = Command.create({"product_id": product.id})
            order = self.env["sale.order"].create({"partner_id": customer.id, "order_line": [line]})
            order.action_confirm()
            self.done(self.op("watch_order", conversation, order=order.name, verified=False, email=email))
            customer.email = "new@private.test"
            watches |= watches.search([("order_id", "=", order.id)])
        self.assertEqual(watches.mapped("email"), [EMAIL, "sister@private.test"])
        self.env.cr.flush()
        return watches

    def done(self, *operations):
        results = self.push(*operations)
        self.assertEqual({result["status"] for result in results}, {"done"}, results)

    def request_erasure(self, **clues):
        request = (
            self.env["storefront.chat.privacy.request"]
            .with_user(self.manager)
            .create({"kind": "erase", **(clues or {"email": EMAIL})})
        )
        request.action_run()
        self.env.cr.flush()
        return request

    def tasks(self):
        return self.facade.privacy_tasks(limit=100)["tasks"]

    def bridge_reports(self, conversations=(), shoppers=(), questions=()):
        """The bridge does its tasks, and found these."""
        names = ("conversations", "entries", "operations", "dead_letters", "files", "questions")
        found = {"conversations": list(conversations), "shoppers": list(shoppers), "questions": list(questions)}
        for task in self.tasks():
            self.facade.privacy_done(task=task["id"], counts=dict.fromkeys(names, 0), **found)
        self.env.cr.flush()

    def figures(self):
        """Daily figures of the shop, counted now: rows without their ids, which are given in any order."""
        stats = self.env["storefront.chat.daily.stats"]
        stats._keep()
        rows = stats.search_read([("channel_id", "=", self.livechat.id)], load=None, order="date")
        return [{**row, "id": 0} for row in rows]

    def hits(self, words=None):
        """`table.column` → words found, over every text in the database."""
        self.env.flush_all()
        columns = self.env.execute_query(
            SQL(
                "SELECT c.table_name, c.column_name FROM information_schema.columns AS c"
                " JOIN information_schema.tables AS t USING (table_schema, table_name)"
                " WHERE table_schema = current_schema AND t.table_type = 'BASE TABLE'"
                " AND c.data_type IN ('text', 'character varying', 'jsonb', 'json', 'bytea')"
            )
        )
        needles = {needle: word for word in words or WORDS.values() for needle in (word, word.encode().hex())}
        found = {}
        for table, column in columns:
            if self._holds(table, column, needles):
                found[f"{table}.{column}"] = {
                    word for needle, word in needles.items() if self._holds(table, column, [needle])
                }
        return found

    def _holds(self, table, column, needles):
        """Whether any row has one of these in this column."""
        query = SQL(
            "SELECT 1 FROM %s WHERE %s::text LIKE ANY (%s) LIMIT 1",
            SQL.identifier(table),
            SQL.identifier(column),
            [f"%{escape_psql(needle)}%" for needle in needles],
        )
        return bool(self.env.execute_query(query))
