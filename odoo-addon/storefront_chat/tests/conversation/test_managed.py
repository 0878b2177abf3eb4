"""Status and priority: set by the desk, and how the status goes with the state."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestManaged(StorefrontChatCase):
    def said(self, conversation="c1"):
        events = [event for event in self.events(conversation) if event["kind"] == "status"]
        return [(event["status"], event["priority"]) for event in events]

    def managed(self, channel):
        return channel.storefront_status, channel.storefront_priority

    def test_begins_open_and_of_normal_priority(self):
        self.assertEqual(self.managed(self.open_chat()), ("open", "normal"))
        self.assertEqual(self.said(), [])

    def test_other_chats_have_neither(self):
        other = self.env["discuss.channel"].create({"name": "Zzq", "channel_type": "channel"})
        self.assertEqual(self.managed(other), (False, False))
        with self.assertRaises(AccessError):
            other.with_user(self.manager).write({"storefront_status": "resolved"})

    def test_the_end_closes_it_and_nothing_opens_it_again(self):
        channel = self.live_chat()
        channel.with_user(self.agent).storefront_status = "resolved"
        self.push(self.op_end())
        self.assertEqual(channel.storefront_status, "closed")
        for status in ("open", "pending", "resolved"):
            with self.assertRaises(UserError):
                channel.with_user(self.agent).write({"storefront_status": status})
        self.assertEqual(channel.storefront_status, "closed")
        self.assertEqual(self.said(), [("resolved", "normal")])

    def test_to_close_it_is_to_end_it(self):
        channel = self.live_chat()
        channel.with_user(self.agent).write({"storefront_status": "closed", "storefront_priority": "low"})
        self.assertEqual((channel.storefront_state, channel.storefront_status), ("ended", "closed"))
        self.assertEqual([kind for kind in self.kinds() if kind != "message"], ["ended", "status"])
        self.assertEqual(self.said(), [("closed", "low")])

    def test_a_form_warns_before_it_ends_the_chat(self):
        channel = self.live_chat().with_user(self.agent)
        warned = {}
        for status in ("closed", "resolved"):
            values = {"storefront_status": status, "storefront_state": "live"}
            warned[status] = channel.onchange(values, ["storefront_status"], {name: {} for name in values})
        self.assertIn("warning", warned["closed"])
        self.assertNotIn("warning", warned["resolved"])
        self.assertEqual(channel.storefront_state, "live")

    def test_the_shoppers_next_message_opens_it(self):
        for number, status in enumerate(("pending", "resolved")):
            key = f"c{number}"
            channel = self.open_chat(key)
            channel.with_user(self.manager).storefront_status = status
            self.push(self.op_message("From the bot", 2, "bot", conversation=key))
            self.assertEqual(channel.storefront_status, status)
            self.push(self.op_message("From the shopper", 3, conversation=key))
            self.assertEqual(channel.storefront_status, "open")
            self.assertEqual(self.said(key), [(status, "normal"), ("open", "normal")])

    def test_asking_for_a_person_opens_it(self):
        self.livechat.auto_assign = False
        for number, status in enumerate(("pending", "resolved")):
            key = f"c{number}"
            channel = self.open_chat(key)
            channel.with_user(self.manager).storefront_status = status
            self.push(self.op("connect", key))
            self.assertEqual((channel.storefront_state, channel.storefront_status), ("waiting", "open"))
            self.assertEqual(self.said(key), [(status, "normal"), ("open", "normal")])

    def test_a_file_of_the_shopper_opens_it_too(self):
        channel = self.open_chat()
        channel.with_user(self.manager).storefront_status = "pending"
        file = {"id": "f1", "name": "a.txt", "mimetype": "text/plain", "data": "YQ=="}
        self.push({**self.op_message("", 2), "attachments": [file]})
        self.assertEqual(channel.storefront_status, "open")

    def test_an_agent_of_the_channel_sets_it_who_is_no_member(self):
        channel = self.live_chat()
        self.assertNotIn(self.second_agent.partner_id, channel.channel_member_ids.partner_id)
        channel.with_user(self.second_agent).storefront_priority = "urgent"
        self.assertEqual(channel.storefront_priority, "urgent")

    def test_nothing_else_may_be_written_beside_it(self):
        channel = self.live_chat()
        with self.assertRaises(AccessError):
            channel.with_user(self.agent).write({"storefront_priority": "high", "storefront_email": "x@example.com"})
        for wrong in ({"storefront_priority": False}, {"storefront_status": False}):
            with self.assertRaises(UserError):
                channel.with_user(self.agent).write(wrong)
        self.assertEqual(self.managed(channel), ("open", "normal"))

    def test_many_at_once_pass_over_what_has_ended(self):
        channels = self.open_chat("c1") + self.open_chat("c2")
        self.push(self.op_end(conversation="c2"))
        mine = channels.with_user(self.agent)
        mine.action_storefront_high_priority()
        mine.action_storefront_resolve()
        mine.action_storefront_assign_to_me()
        self.assertEqual(channels.mapped("storefront_priority"), ["high", "high"])
        self.assertEqual(channels.mapped("storefront_status"), ["resolved", "closed"])
        self.assertEqual(channels[0].livechat_operator_id, self.agent.partner_id)
        mine.action_storefront_close()
        self.assertEqual(channels.mapped("storefront_state"), ["ended", "ended"])
        with self.assertRaises(UserError):
            mine.action_storefront_close()

    def test_assigning_to_oneself_takes_no_chat_from_a_colleague(self):
        channel = self.live_chat()
        with self.assertRaises(UserError):
            channel.with_user(self.second_agent).action_storefront_assign_to_me()
        channel.with_user(self.manager).action_storefront_assign_to_me()
        self.assertEqual(channel.livechat_operator_id, self.manager.partner_id)

    def test_a_colleagues_chat_among_many_is_left_and_said(self):
        theirs, free, last = self.live_chat("c1"), self.open_chat("c2"), self.open_chat("c3")
        answer = (theirs | free | last).with_user(self.second_agent).action_storefront_assign_to_me()
        second = self.second_agent.partner_id
        self.assertEqual(theirs.livechat_operator_id, self.agent.partner_id)
        self.assertEqual((free | last).mapped("livechat_operator_id"), second)
        self.assertEqual((free | last).mapped("storefront_state"), ["live", "live"])
        said = answer["params"]
        self.assertEqual(said["title"], "1 of 3 chats were left as they are")
        self.assertEqual(said["message"], f"{theirs.name}: Test Agent has this chat already.")
        self.assertIs((free | last).with_user(self.second_agent).action_storefront_assign_to_me(), True)


@tagged("post_install", "-at_install")
class TestManagedByFacade(StorefrontChatCase):
    def change(self, *conversations, user=None, **to):
        staff = str((user or self.agent).id)
        return self.facade.staff_conversations_change(staff=staff, conversations=list(conversations), **to)

    def test_each_is_done_or_refused_by_itself(self):
        self.open_chat("c1")
        self.open_chat("c2")
        self.push(self.op_end(conversation="c2"))
        answer = self.change("c1", "c2", "nowhere", status="resolved", priority="high")
        self.assertEqual(answer["done"], ["c1"])
        refused = [(row["conversation"], row["code"]) for row in answer["refused"]]
        self.assertEqual(refused, [("c2", "CONVERSATION_ENDED"), ("nowhere", "UNKNOWN")])
        self.assertEqual(self.channel("c2").storefront_priority, "normal")

    def test_whoever_may_not_see_a_chat_changes_nothing(self):
        elsewhere = self._user("zzq-elsewhere", "base.group_user", "im_livechat.im_livechat_group_user")
        channel = self.open_chat()
        [refused] = self.change("c1", user=elsewhere, priority="high")["refused"]
        self.assertEqual(refused["code"], "UNKNOWN")
        self.assertEqual(self.change("c1", user=self.employee, priority="high")["code"], "FORBIDDEN")
        self.assertEqual(channel.storefront_priority, "normal")

    def test_says_why_a_chat_is_not_assigned(self):
        self.live_chat()
        [refused] = self.change("c1", user=self.second_agent, assign_to_me=True, priority="high")["refused"]
        self.assertEqual((refused["code"], refused["reason"]), ("INVALID", "Test Agent has this chat already."))
        self.assertEqual(self.channel().storefront_priority, "normal")
