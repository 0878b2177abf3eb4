"""A shop of one company with everybody who might want to get at its chats, those of another company included."""

from odoo import Command

from ..common import AGENT, MANAGER, StorefrontChatCase


class RightsCase(StorefrontChatCase):
    """`livechat` is the shop of the first company, served by `agent`; `people` has somebody of each role."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.there = cls.env["res.company"].create({"name": "Other Dairy"})
        cls.livechat.user_ids = cls.agent
        cls.foreign_agent = cls._of_there("foreign-agent", AGENT)
        cls.foreign_manager = cls._of_there("foreign-manager", MANAGER)
        cls.portal = cls._user("test-portal", "base.group_portal")
        cls.people = {
            "public": cls.env.ref("base.public_user"),
            "portal": cls.portal,
            "employee": cls.employee,
            "agent of another channel": cls.second_agent,
            "agent of another company": cls.foreign_agent,
            "manager of another company": cls.foreign_manager,
            "bridge": cls.bridge_user,
            "agent": cls.agent,
            "manager": cls.manager,
        }
        cls._shop("Second Shop", cls.env.company, cls.second_agent)
        cls.shop_there = cls._shop("Other Shop", cls.there, cls.foreign_agent)

    @classmethod
    def _of_there(cls, login, group):
        user = cls._user(login, "base.group_user", group)
        user.write({"company_ids": [Command.set(cls.there.ids)], "company_id": cls.there.id})
        return user

    @classmethod
    def _shop(cls, name, company, agents):
        return cls.env["im_livechat.channel"].create(
            {
                "name": name,
                "storefront_key": name.lower().replace(" ", "-"),
                "company_id": company.id,
                "user_ids": [Command.set(agents.ids)],
                "enable_chatbot": False,
                "use_business_hours": False,
            }
        )
