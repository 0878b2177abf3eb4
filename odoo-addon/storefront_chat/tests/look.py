"""Everything visible of messages posted into a chat, in a form that is equal for two chats of the same kind."""

import json

from odoo.models import BaseModel
from odoo.tools import SQL

from .native import BY_CHANCE, history, unread

PERSONAS = {"guest": "mail.guest", "partner": "res.partner"}
OWN = {"id", "message_id", "uuid", "avatar_128_access_token", "storefront_key", "storefront_shopper_id"}
ONE_OF_ITS_KIND = OWN | BY_CHANCE


class Look:
    """`messages` are the new ones; `since` is the id of the last bus notification before them."""

    def __init__(self, channel, messages, since):
        self.env, self.channel, self.messages, self.since = channel.env, channel, messages, since
        self.names = {channel: "the chat", channel.storefront_guest_id: "the shopper"}
        for kind, records in (
            ("member", channel.channel_member_ids),
            ("history", history(channel)),
            ("message", channel.message_ids),
        ):
            self.names |= {record: f"{kind} {number}" for number, record in enumerate(records.sorted("id"))}

    def stored(self, records):
        """Every stored value of these records."""
        fields = [field for field in records._fields.values() if field.store and field.type != "one2many"]
        return [{field.name: self._value(field, record) for field in fields} for record in records]

    def bus(self):
        """What was said on the channel's lines of the bus: `[line, type, payload]`."""
        rows = (
            self.env["bus.bus"]
            .search([("id", ">", self.since)], order="id")
            .mapped(lambda row: (json.loads(row.channel), json.loads(row.message)))
        )
        return [
            [line[3:], message["type"], self._named(message["payload"])]
            for line, message in rows
            if line[1:3] == ["discuss.channel", self.channel.id]
        ]

    def operations(self):
        """Rows of the memory: `(kind, message, sequence, result)`."""
        query = SQL(
            "SELECT kind, message_id, sequence, result FROM storefront_chat_operation"
            " WHERE message_id = ANY(%s) AND channel_id = %s ORDER BY id",
            self.messages.ids,
            self.channel.id,
        )
        return [(kind, self._name("mail.message", id_), *rest) for kind, id_, *rest in self.env.execute_query(query)]

    def web_push(self, pushed):
        """Devices and payloads of these `mail.push`."""
        rows = [(push.mail_push_device_id, json.loads(push.payload)) for push in pushed.sorted("id")]
        for _device, payload in rows:
            data = payload["options"]["data"]
            data["res_id"] = self._name(data["model"], data["res_id"])
        return rows

    def badges(self, user):
        """The counter of this chat and whether its place in the side bar counts as unread, for this user."""
        member = self.channel.with_user(user).channel_member_ids.filtered("is_self")
        return [unread(self.channel, user), member.message_unread_counter, member.is_pinned]

    def _value(self, field, record):
        value = record[field.name]
        if field.name in ONE_OF_ITS_KIND:
            return None
        if field.name == "res_id":
            return self._name(record.model, value)
        if field.name == "new_message_separator":
            return value and ("after", self._name("mail.message", value - 1))
        return [self.names.get(one, one) for one in value] if isinstance(value, BaseModel) else value

    def _named(self, value, model=None):
        """A payload of the bus with names instead of ids."""
        if isinstance(value, list):
            return [self._named(one, model) for one in value]
        if not isinstance(value, dict):
            return value
        model = model or value.get("model") or PERSONAS.get(value.get("type"), "discuss.channel")
        named = {key: self._named(one, key if "." in key else None) for key, one in value.items()}
        for key in value.keys() & {"id", "res_id"}:
            named[key] = self._name(model if key == "id" else "discuss.channel", value[key])
        if "author_guest_id" in value:
            named["author_guest_id"] = self._name("mail.guest", value["author_guest_id"])
        return {key: one for key, one in named.items() if key == "id" or key not in ONE_OF_ITS_KIND}

    def _name(self, model, record_id):
        record = self.env["discuss.channel" if model == "mail.thread" else model].browse(record_id)
        return self.names.get(record, (model, record_id))
