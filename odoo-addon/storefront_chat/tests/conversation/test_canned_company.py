"""Canned responses of a company: who sees them, whose browsers hear of them, and in which order they come."""

import json

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common import AGENT, MANAGER, StorefrontChatCase


@tagged("post_install", "-at_install")
class TestCannedCompany(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.here = cls.env.company
        cls.there = cls.env["res.company"].create({"name": "Zzq Other Dairy"})
        cls.foreigner = cls._user("zzq-foreign-agent", "base.group_user", AGENT)
        cls.foreign_manager = cls._user("zzq-foreign-manager", "base.group_user", MANAGER)
        for user in cls.foreigner | cls.foreign_manager:
            user.write({"company_ids": [Command.set(cls.there.ids)], "company_id": cls.there.id})
        cls.group = cls.env.ref(AGENT)

    def responses(self, user):
        return self.env["mail.canned.response"].with_user(user)

    def make(self, user=None, **vals):
        vals = {"source": "zzq", "substitution": "Zzq", "group_ids": [Command.link(self.group.id)], **vals}
        return self.responses(user or self.agent).create(vals)

    def told(self):
        """Whom the bus told since the last time: model, id, and what of which response."""
        self.env.cr.precommit.run()
        rows = self.env["bus.bus"].search([])
        told = set()
        for row in rows:
            payload = json.loads(row.message)["payload"]
            for response in payload.get("mail.canned.response", []) if isinstance(payload, dict) else []:
                model, record_id = json.loads(row.channel)[1:3]
                told.add((model, record_id, "delete" if response.get("_DELETE") else response.get("source")))
        rows.unlink()
        return told

    def partners(self, users, what="zzq"):
        return {("res.partner", user.partner_id.id, what) for user in users}

    def test_what_a_person_makes_is_of_their_company_and_what_addons_bring_of_every_one(self):
        self.assertEqual(self.make().company_id, self.here)
        self.assertEqual(self.make(self.foreigner).sudo().company_id, self.there)
        self.assertFalse(self.make(self.env.ref("base.user_root")).company_id)
        self.assertFalse(self.env.ref("storefront_chat.canned_greeting").company_id)

    def test_other_companies_do_not_see_it(self):
        response = self.make()
        for user, seen in ((self.second_agent, True), (self.foreigner, False), (self.foreign_manager, False)):
            with self.subTest(user.login):
                self.assertEqual(bool(self.responses(user).search([("source", "=", "zzq")])), seen)
                rows = self.facade.staff_canned_responses(staff=str(user.id), text="zzq")["canned_responses"]
                self.assertEqual(bool(rows), seen)
        with self.assertRaises(AccessError):
            response.with_user(self.foreign_manager).read(["substitution"])
        with self.assertRaises(AccessError):
            response.with_user(self.foreign_manager).substitution = "Hacked"
        every_ones = self.make(self.env.ref("base.user_root"), source="zzq-all")
        self.assertTrue(self.responses(self.foreigner).search([("id", "=", every_ones.id)]))

    def test_nobody_puts_one_into_another_company(self):
        with self.assertRaises(AccessError):
            self.make(company_id=self.there.id)
        response = self.make()
        with self.assertRaises(AccessError):
            response.company_id = self.there

    def test_the_bus_tells_people_of_that_company_alone(self):
        self.told()
        response = self.make()
        told = self.told()
        self.assertLessEqual(self.partners(self.agent | self.second_agent | self.manager), told)
        self.assertFalse(self.partners(self.foreigner | self.foreign_manager) & told)
        self.assertNotIn("res.groups", {model for model, _id, _what in told})
        response.substitution = "Changed"
        told = self.told()
        self.assertLessEqual(self.partners(self.second_agent), told)
        self.assertFalse(self.partners(self.foreigner) & told)
        response.unlink()
        told = self.told()
        self.assertLessEqual(self.partners(self.second_agent, "delete"), told)
        self.assertFalse(self.partners(self.foreigner, "delete") & told)

    def test_what_is_every_companys_is_told_as_odoo_does(self):
        self.told()
        self.make(self.env.ref("base.user_root"))
        self.assertIn(("res.groups", self.group.id, "zzq"), self.told())

    def test_who_sees_it_no_more_is_told_that_it_is_gone(self):
        self.agent.company_ids += self.there
        response = self.make()
        self.told()
        response.company_id = self.there
        told = self.told()
        self.assertLessEqual(self.partners(self.second_agent, "delete"), told)
        self.assertFalse(self.partners(self.second_agent) & told)
        self.assertLessEqual(self.partners(self.foreigner), told)

    def test_one_of_ones_own_is_told_to_its_maker_alone(self):
        self.told()
        self.make(group_ids=False)
        self.assertEqual(self.told(), self.partners(self.agent))

    def test_an_import_is_not_told_to_each_person(self):
        self.told()
        vals = {"source": "zzq", "substitution": "Zzq", "group_ids": [Command.link(self.group.id)]}
        self.responses(self.agent).create([vals] * 101)
        self.assertFalse(self.told())


@tagged("post_install", "-at_install")
class TestCannedOrder(StorefrontChatCase):
    def save(self, user=None, **kwargs):
        answer = self.facade.staff_canned_response_save(staff=str((user or self.agent).id), **kwargs)
        return answer["canned_response"]

    def test_what_the_staff_api_makes_is_offered_to_the_team_in_discuss(self):
        row = self.save(shortcut="zzq", content="Zzq", title=" Zzq title ", order=3)
        response = self.env["mail.canned.response"].browse(int(row["id"]))
        self.assertEqual(response.group_ids, self.env.ref(AGENT))
        self.assertEqual((response.storefront_title, response.storefront_sequence), ("Zzq title", 3))
        offered = self.env["mail.canned.response"].with_user(self.second_agent)
        self.assertIn(response, offered.search(offered._storefront_mine()).with_env(self.env))
        self.save(canned_response=row["id"], shared=False)
        self.assertFalse(response.group_ids)
        self.assertFalse(self.save(shortcut="zzq2", content="Zzq", shared=False)["shared"])

    def test_lists_and_the_panel_come_in_the_order_that_was_chosen(self):
        for shortcut, order in (("zzqa", 30), ("zzqb", 1), ("zzqc", 20)):
            self.save(shortcut=shortcut, content="Zzq", title=f"Zzqt {shortcut}", order=order)
        rows = self.facade.staff_canned_responses(staff=str(self.agent.id), text="zzqt")["canned_responses"]
        self.assertEqual([row["shortcut"] for row in rows], ["zzqb", "zzqc", "zzqa"])
        chat = self.live_chat().with_user(self.agent)
        self.assertEqual(
            [row["title"] for row in chat.storefront_canned("zzqt")], ["Zzqt zzqb", "Zzqt zzqc", "Zzqt zzqa"]
        )
