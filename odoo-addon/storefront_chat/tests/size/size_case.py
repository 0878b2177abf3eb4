"""Random tickets and chats of two companies, and people with different rights on them.

What the quick queries answer is held against plain ones over the same data; that they read their index, against the
plan over a table with many rows, with scans of all of it switched off.
"""

from random import Random
from unittest.mock import patch

from odoo import Command

from ..common import StorefrontChatCase

WORDS = ["Milk", "milkman", "GHEE", "sour", "দুধ", "অর্ডার", "حليب", "طلب", "50%", "a_b", "r\\d", "Ünal"]

# For `enlarge`: closed tickets.
MANY = (
    "support_ticket",
    "id, name, subject, category, priority, status",
    "SELECT number, number, number, 'general', 'low', 'closed' FROM generate_series(1, 3000) AS number",
)


class SizeCase(StorefrontChatCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.dice = Random(42)  # noqa: S311 - no secret
        cls.other = cls.env["res.company"].create({"name": "Zzq Other"})
        cls.foreign, cls.both = cls._users(
            ("test-foreign", "base.group_user", "im_livechat.im_livechat_group_manager"),
            ("test-both", "base.group_user", "im_livechat.im_livechat_group_manager"),
        )
        cls.both.company_ids = [Command.link(cls.other.id)]
        cls.foreign.write({"company_ids": [Command.set(cls.other.ids)], "company_id": cls.other.id})
        cls.channels = cls.livechat | cls._channel("zzq-own", cls.env.company, cls.second_agent)
        cls.channels |= cls._channel("zzq-other", cls.other, cls.foreign)
        cls.people = cls.agent | cls.second_agent | cls.manager | cls.foreign | cls.both

    @classmethod
    def _channel(cls, key, company, user):
        vals = {"name": key, "storefront_key": key, "company_id": company.id, "user_ids": [Command.set(user.ids)]}
        return cls.env["im_livechat.channel"].create({**vals, "use_business_hours": False})

    @classmethod
    def sentence(cls, length=3):
        return " ".join(cls.dice.choices(WORDS, k=length))

    @classmethod
    def random_tickets(cls, number=60):
        """Of every channel and none, assigned or not, in every status."""
        dice = cls.dice
        tickets = cls.env["support.ticket"].create(
            [
                {
                    "subject": cls.sentence(),
                    "customer_name": dice.choice([False, *WORDS]),
                    "channel_id": dice.choice([False, *cls.channels.ids]),
                    "category": dice.choice(["shipping", "payment", "general"]),
                    "priority": dice.choice(["low", "medium", "urgent"]),
                }
                for _number in range(number)
            ]
        )
        cls.env.flush_all()
        for ticket in tickets:
            cls.env.cr.execute(
                "UPDATE support_ticket SET status = %s, user_id = %s, sla_state = %s, company_id = %s WHERE id = %s",
                [
                    dice.choice(["open", "in_progress", "waiting_customer", "resolved", "closed"]),
                    dice.choice([None, *cls.people.ids]),
                    dice.choice(["on_time", "late"]),
                    ticket.company_id.id or dice.choice([None, cls.env.company.id, cls.other.id]),
                    ticket.id,
                ],
            )
        cls.env.invalidate_all()
        return tickets

    def enlarge(self, table, columns, rows):
        """Until the test ends a copy with these rows and the same indexes is in the place of the table.

        Of few rows PostgreSQL reads all; and an index that an update has just made it may not use yet.
        """
        execute = self.env.cr.execute
        execute(f"CREATE TEMP TABLE {table} AS TABLE public.{table} WITH NO DATA")
        execute(f"INSERT INTO pg_temp.{table} ({columns}) {rows}")
        execute("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = %s", [table])
        for (definition,) in self.env.cr.fetchall():
            execute(definition.replace(f" ON public.{table} ", f" ON pg_temp.{table} "))
        execute(f"ANALYZE pg_temp.{table}")

    def plan_of(self, act, told):
        """The plan of the statement that `act` runs and that has `told` in it."""
        seen = []
        execute = type(self.env.cr).execute

        def recorded(cursor, query, params=None, *args, **kwargs):
            seen.append((getattr(query, "code", query), getattr(query, "params", params)))
            return execute(cursor, query, params, *args, **kwargs)

        self.env.flush_all()
        with patch.object(type(self.env.cr), "execute", recorded):
            act()
        [(statement, params)] = [one for one in seen if told in str(one[0])]
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        self.env.cr.execute(f"EXPLAIN (COSTS OFF) {statement}", params)
        return "\n".join(line for (line,) in self.env.cr.fetchall())
