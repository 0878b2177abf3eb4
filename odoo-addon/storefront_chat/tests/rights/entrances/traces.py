"""Traces of an attempt: rows of the chat that are others than before, and notices of the bus."""

import json

from odoo.tools import SQL

# Table → its rows that belong to the chat.
TABLES = {
    "discuss_channel": "id = %(chat)s OR parent_channel_id = %(chat)s",
    "discuss_channel_member": "channel_id = %(chat)s",
    "discuss_channel_rtc_session": "channel_id = %(chat)s",
    "im_livechat_channel": "id = %(shop)s",
    "im_livechat_channel_im_user": "channel_id = %(shop)s",
    "ir_attachment": "res_model = 'discuss.channel' AND res_id = %(chat)s OR id = %(file)s",
    "mail_activity": "res_model = 'discuss.channel' AND res_id = %(chat)s",
    "mail_followers": "res_model = 'discuss.channel' AND res_id = %(chat)s",
    "mail_guest": "id = %(guest)s",
    "mail_mail": "TRUE",
    "mail_message": "model = 'discuss.channel' AND res_id = %(chat)s OR id = ANY(%(messages)s)",
    "mail_message_reaction": "message_id = ANY(%(messages)s)",
    "mail_message_res_partner_starred_rel": "mail_message_id = ANY(%(messages)s)",
    "mail_message_schedule": "mail_message_id = ANY(%(messages)s)",
    "mail_notification": "mail_message_id = ANY(%(messages)s)",
    "mail_scheduled_message": "model = 'discuss.channel' AND res_id = %(chat)s",
    "rating_rating": "res_model = 'discuss.channel' AND res_id = %(chat)s",
}


def rows(case):
    """Table → a digest of the chat's rows in it."""
    ids = {
        "chat": case.chat.id,
        "shop": case.livechat.id,
        "guest": case.guest.id,
        "file": case.file.id,
        "messages": (case.question | case.answer).ids,
    }
    queries = [
        SQL(
            "SELECT %s, md5(string_agg(line, ',' ORDER BY line)) FROM"
            " (SELECT (to_jsonb(t) - ARRAY['write_date', 'write_uid'])::text AS line FROM %s AS t WHERE %s) AS lines",
            table,
            SQL.identifier(table),
            SQL(condition, **{name: value for name, value in ids.items() if f"%({name})s" in condition}),
        )
        for table, condition in TABLES.items()
    ]
    return dict(case.env.execute_query(SQL(" UNION ALL ").join(queries)))


def last_notice(case):
    [[number]] = case.env.execute_query(SQL("SELECT max(id) FROM bus_bus"))
    return number or 0


def notices(case, user, after):
    """What the bus told this person since, as text."""
    targets = [json.dumps([case.env.cr.dbname, *record]) for record in _listens_to(user)]
    found = case.env.execute_query(
        SQL("SELECT message FROM bus_bus WHERE id > %s AND channel::jsonb = ANY(%s::jsonb[])", after, targets)
    )
    return " ".join(message for [message] in found)


def _listens_to(user):
    return [("res.partner", user.partner_id.id), ("res.users", user.id)]
