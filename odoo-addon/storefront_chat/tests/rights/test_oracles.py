"""Nobody finds out letter by letter what stands in a chat: no search, count, group or order answers a guess.

As they did in Odoo's mail module (CVE-2024-36259). The ways from all models to a chat's texts come from the registry.
"""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from ...tools.compat import NINETEEN
from .shop_case import ChatRightsCase

# Stands in every text of the chat, and nowhere else.
SECRET, WRONG = "zq7xsecret", "zq7xwrong"
TEXTS = ("char", "text", "html")
# The text that is asked for where two steps lead to it.
MAIN = {
    "discuss.channel": "name",
    "discuss.channel.member": "custom_channel_name",
    "ir.attachment": "name",
    "mail.guest": "name",
    "mail.message": "body",
    "rating.rating": "feedback",
    "support.ticket": "subject",
}
STRANGERS = ("portal", "employee", "agent elsewhere", "foreign agent", "foreign manager", "bridge")
REFUSED = (AccessError, UserError, ValueError, NotImplementedError)
LOGGERS = ("odoo.sql_db", "odoo.domains", "odoo.osv.expression", "odoo.models", "odoo.fields")


@tagged("post_install", "-at_install")
class TestOracles(ChatRightsCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        env = cls.env
        of_chat = {"res_model": "discuss.channel", "res_id": cls.chat.id}
        file = env["ir.attachment"].create({"name": "secret.txt", "raw": b"secret", **of_chat})
        cls.ticket = env["support.ticket"].create(
            {"subject": "Milk", "channel_id": cls.livechat.id, "discuss_channel_id": cls.chat.id}
        )
        cls.ticket.message_post(body="Hello", message_type="comment", subtype_xmlid="mail.mt_comment")
        cls.secrets = [
            cls.chat,
            cls.chat.message_ids,
            cls.guest,
            cls.rating,
            file,
            cls.chat.channel_member_ids,
            cls.ticket,
            cls.ticket.message_ids,
        ]
        env.flush_all()
        for records in cls.secrets:
            for name in cls.stored_texts(records):
                cls.hide(records, name)
        env.invalidate_all()
        cls.models = {records._name for records in cls.secrets}

    @classmethod
    def stored_texts(cls, records):
        kept = (
            "uuid",
            "message_id",
            "storefront_key",
            "storefront_shopper_id",
            "store_fname",
            "res_model",
            "res_field",
        )
        fields = records._fields.values()
        return [field.name for field in fields if field.type in TEXTS and field.column_type and field.name not in kept]

    @classmethod
    def hide(cls, records, name):
        field = records._fields[name]
        if not field.store or field.translate:
            return
        column = SQL.identifier(name)
        cls.env.cr.execute(
            SQL(
                "UPDATE %s SET %s = %s WHERE id IN %s",
                SQL.identifier(records._table),
                column,
                SECRET,
                tuple(records.ids),
            )
        )

    def texts(self, model):
        return [name for name, field in self.env[model]._fields.items() if field.type in TEXTS]

    def leads(self, model):
        """Fields of this model that lead to one in which the chat's texts stand."""
        fields = self.env[model]._fields.items()
        return [(name, field.comodel_name) for name, field in fields if field.comodel_name in self.models]

    def texts_themselves(self):
        """`(model, name of a text)`"""
        return [(model, text) for model in sorted(self.models) for text in self.texts(model)]

    def one_step(self):
        """`(model, path)` of texts that are one step away from a model, whichever."""
        return [(model, f"{name}.{text}") for model, name, target in self.steps() for text in self.texts(target)]

    def two_steps(self):
        return [
            (model, f"{name}.{further}.{MAIN[target]}")
            for model, name, between in self.steps()
            for further, target in self.leads(between)
        ]

    def steps(self):
        for model in sorted(self.env.registry):
            records = self.env[model]
            if records._auto and not records._abstract and not records._transient:
                yield from ((model, name, target) for name, target in self.leads(model))

    def answers(self, ask, *args):
        """What a question answers, whatever it is; nothing if it was refused."""
        try:
            with self.env.cr.savepoint(flush=False):
                return ask(*args)
        except REFUSED:
            return False

    def tells(self, ask, *args):
        """A right guess is answered, and not as a wrong one is: 18.0 finds everything by what it cannot search."""
        right = self.answers(ask, *args, SECRET)
        return bool(right) and right != self.answers(ask, *args, WRONG)

    def told(self, role, ways, ask):
        """Those of these ways that tell this person that the guess is right."""
        env = self.env(user=self.people[role].id, context={})
        readable = {model for model, _path in ways if env[model].has_access("read")}
        with mute_logger(*LOGGERS):
            return [
                f"{role}: {model}: {path}"
                for model, path in ways
                if model in readable and self.tells(ask, env[model], path)
            ]

    def count(self, records, path, guess):
        return records.search_count([(path, "ilike", guess)])

    def name(self, records, _path, guess):
        return records.name_search(guess)

    def group(self, records, path, guess):
        [all_of_them] = self.groups(records, [], "__count", [(path, "ilike", guess)])
        return all_of_them["__count"]

    def groups(self, records, by, figure, domain=()):
        """As RPC groups: 18.0 by another method, which counts anyway."""
        if NINETEEN:
            return records.formatted_read_group(list(domain), by, [figure])
        return records.read_group(list(domain), [] if figure == "__count" else [figure], by, lazy=False)

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
