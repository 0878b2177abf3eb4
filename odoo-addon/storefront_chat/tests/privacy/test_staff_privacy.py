from odoo.tests import tagged

from ..privacy_case import EMAIL, PrivacyCase


@tagged("post_install", "-at_install")
class TestStaffPrivacy(PrivacyCase):
    def ask(self, user, id="p:1", **values):  # noqa: A002 - the contract's name
        values = {"kind": "erase", "email": EMAIL, **values}
        return self.facade.staff_privacy_request(id=id, staff=str(user.id), **values)

    def test_manager_erases_once(self):
        channel, _ticket = self.leave_traces()
        first = self.ask(self.manager)
        self.assertEqual((first["ok"], first["request"]["state"]), (True, "waiting"), first)
        self.assertEqual(first["request"]["counts"]["chats"], 1)
        self.assertEqual(self.ask(self.manager)["request"], first["request"])
        self.assertFalse(channel.exists())
        self.bridge_reports()
        status = self.facade.staff_privacy_status(staff=str(self.manager.id), request=first["request"]["id"])
        self.assertEqual(status["request"]["state"], "done")
        self.assertIn("done_at", status["request"])

    def test_agents_may_not(self):
        answer = self.ask(self.agent)
        self.assertEqual((answer["ok"], answer["code"]), (False, "FORBIDDEN"))

    def test_exactly_one_clue(self):
        for number, values in enumerate(({"phone": "+8801711900017"}, {"email": " "})):
            answer = self.ask(self.manager, f"p:{number + 5}", **values)
            self.assertEqual((answer["ok"], answer["code"]), (False, "INVALID"))

    def test_requests_of_other_companies_are_unknown(self):
        request = self.ask(self.manager)["request"]["id"]
        company = self.env["res.company"].create({"name": "Other Company"})
        stranger = self._user("stranger", "base.group_user", "im_livechat.im_livechat_group_manager")
        stranger.write({"company_ids": [(6, 0, company.ids)], "company_id": company.id})
        answer = self.facade.staff_privacy_status(staff=str(stranger.id), request=request)
        self.assertEqual((answer["ok"], answer["code"]), (False, "UNKNOWN"))
