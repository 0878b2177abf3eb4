"""Nobody finds out letter by letter what stands in a chat: no search, count, group or order answers a guess.

As they did in Odoo's mail module (CVE-2024-36259). The ways from all models to a chat's texts come from the registry.
"""

from odoo.tests import tagged
from odoo.tools import mute_logger

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
        """They may read the chat, and so find it: not by its address, nor in the order of it, nor in groups."""
        chats = self.env(user=self.invited.id, context={})["discuss.channel"]
        self.assertTrue(self.count(chats, "name", SECRET))
        fields = chats._fields.values()
        hidden = [
            field.name for field in fields if field.name.startswith("storefront_") and field.groups and field.store
        ]
        self.assertGreater(len(hidden), 10)
        asked = (
            lambda name: chats.search([(name, "!=", False)]),
            lambda name: chats.search([("channel_member_ids.channel_id." + name, "!=", False)]),
            lambda name: chats.search([], order=name),
            lambda name: self.groups(chats, [name], "__count"),
            lambda name: self.groups(chats, [], name + ":count_distinct"),
        )
        with mute_logger(*LOGGERS):
            told = [
                (name, number)
                for name in hidden
                for number, ask in enumerate(asked)
                if self.answers(lambda ask=ask, name=name: ask(name) is not None)
            ]
        self.assertFalse(told)
