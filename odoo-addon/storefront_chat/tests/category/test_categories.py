from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import SQL, mute_logger

from ..ticket_case import TicketCase


@tagged("post_install", "-at_install")
class TestCategories(TicketCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.categories = cls.env["support.category"]
        cls.warranty = cls.categories.create({"name": "Zzq Warranty", "code": "zzq-warranty", "sequence": 90})
        cls.general = cls.env.ref("storefront_chat.category_general")
        other = cls.env["res.company"].create({"name": "Zzq Other Dairy"})
        cls.foreign = cls.categories.create({"name": "Zzq Theirs", "code": "zzq-theirs", "company_id": other.id})

    def change(self, ticket, **values):
        return self.facade.staff_ticket_change(staff=str(self.agent.id), reference=ticket.name, **values)

    def listed(self, **filters):
        answer = self.facade.staff_tickets(staff=str(self.agent.id), offset=0, limit=50, **filters)
        return [row["reference"] for row in answer["tickets"]] if answer["ok"] else answer

    def test_a_ticket_has_the_category_of_its_code(self):
        self.assertEqual(self.new_ticket().category_id, self.general)
        ticket = self.new_ticket(category="zzq-warranty")
        self.assertEqual(ticket.category_id, self.warranty)
        ticket.category = "returns"
        self.assertEqual(ticket.category_id.code, "returns")
        ticket.category_id = self.warranty
        self.env.flush_all()
        self.env.cr.execute("SELECT category FROM support_ticket WHERE id = %s", [ticket.id])
        self.assertEqual(self.env.cr.fetchone(), ("zzq-warranty",))

    def test_an_agent_chooses_it_by_name_in_the_form(self):
        with Form(self.env["support.ticket"].with_user(self.agent)) as form:
            form.subject, form.channel_id = "Zzq broken lid", self.livechat
            form.category_id = self.warranty.with_user(self.agent)
        self.assertEqual(form.record.category, "zzq-warranty")
        found = self.categories.with_user(self.agent).name_search("Zzq")
        self.assertEqual([name for _id, name in found], ["Zzq Warranty"])

    def test_no_code_is_taken_that_is_not_offered(self):
        ticket = self.new_ticket(category="zzq-warranty")
        gone = self.categories.create({"name": "Zzq Gone", "code": "zzq-gone", "active": False})
        for code in ("weather", "zzq-gone", "zzq-theirs", "", False):
            with self.subTest(code), self.assertRaises(ValidationError):
                ticket.category = code
            with self.subTest(code), self.assertRaises(ValidationError):
                self.new_ticket(category=code)
        for category in (gone, self.foreign):
            with self.subTest(category.code), self.assertRaises(ValidationError):
                ticket.sudo().category_id = category
                self.env.flush_all()
        self.assertEqual(ticket.category, "zzq-warranty")

    def test_staff_are_told_which_field_was_wrong_and_nothing_is_written(self):
        ticket = self.new_ticket()
        for code in ("weather", "zzq-theirs"):
            refused = self.change(ticket, subject="Zzq changed", category=code)
            self.assertEqual((refused["ok"], refused["code"], refused["fields"]), (False, "INVALID", ["category"]))
            self.assertEqual(self.listed(category=code)["fields"], ["category"])
        self.assertEqual((ticket.subject, ticket.category), ("Where is my milk?", "general"))
        made = self.facade.staff_ticket_create(
            id="zzq-1", staff=str(self.agent.id), subject="Zzq", category="zzq-warranty"
        )
        self.assertEqual(made["ticket"]["category"], "zzq-warranty")

    def test_an_archived_one_stays_on_what_has_it(self):
        ticket = self.new_ticket(category="zzq-warranty")
        self.warranty.active = False
        self.assertEqual(self.listed(category="zzq-warranty"), [ticket.name])
        self.assertTrue(self.change(ticket, category="zzq-warranty", priority="high")["ok"])
        self.assertEqual((ticket.category, ticket.priority), ("zzq-warranty", "high"))
        figures = self.env["storefront.chat.dashboard"].with_user(self.agent).figures(self.livechat.id)
        self.assertEqual(figures["tickets_by_category"]["zzq-warranty"], 1)
        self.assertEqual(figures["category_names"]["zzq-warranty"], "Zzq Warranty")
        ticket.category = "general"
        figures = self.env["storefront.chat.dashboard"].with_user(self.agent).figures(self.livechat.id)
        self.assertNotIn("zzq-warranty", figures["tickets_by_category"])

    def test_a_shoppers_request_is_not_lost_for_its_category(self):
        self.assertEqual(self.shopper_ticket(category="zzq-warranty").category, "zzq-warranty")
        self.warranty.active = False
        for code in ("zzq-warranty", "zzq-theirs", "weather"):
            self.assertEqual(self.shopper_ticket(category=code).category, "general")

    def test_its_code_is_unique_and_stays(self):
        with self.assertRaises(ValidationError):
            self.warranty.code = "zzq-other"
        for code in ("Zzq", "zzq warranty", "-zzq", "z" * 65, "জ"):
            with self.subTest(code), self.assertRaises(ValidationError):
                self.categories.create({"name": "Zzq", "code": code})
        with mute_logger("odoo.sql_db"), self.assertRaises(Exception) as caught, self.env.cr.savepoint():
            self.categories.create({"name": "Zzq", "code": "zzq-warranty"})
            self.env.flush_all()
        self.assertIn("support_category_code_unique", str(caught.exception))
        self.assertEqual(self.warranty.copy().code, "zzq-warranty-2")
        with Form(self.categories.with_user(self.manager)) as form:
            form.name = "Zzq Gift Cards & more"
        self.assertEqual(form.record.code, "zzq-gift-cards-more")

    def test_the_general_one_stays(self):
        for vals in ({"active": False}, {"company_id": self.env.company.id}):
            with self.assertRaises(ValidationError):
                self.general.write(vals)
        with self.assertRaises(UserError):
            self.env.ref("storefront_chat.category_shipping").unlink()
        self.env.ref("storefront_chat.category_shipping").active = False

    def test_it_is_given_to_no_company_while_others_tickets_have_it(self):
        self.new_ticket(category="zzq-warranty")
        with self.assertRaises(ValidationError):
            self.warranty.company_id = self.foreign.company_id

    def test_agents_read_and_managers_write(self):
        with self.assertRaises(AccessError):
            self.warranty.with_user(self.agent).name = "Zzq mine"
        with self.assertRaises(AccessError):
            self.categories.with_user(self.agent).create({"name": "Zzq", "code": "zzq-mine"})
        self.warranty.with_user(self.manager).name = "Zzq Guarantee"
        self.assertFalse(self.categories.with_user(self.manager).search([("code", "=", "zzq-theirs")]))

    def test_a_new_ticket_goes_to_the_skill_of_its_name(self):
        self.livechat.ticket_auto_assign = True
        self.agent_of(self.second_agent).skill_ids = self.env["support.skill"].create({"name": "Zzq Warranty"})
        self.assertEqual(self.shopper_ticket(category="zzq-warranty").user_id, self.second_agent)

    def test_service_levels_and_canned_responses_have_it(self):
        policy = self.env["support.sla"].create(
            {"name": "Zzq", "category_id": self.warranty.id, "priority": "medium", "resolution_hours": 3}
        )
        self.assertEqual(self.new_ticket(category="zzq-warranty").sla_id, policy)
        self.assertNotEqual(self.new_ticket().sla_id, policy)
        policy.category = False
        self.assertFalse(policy.category_id)
        staff = {"staff": str(self.agent.id)}
        saved = self.facade.staff_canned_response_save(**staff, shortcut="zzq", content="Zzq", category="zzq-warranty")
        self.assertEqual(saved["canned_response"]["category"], "zzq-warranty")
        found = self.facade.staff_canned_responses(**staff, category="zzq-warranty")
        self.assertEqual([row["shortcut"] for row in found["canned_responses"]], ["zzq"])
        for refused in (
            self.facade.staff_canned_response_save(**staff, shortcut="zzq", content="Zzq", category="weather"),
            self.facade.staff_canned_responses(**staff, category="zzq-theirs"),
        ):
            self.assertEqual(refused["fields"], ["category"])

    def test_a_colleague_without_live_chat_makes_canned_responses(self):
        own = self.env["mail.canned.response"].with_user(self.employee).create({"source": "zzq", "substitution": "Zzq"})
        self.assertEqual(own.storefront_category, "general")
        with Form(own) as form:
            form.substitution = "Zzq again"
        self.assertEqual(own.substitution, "Zzq again")

    def test_the_settings_name_those_of_each_shop(self):
        self.livechat.company_id = self.env.company
        self.livechat.copy({"name": "Zzq", "storefront_key": "zzq-everywhere", "company_id": False})
        self.categories.create({"name": "Zzq Ours", "code": "zzq-ours", "company_id": self.env.company.id})
        self.categories.create({"name": "Zzq Gone", "code": "zzq-gone", "active": False})
        rows = {row["code"]: row for row in self.facade.settings()["snapshot"]["ticket_categories"]}
        self.assertEqual(rows["zzq-warranty"], {"code": "zzq-warranty", "name": {"en": "Zzq Warranty"}})
        self.assertIn("test-shop", rows["zzq-ours"]["channels"])
        self.assertNotIn("zzq-everywhere", rows["zzq-ours"]["channels"])
        self.assertNotIn("test-shop", rows["zzq-theirs"]["channels"])
        self.assertNotIn("zzq-gone", rows)
        self.assertEqual(next(iter(rows)), "shipping")

    def test_what_was_there_before_is_linked(self):
        ticket, response = self.new_ticket(category="returns"), self.env.ref("storefront_chat.canned_wait")
        policy = self.env["support.sla"].create({"name": "Zzq", "category": "payment", "resolution_hours": 3})
        self.env.flush_all()
        for table, field in (
            ("support_ticket", "category_id"),
            ("support_sla", "category_id"),
            ("mail_canned_response", "storefront_category_id"),
        ):
            names = SQL.identifier(table), SQL.identifier(field)
            self.env.cr.execute(SQL("ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL", *names))
            self.env.cr.execute(SQL("UPDATE %s SET %s = NULL", *names))
        self.env.cr.execute("UPDATE mail_canned_response SET storefront_category = NULL WHERE id = %s", [response.id])
        self.env.invalidate_all()
        self.categories._storefront_link()
        self.assertEqual((ticket.category_id.code, policy.category_id.code), ("returns", "payment"))
        self.assertEqual((response.storefront_category_id, response.storefront_category), (self.general, "general"))
        self.assertFalse(self.env.ref("storefront_chat.sla_urgent").category_id)
