from odoo import Command
from odoo.tests import tagged

from .size_case import SizeCase


@tagged("post_install", "-at_install")
class TestQueries(SizeCase):
    """As many queries for a shop with many agents, tickets and rows as for one with few."""

    def queries(self, act):
        act()  # what is cached for longer than a request is there from here on
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        act()
        return self.env.cr.sql_log_count - before

    def more_agents(self):
        group = "im_livechat.im_livechat_group_user"
        users = self._users(*((f"test-more-{number}", "base.group_user", group) for number in range(6)))
        self.livechat.user_ids = [Command.link(user.id) for user in users]
        return users

    def calls(self):
        dashboard = self.env["storefront.chat.dashboard"].with_user(self.manager)
        staff = str(self.manager.id)
        return {
            "dashboard": lambda: dashboard.figures(),
            "wire": lambda: self.facade.staff_dashboard(staff=staff),
            "agents": lambda: self.facade.staff_agents(staff=staff),
            "tickets": lambda: self.facade.staff_tickets(staff=staff, offset=0, limit=100),
        }

    def test_grow_with_nothing(self):
        self.env["support.ticket"].create({"subject": "Zzq", "channel_id": self.livechat.id, "user_id": self.agent.id})
        few = {name: self.queries(call) for name, call in self.calls().items()}
        for user in self.more_agents():
            self.env["support.ticket"].create({"subject": "Zzq", "channel_id": self.livechat.id, "user_id": user.id})
        for name, call in self.calls().items():
            with self.subTest(name):
                self.assertLessEqual(self.queries(call), few[name])
