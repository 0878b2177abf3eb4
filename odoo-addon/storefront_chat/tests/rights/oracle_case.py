"""Ways from any model to the texts of a chat, and what a search, a count, a name or a group tells of them."""

from odoo.exceptions import AccessError, UserError
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
# Whose these are, and how they are found: a record that belongs to nothing would be hidden for that alone.
KEPT = (
    "message_id",
    "model",
    "parent_res_model",
    "res_field",
    "res_model",
    "store_fname",
    "storefront_key",
    "storefront_shopper_id",
    "uuid",
)
REFUSED = (AccessError, UserError, ValueError, NotImplementedError, KeyError)
LOGGERS = ("odoo.sql_db", "odoo.domains", "odoo.osv.expression", "odoo.models", "odoo.fields")


class OracleCase(ChatRightsCase):
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
        cls.ticket._storefront_rate(2, "too sour", False)
        of_ticket = [("res_model", "=", "support.ticket"), ("res_id", "=", cls.ticket.id)]
        cls.secrets = [
            cls.chat,
            cls.chat.message_ids,
            cls.guest,
            cls.rating | env["rating.rating"].search(of_ticket),
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
        fields = records._fields.values()
        return [field.name for field in fields if field.type in TEXTS and field.column_type and field.name not in KEPT]

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

    def count_within(self, records, path, guess):
        """By a domain within a domain, for each step of the path."""
        first, _dot, rest = path.partition(".")
        return records.search_count([(first, "any", [(rest, "ilike", guess)])])

    def count_without(self, records, path, guess):
        first, _dot, rest = path.partition(".")
        return records.search_count([(first, "not any", [(rest, "ilike", guess)])])

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
