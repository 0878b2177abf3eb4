"""Notices to browsers: Odoo keeps them for a day, with the words that they tell."""

import json

from odoo import api, models
from odoo.tools import SQL

from ..queue.late import LATE


class StorefrontChatPrivacy(models.AbstractModel):
    _inherit = "storefront.chat.privacy"

    @api.model
    def _forget_bus(self, chats, guests):
        """Deletes those of these chats."""
        chat_ids, guest_ids = chats.ids, guests.ids
        if not chat_ids:
            return
        # A notice names its chat as the id beside a model, or as the id of a channel in a list of records; the alert
        # of late chats lists them.
        self.env.cr.execute(
            SQL(
                "WITH read AS MATERIALIZED (SELECT id, storefront_chat_json(channel) AS channel,"
                " storefront_chat_json(message) AS message FROM bus_bus"
                " WHERE position('mail.guest' IN channel) > 0 OR position('channel' IN concat(channel, message)) > 0"
                " OR position(%(late)s IN message) > 0)"
                " DELETE FROM bus_bus USING read WHERE bus_bus.id = read.id AND ("
                " (read.channel ->> 1 = 'discuss.channel' AND read.channel ->> 2 = ANY(%(chats)s))"
                " OR (read.channel ->> 1 = 'mail.guest' AND read.channel ->> 2 = ANY(%(guests)s))"
                " OR jsonb_path_exists(read.message, '$.**.\"discuss.channel\"[*] ? (@.id == $ids[*])', %(ids)s)"
                " OR jsonb_path_exists(read.message,"
                " '$.** ? (@.model == \"discuss.channel\" && (@.res_id == $ids[*] || @.id == $ids[*]))', %(ids)s)"
                " OR jsonb_path_exists(read.message, '$.** ? (@.channel_id == $ids[*])', %(ids)s)"
                " OR (read.message ->> 'type' = %(late)s"
                " AND jsonb_path_exists(read.message, '$.payload.chats[*] ? (@.id == $ids[*])', %(ids)s)))",
                chats=[str(chat_id) for chat_id in chat_ids],
                guests=[str(guest_id) for guest_id in guest_ids],
                ids=_json_ids(chat_ids),
                late=LATE,
            )
        )

    @api.model
    def _forget_notices(self, records):
        """Deletes those that tell of these records and their messages."""
        self.env.cr.execute(
            SQL(
                "WITH read AS MATERIALIZED (SELECT id, storefront_chat_json(message) AS message FROM bus_bus"
                " WHERE position(%(model)s IN message) > 0)"
                " DELETE FROM bus_bus USING read WHERE bus_bus.id = read.id AND jsonb_path_exists(read.message,"
                " '$.** ? (@.model == $model && (@.res_id == $ids[*] || @.id == $ids[*]))', %(vars)s)",
                model=records._name,
                vars=json.dumps({"model": records._name, "ids": records.ids}),
            )
        )


def _json_ids(ids):
    return json.dumps({"ids": ids})
