import re
from unittest.mock import patch

from odoo.sql_db import Cursor
from odoo.tests import tagged

from ..common import StorefrontChatCase

WRITE = re.compile(r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)


@tagged("post_install", "-at_install")
class TestTyping(StorefrontChatCase):
    def written(self, act):
        """Tables that are written while `act` is done, up to the commit."""
        tables, execute = set(), Cursor.execute

        def spy(cursor, query, *args, **kwargs):
            code = getattr(query, "code", query)
            match = WRITE.match(code if isinstance(code, str) else code.decode())
            if match:
                tables.add(match[1])
            return execute(cursor, query, *args, **kwargs)

        self.env.flush_all()
        self.env.cr.precommit.run()
        with patch.object(Cursor, "execute", spy):
            act()
            self.env.flush_all()
            self.env.cr.precommit.run()
        return tables

    def test_typing_is_written_nowhere_but_on_the_bus(self):
        channel = self.live_chat()
        member = channel.with_user(self.agent).channel_member_ids.filtered("is_self")
        for act in (
            lambda: self.facade.typing(conversation="c1", is_typing=True),
            lambda: self.facade.typing(conversation="c1", is_typing=False),
            lambda: member._notify_typing(True),
            lambda: member._notify_typing(False),
        ):
            self.assertEqual(self.written(act), {"bus_bus"})

    def test_spy_sees_what_is_written(self):
        self.live_chat()
        self.assertIn("mail_message", self.written(lambda: self.push(self.op_message("Hello", 2))))
