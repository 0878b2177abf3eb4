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
        portal, cls.foreign_agent, cls.foreign_manager = cls._users(
            ("test-portal", "base.group_portal"),
            ("foreign-agent", "base.group_user", AGENT),
            ("foreign-manager", "base.group_user", MANAGER),
        )
        (cls.foreign_agent | cls.foreign_manager).write(
            {"company_ids": [Command.set(cls.there.ids)], "company_id": cls.there.id}
        )
        cls.people = {
            "public": cls.env.ref("base.public_user"),
            "portal": portal,
            "employee": cls.employee,
            "agent elsewhere": cls.second_agent,
            "foreign agent": cls.foreign_agent,
            "foreign manager": cls.foreign_manager,
            "bridge": cls.bridge_user,
            "agent": cls.agent,
            "manager": cls.manager,
        }
        cls.second_shop = cls._shop("Second Shop", cls.env.company, cls.second_agent)
        cls.shop_there = cls._shop("Other Shop", cls.there, cls.foreign_agent)

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


class ChatRightsCase(RightsCase):
    """Besides, a chat that `holder` has, to which `invited` was invited: an employee who serves nobody."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.holder, cls.invited = cls._users(
            ("test-holder", "base.group_user", AGENT), ("test-invited", "base.group_user")
        )
        cls.people.update(holder=cls.holder, invited=cls.invited)
        cls.livechat.user_ids += cls.holder
        case = cls("setUp")
        case.push(case.op_open(), case.op_message("My address is 5 Lake Road"))
        cls.chat = case.channel()
        cls.chat._storefront_take(cls.holder)
        cls.answer = case.agent_says(cls.chat, "We shall see", cls.holder)
        case.push(case.op("rate", rating=2, feedback="too slow"))
        cls.chat.add_members(partner_ids=cls.invited.partner_id.ids, post_joined_message=False)
        cls.question = cls.chat.message_ids.filtered("author_guest_id")
        cls.rating = cls.chat.rating_ids
        cls.guest = cls.chat.storefront_guest_id
        cls.env.flush_all()
