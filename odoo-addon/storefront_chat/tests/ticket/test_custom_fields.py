import json
import zipfile
from io import BytesIO

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..ticket_case import TicketCase

DEFINITION = [
    {"name": "aa00000000000001", "string": "Zzq Serial", "type": "char"},
    {"name": "aa00000000000002", "string": "Zzq Serial", "type": "char"},
    {"name": "aa00000000000003", "string": "Zzq When", "type": "datetime"},
    {"name": "aa00000000000004", "string": "Zzq Weight", "type": "float"},
    {
        "name": "aa00000000000005",
        "string": "Zzq Tags",
        "type": "tags",
        "tags": [["a", "Zzq Sour", 1], ["b", "Zzq Late", 2]],
    },
    {"name": "aa00000000000006", "string": "Zzq Partner", "type": "many2one", "comodel": "res.partner"},
    {"name": "aa00000000000007", "string": "Zzq Partners", "type": "many2many", "comodel": "res.partner"},
]


@tagged("post_install", "-at_install")
class TestCustomFields(TicketCase):
    def setUp(self):
        super().setUp()
        self.livechat.ticket_fields_definition = DEFINITION
        self.partner = self.env["res.partner"].create({"name": "Zzq Partner"})
        self.filled = {
            "Zzq Serial": "Z-1",
            "aa00000000000002": "Z-2",
            "Zzq When": "2026-11-30T08:00:00Z",
            "Zzq Weight": 1.5,
            "Zzq Tags": ["Zzq Late"],
            "Zzq Partner": str(self.partner.id),
            "Zzq Partners": [str(self.partner.id)],
        }

    def change(self, ticket, user=None, **values):
        staff = str((user or self.agent).id)
        return self.facade.staff_ticket_change(staff=staff, reference=ticket.name, custom_fields=values)

    def test_every_type_goes_out_as_it_came_in(self):
        ticket = self.new_ticket()
        answer = self.change(ticket, **self.filled)
        self.assertTrue(answer["ok"], answer)
        self.assertEqual(answer["ticket"]["custom_fields"], self.filled)
        [stored] = ticket.read(["custom_fields"])
        self.assertEqual([one["string"] for one in stored["custom_fields"]], [one["string"] for one in DEFINITION])
        answer = self.change(
            ticket, **{name: [] if isinstance(value, list) else "" for name, value in self.filled.items()}
        )
        self.assertNotIn("custom_fields", answer["ticket"])

    def test_wrong_values_are_refused_by_name(self):
        ticket = self.new_ticket()
        gone = self.env["res.partner"].create({"name": "Zzq Gone"})
        gone_id = str(gone.id)
        gone.unlink()
        wrong = {
            "Zzq When": "yesterday",
            "Zzq Weight": "heavy",
            "Zzq Tags": ["Zzq Unknown"],
            "Zzq Partner": gone_id,
            "Zzq Partners": [str(self.partner.id), gone_id],
            "Zzq Nothing": "x",
        }
        for name, value in wrong.items():
            answer = self.change(ticket, **{"Zzq Serial": "lost", name: value})
            self.assertEqual((answer["ok"], answer.get("fields")), (False, [f"custom_fields.{name}"]), answer)
        self.assertNotIn(
            "custom_fields", self.facade.staff_ticket(staff=str(self.agent.id), reference=ticket.name)["ticket"]
        )

    def test_a_list_reads_them_at_once(self):
        tickets = [self.new_ticket(subject=f"Zzq list {number}") for number in range(5)]
        for ticket in tickets:
            self.change(ticket, **{"Zzq Serial": "Z"})
        query = {"staff": str(self.agent.id), "offset": 0, "text": "Zzq list"}

        def queries(limit):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.facade.staff_tickets(limit=limit, **query)
            return self.env.cr.sql_log_count - before

        queries(1)
        self.assertLessEqual(queries(5), queries(1) + 1)

    def test_an_agent_does_not_define_them(self):
        ticket = self.new_ticket()
        [row] = ticket.read(["custom_fields"])
        properties = [{**one, "value": False} for one in row["custom_fields"]]
        properties[0] |= {"string": "Zzq Mine", "definition_changed": True}
        with self.assertRaises(AccessError):
            ticket.with_user(self.agent).write({"custom_fields": properties})
        self.assertEqual(self.livechat.ticket_fields_definition[0]["string"], "Zzq Serial")

    def test_an_export_has_them(self):
        ticket = self.new_ticket(customer_email="zzq@example.com")
        self.change(ticket, **{"Zzq Serial": "Z-9"})
        privacy = self.env["storefront.chat.privacy"].sudo()
        archive = privacy._archive(self.found(ticket), self.env.company, {})
        document = json.loads(zipfile.ZipFile(BytesIO(archive)).read("personal-data.json"))
        self.assertEqual(document["tickets"][0]["custom_fields"], {"Zzq Serial": "Z-9"})

    def found(self, ticket):
        nothing = {"chats": "discuss.channel", "watches": "storefront.chat.order.watch", "mails": "mail.mail"}
        return {"tickets": ticket.sudo(), **{name: self.env[model].sudo() for name, model in nothing.items()}}
