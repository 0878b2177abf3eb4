from odoo import Command

from ..common import StorefrontChatCase


class TestRouting(StorefrontChatCase):
    def setUp(self):
        super().setUp()
        self.set_status(self.agent)
        self.set_status(self.second_agent)

    def holder(self, conversation="c1"):
        channel = self.channel(conversation)
        return channel.livechat_operator_id.user_ids if channel.storefront_state == "live" else None

    def learn(self, user, name, **values):
        skills = self.env["support.skill"]
        skill = skills._storefront_named(name, self.env.company) or skills.create({"name": name, **values})
        self.agent_of(user).skill_ids = [Command.link(skill.id)]

    def speaks(self, user, code):
        self.env["res.lang"]._activate_lang(code)
        self.agent_of(user).lang_ids = self.env["res.lang"]._lang_get(code)

    def test_only_available_agents_get_chats(self):
        self.agent_of(self.agent).manual_status = "busy"
        desk = self.connect()
        self.assertEqual((desk["agent"]["id"], desk["agents_online"]), (str(self.second_agent.id), 2))
        self.agent_of(self.second_agent).manual_status = "away"
        desk = self.connect("c2")
        self.assertEqual((desk["state"], desk["agents_online"]), ("waiting", 1))

    def test_who_says_to_be_available_gets_chats_without_a_browser(self):
        for user in (self.agent, self.second_agent):
            self.set_status(user, "offline")
        self.agent_of(self.second_agent).manual_status = "available"
        self.connect()
        self.assertEqual(self.holder(), self.second_agent)

    def test_archived_agents_get_no_chats_but_may_take_them(self):
        (self.agent_of(self.agent) | self.agent_of(self.second_agent)).active = False
        self.assertEqual(self.connect()["state"], "waiting")
        self.channel().with_user(self.agent).action_storefront_take()
        self.assertEqual(self.holder(), self.agent)

    def test_skill_goes_before_all_else(self):
        self.learn(self.second_agent, "Billing")
        for number in range(3):
            self.connect(f"c{number}", skill="billing")
            self.assertEqual(self.holder(f"c{number}"), self.second_agent)

    def test_chat_waits_for_the_one_who_has_the_skill(self):
        self.learn(self.second_agent, "Billing")
        self.limit(self.second_agent, chats=1)
        self.connect("c0", skill="Billing")
        self.assertEqual(self.connect(skill="Billing")["state"], "waiting")
        self.connect("c2")
        self.assertEqual(self.holder("c2"), self.agent, "who waits for a skill holds up nobody")
        self.push(self.op_end(conversation="c0"))
        self.env["im_livechat.channel"]._storefront_serve_all()
        self.assertEqual(self.holder(), self.second_agent)

    def test_chat_waits_for_no_skill_whose_people_take_no_chats(self):
        self.learn(self.second_agent, "Billing")
        self.set_status(self.second_agent, "offline")
        for number, status in enumerate((False, "offline", "away", "busy")):
            self.agent_of(self.second_agent).manual_status = status
            self.connect(f"c{number}", skill="Billing")
            self.assertEqual(self.holder(f"c{number}"), self.agent, status)

    def test_skill_that_nobody_here_has_holds_up_nobody(self):
        self.env["support.agent"]._storefront_of(self.manager)
        self.learn(self.manager, "Astrology")
        self.assertEqual(self.connect(skill="Astrology")["state"], "live")

    def test_who_speaks_the_language_is_preferred(self):
        self.speaks(self.second_agent, "bn_IN")
        for number in range(2):
            self.push(self.op_open(f"c{number}", locale="bn-BD"), self.op("connect", f"c{number}"))
            self.assertEqual(self.holder(f"c{number}"), self.second_agent)
        self.limit(self.second_agent, chats=2)
        self.push(self.op_open("c3", locale="bn"), self.op("connect", "c3"))
        self.assertEqual(self.holder("c3"), self.agent, "rather another language than nobody")

    def test_shopper_meets_the_same_agent_again(self):
        shopper = {"id": "amina", "verified": False}
        self.push(self.op_open("c1", shopper=shopper), self.op("connect", "c1"))
        first = self.holder("c1")
        self.agent_says(self.channel("c1"), "Hello", user=first)
        self.push(self.op_open("c2", shopper=shopper), self.op("connect", "c2"))
        self.assertEqual(self.holder("c2"), first)
        self.push(self.op_open("c3", shopper={**shopper, "id": "karim"}), self.op("connect", "c3"))
        self.assertNotEqual(self.holder("c3"), first)

    def test_limit_of_each_agent_is_kept(self):
        self.limit(self.agent, chats=1)
        self.limit(self.second_agent, chats=2)
        states = [self.connect(f"c{number}")["state"] for number in range(4)]
        self.assertEqual(states, ["live", "live", "live", "waiting"])

    def test_agents_take_turns_when_equally_busy(self):
        holders = []
        for number in range(4):
            self.connect(f"c{number}")
            holders.append(self.holder(f"c{number}"))
            self.push(self.op_end(conversation=f"c{number}"))
        self.assertEqual(holders[:2], holders[2:])
        self.assertEqual(len(set(holders)), 2)

    def test_verified_shoppers_go_first_where_the_channel_says_so(self):
        self.agent_of(self.agent).manual_status = self.agent_of(self.second_agent).manual_status = "busy"
        self.connect("c1")
        self.livechat.verified_first = True
        shopper = {"id": "amina", "verified": True}
        self.push(self.op_open("c2", shopper=shopper), self.op("connect", "c2"))
        self.assertEqual(self.channel("c2").storefront_queue_position, 1)
        self.assertEqual([event["position"] for event in self.events("c1")], [2])

    def test_urgent_skill_goes_first(self):
        self.agent_of(self.agent).manual_status = self.agent_of(self.second_agent).manual_status = "busy"
        self.learn(self.agent, "Spoilt food", priority="1")
        self.connect("c1")
        shopper = {"id": "amina", "verified": True}
        ask = self.op("connect", "c2", skill="spoilt FOOD")
        [_opened, result] = self.push(self.op_open("c2", shopper=shopper), ask)
        self.assertEqual(result["desk"]["queue"]["position"], 1)

    def test_who_is_not_verified_goes_before_nobody_by_naming_an_urgent_skill(self):
        self.agent_of(self.agent).manual_status = self.agent_of(self.second_agent).manual_status = "busy"
        self.learn(self.second_agent, "Spoilt food", priority="1")
        self.connect("c1")
        self.assertEqual(self.connect("c2", skill="spoilt FOOD")["queue"]["position"], 2)
        self.assertEqual(self.channel("c2").storefront_skill, "spoilt FOOD", "it is served by whoever can")

    def test_agent_has_a_name_for_each_language(self):
        self.speaks(self.agent, "bn_IN")
        agent = self.agent_of(self.agent)
        agent.with_context(lang="en_US").name = "Nadia"
        agent.with_context(lang="bn_IN").name = "নাদিয়া"
        self.agent_of(self.second_agent).manual_status = "offline"
        self.assertEqual(self.connect("c1")["agent"]["name"], "Nadia")
        [_opened, result] = self.push(self.op_open("c2", locale="bn"), self.op("connect", "c2"))
        self.assertEqual(result["desk"]["agent"]["name"], "নাদিয়া")

    def test_a_name_in_one_language_is_for_those_who_read_it(self):
        self.env["res.lang"]._activate_lang("bn_IN")
        self.env["res.lang"]._activate_lang("fr_FR")
        agent = self.agent_of(self.agent)
        agent.unlink()
        agent = self.env["support.agent"].with_context(lang="bn_IN")
        agent = agent.create({"user_id": self.agent.id, "name": "নাদিয়া"}).with_context(lang="en_US")
        self.assertEqual(agent.name, "নাদিয়া", "Odoo has it for all others, too")
        names = {code: agent._storefront_name(code) for code in ("bn_IN", "en_US", "fr_FR", None)}
        own = self.agent.livechat_username or self.agent.name
        self.assertEqual(names, {"bn_IN": "নাদিয়া", "en_US": own, "fr_FR": own, None: own})
        agent.name = "Nadia"
        self.assertEqual(agent._storefront_name("fr_FR"), "Nadia")
