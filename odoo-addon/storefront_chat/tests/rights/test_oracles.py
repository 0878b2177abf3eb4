"""Nobody finds out letter by letter what stands in a chat: no search, count, group or order answers a guess.

As they did in Odoo's mail module (CVE-2024-36259). The ways from all models to a chat's texts come from the registry.
"""

from odoo.tests import tagged
from odoo.tools import mute_logger

from .. import native
from .oracle_case import LOGGERS, MAIN, SECRET, OracleCase

DESK_ALONE = ("rating.rating", "support.ticket")
STRANGERS = ("portal", "employee", "agent elsewhere", "foreign agent", "foreign manager", "bridge")


@tagged("post_install", "-at_install")
class TestOracles(OracleCase):
    def test_the_guess_is_right(self):
        """Whoever may read it is told; it stands in whatever is asked for below."""
        system = self.env(su=True)
        with mute_logger(*LOGGERS):
            found = {
                (model, text) for model, text in self.texts_themselves() if self.tells(self.count, system[model], text)
            }
        self.assertLessEqual(MAIN.items(), found)
        self.assertIn(("discuss.channel", "storefront_email"), found)
        self.assertTrue(self.told("manager", [("discuss.channel", "storefront_email")], self.count))

    def test_no_search_tells_a_stranger(self):
        ways = self.texts_themselves() + self.one_step()
        self.assertGreater(len(ways), 500)
        self.assertFalse([told for role in STRANGERS for told in self.told(role, ways, self.count)])

    def test_no_domain_within_a_domain_tells_an_employee(self):
        for ask in (self.count_within, self.count_without):
            self.assertFalse(self.told("employee", list(self.one_step()), ask))

    def test_no_search_tells_a_stranger_in_two_steps(self):
        ways = self.two_steps()
        self.assertGreater(len(ways), 500)
        self.assertFalse(self.told("employee", ways, self.count))

    def test_no_group_and_no_name_tells_a_stranger(self):
        ways = self.texts_themselves()
        names = [(model, "display_name") for model in sorted(self.models)]
        for role in STRANGERS:
            self.assertFalse(self.told(role, ways, self.group))
            self.assertFalse(self.told(role, names, self.name))

    def test_whoever_was_invited_guesses_nothing_of_its_rating_and_tickets(self):
        """They may read the chat, and these are a step away from it."""
        steps = [(model, name, target) for model, name, target in self.steps() if target in DESK_ALONE]
        self.assertIn(("discuss.channel", "rating_ids", "rating.rating"), steps)
        ways = [(model, f"{name}.{text}") for model, name, target in steps for text in self.texts(target)]
        self.assertFalse(self.told("invited", ways, self.count))

    def test_whoever_was_invited_guesses_nothing_that_the_desk_alone_reads(self):
        """They may read the chat, and so find it: by nothing that is hidden of it, whatever way is taken there."""
        env = self.env(user=self.invited.id, context={})
        self.assertTrue(self.count(env["discuss.channel"], "name", SECRET))
        hidden = [
            field
            for field in env["discuss.channel"]._fields.values()
            if field.groups and (field.store or field.search) and not self.invited.has_groups(field.groups)
        ]
        self.assertLessEqual(
            {"storefront_agent_ids", "storefront_email", "support_ticket_ids"}, {f.name for f in hidden}
        )
        self.assertGreater(len(hidden), 10)
        with mute_logger(*LOGGERS):
            told = [
                (field.name, way)
                for field in hidden
                for way, ask in self.ways_to_hidden(env, field)
                if self.answers(lambda ask=ask: ask() is not None)
            ]
        self.assertFalse(told)

    def ways_to_hidden(self, env, field):
        """`(name, question)` of all that may be asked about this field of a chat."""
        chats, name = env["discuss.channel"], field.name
        for operator, value in OF_RECORDS if field.relational else [("!=", False)]:
            for model, domain in ways_to((name, operator, value)):
                yield f"{model}: {domain}", lambda model=model, domain=domain: env[model].search(domain)
                yield f"{model}: count {domain}", lambda model=model, domain=domain: env[model].search_count(domain)
        for model, domain in ways_to((name, "!=", False)):
            yield f"{model}: group", lambda m=model, d=domain: self.groups(env[m], [], "__count", d)
        chat = chats.browse(self.chat.id)
        yield "order", lambda: chats.search([], order=name)
        yield "group", lambda: self.groups(chats, [name], "__count")
        yield "order of groups", lambda: chats._read_group([], ["channel_type"], order=f"{name}:max")
        yield "aggregate", lambda: self.groups(chats, [], name + ":count_distinct")
        yield "read", lambda: chat.read([name])
        if native.is_public(chats, "filtered_domain"):
            yield "filter", lambda: chat.filtered_domain([(name, "!=", False)])


#: Operators of fields that lead to records.
OF_RECORDS = (("!=", False), ("in", [1]), ("not in", [1]), ("child_of", [1]), ("any", []), ("not any", []))


def ways_to(term):
    """`(model, domain)` of ways to a chat, by paths and by domains within domains, at which this term is asked."""
    path, operator, value = term
    inner = [term]
    yield "discuss.channel", inner
    yield "discuss.channel", ["!", term]
    for way in ("channel_member_ids.channel_id", "parent_channel_id", "sub_channel_ids.parent_channel_id"):
        yield "discuss.channel", [(f"{way}.{path}", operator, value)]
        yield "discuss.channel", [(way, "any", inner)]
    yield "discuss.channel", [("channel_member_ids", "not any", [("channel_id", "any", inner)])]
    for either in ("any", "not any"):
        yield "discuss.channel.member", [("channel_id", either, inner)]
        yield "res.partner", [("channel_ids", either, inner)]
        yield "res.partner", [("channel_ids.channel_member_ids", either, [("channel_id", "not any", inner)])]
        yield "mail.guest", ["|", ("id", "=", 0), ("channel_ids", either, inner)]
    yield "discuss.channel.member", [(f"channel_id.{path}", operator, value)]
    yield "res.partner", [(f"channel_ids.channel_member_ids.channel_id.{path}", operator, value)]
    yield "res.users", [(f"partner_id.channel_ids.{path}", operator, value)]
