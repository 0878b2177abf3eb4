"""Rows of other models go with the chat, ticket or guest that they name; those that stay have a reason."""

from types import SimpleNamespace
from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import SQL

from ...models.privacy.beside import STAY
from ..privacy_case import PrivacyCase

WORD = "beside-p18"
#: Those that come with the addon's own dependencies.
ALWAYS = {"ir.attachment", "mail.activity", "mail.followers", "mail.message", "mail.scheduled.message", "rating.rating"}


@tagged("post_install", "-at_install")
class TestBeside(PrivacyCase):
    def pointing(self):
        return {name for name, _field, _terms in self.env["storefront.chat.privacy"]._pointers()}

    def tables_that_point(self):
        """As PostgreSQL has them: tables with an id beside the name of its model."""
        query = SQL(
            "SELECT DISTINCT id.table_name FROM information_schema.columns AS id"
            " JOIN information_schema.columns AS model USING (table_schema, table_name)"
            " WHERE table_schema = current_schema AND id.data_type = 'integer' AND id.column_name LIKE '%%res_id'"
            " AND model.column_name IN (replace(id.column_name, 'res_id', 'res_model'),"
            " replace(id.column_name, 'res_id', 'model'))"
        )
        return {table for (table,) in self.env.execute_query(query)}

    def on(self, record, **vals):
        """An activity on this record, as one that a colleague moved there."""
        partner = {"res_model_id": self.env["ir.model"]._get_id("res.partner"), "res_id": self.agent.partner_id.id}
        vals = {"summary": WORD, "note": f"<p>{WORD}</p>", "user_id": self.env.uid, **partner, **vals}
        activity = self.env["mail.activity"].create(vals)
        activity.write({"res_model_id": self.env["ir.model"]._get_id(record._name), "res_id": record.id})
        self.env.flush_all()
        return activity

    def test_whatever_points_at_a_record_is_found_or_named(self):
        models = self.env.registry.values()
        kept = {model._table for model in models if model._name in STAY or model._transient}
        found = {self.env[name]._table for name in self.pointing()}
        self.assertFalse(self.tables_that_point() - found - kept)
        self.assertLessEqual(ALWAYS, self.pointing())
        self.assertTrue(all(STAY.values()))

    def test_an_activity_on_a_chat_a_ticket_or_a_guest_goes_with_it(self):
        channel, ticket = self.leave_traces()
        guest = channel.storefront_guest_id
        colleague = self.on(self.employee.partner_id)
        for record in (channel, ticket.sudo(), guest):
            self.on(record)
            self.on(record, active=False)
        self.assertIn("mail_activity.summary", self.hits([WORD]))
        ticket.sudo().unlink()
        left = self.env["mail.activity"].with_context(active_test=False).search([("summary", "=", WORD)])
        self.assertEqual(set(left.mapped("res_model")), {"discuss.channel", "mail.guest", "res.partner"})
        channel.sudo().unlink()
        self.assertFalse(guest.exists())
        self.assertEqual(left.exists(), colleague, "that of somebody else stays")

    def test_an_erasure_and_what_comes_in_meanwhile(self):
        channel, ticket = self.leave_traces()
        for record in (channel, ticket.sudo()):
            self.on(record)
        gone = {"chat_ids": channel.ids, "ticket_ids": ticket.ids}
        self.request_erasure()
        self.assertEqual(self.hits([WORD]), {})
        # Another transaction had not heard of it.
        activity = self.on(self.agent.partner_id)
        self.env.cr.execute(
            "UPDATE mail_activity SET res_model = 'discuss.channel', res_id = %s WHERE id = %s",
            [gone["chat_ids"][0], activity.id],
        )
        self.env.invalidate_all()
        self.bridge_reports()
        self.assertEqual(self.hits([WORD]), {})

    def test_a_document_that_refers_to_one_stays(self):
        """Another field stands for one: no module that is always there has a reference to any model."""
        channel = self.open_chat()
        kept = self.on(channel)
        with patch.object(type(self.env["storefront.chat.privacy"]), "_pointers") as found:
            reference = SimpleNamespace(type="reference", required=False, name="summary")
            found.return_value = [("mail.activity", reference, lambda _model, ids: [("res_id", "in", ids)])]
            self.env["storefront.chat.privacy"]._forget_beside(channel._name, channel.ids)
        self.assertTrue(kept.exists())
        self.assertFalse(kept.summary)

    def test_what_other_modules_keep_goes_as_well(self):
        """A meeting about the chat, where Odoo's calendar is installed; else a saved view of it."""
        channel = self.open_chat()
        on_chat = {"res_model_id": self.env["ir.model"]._get_id(channel._name), "res_id": channel.id}
        meeting = {"name": WORD, "start": "2026-12-01 09:00:00", "stop": "2026-12-01 10:00:00", **on_chat}
        follower = {"res_model": channel._name, "res_id": channel.id, "partner_id": self.agent.partner_id.id}
        rows = [self.env["mail.followers"].sudo().create(follower)]
        if "calendar.event" in self.env:
            rows.append(self.env["calendar.event"].create(meeting))
        self.env.flush_all()
        channel.unlink()
        self.assertFalse([row for row in rows if row.exists()])
