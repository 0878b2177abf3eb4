import json

from odoo.tests import tagged

from ...tools.compat import NINETEEN
from ..common import StorefrontChatCase


@tagged("post_install", "-at_install")
class TestReleased(StorefrontChatCase):
    def test_discuss_of_who_passed_a_chat_on_hears_that_they_are_no_member(self):
        chat = self.live_chat()
        self.set_status(self.second_agent)
        member = chat.channel_member_ids.filtered(lambda member: member.partner_id == self.agent.partner_id)
        gone = [["DELETE", [member.id]]]
        self.env["bus.bus"].search([]).unlink()
        chat.with_user(self.agent).execute_command_transfer(body="/transfer @Test Agent 2")
        self.assertIn(gone, self.members_heard(chat))

    def members_heard(self, chat):
        """What the bus says of the members of this chat."""
        self.env.cr.precommit.run()
        rows = [json.loads(row.message) for row in self.env["bus.bus"].search([])]
        told = [row["payload"].get("discuss.channel", []) for row in rows if row["type"] == "mail.record/insert"]
        field = "channel_member_ids" if NINETEEN else "channelMembers"
        return [channel.get(field) for channels in told for channel in channels if channel["id"] == chat.id]
