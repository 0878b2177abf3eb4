"""Methods of messages, of what is kept beside them, of forms that name them, and of Odoo's mail gateway."""

from ..policy import DESK, NOBODY, ONLY_18, ONLY_19, READERS
from .calls import call
from .calls_on_chats import colleague

MESSAGE = "mail.message"
CHAT = "discuss.channel"
MAIL = "From: Thief <thief@example.com>\nTo: chat@example.com\nSubject: x\nMessage-Id: <x@example.com>\n\nHello\n"


def question(case):
    return case.question


def question_id(case):
    return case.question.id


def chat_id(case):
    return case.chat.id


def in_chat(case):
    return [("model", "=", CHAT), ("res_id", "=", case.chat.id)]


def chat_model(case):
    return case.env["ir.model"]._get_id(CHAT)


def template(case):
    return case.template


IN_A_MAIL = {"mail_message_id": question_id}, ["mail_message_id"], {"body": {}}
BESIDE = {"model": CHAT, "res_id": chat_id}
NAME_OF_A_CHAT = BESIDE, ["res_id"], {"record_name": {}}

CALLS_ON_MESSAGES = [
    call(MESSAGE, "toggle_message_starred", READERS, on=question),
    call(MESSAGE, "set_message_done", NOBODY, on=question),
    call(MESSAGE, "mark_all_as_read", NOBODY, domain=in_chat),
    call(MESSAGE, "unstar_all", NOBODY),
    call(MESSAGE, "copy", NOBODY, on=question),
    call(MESSAGE, "copy_data", READERS, on=question),
    call(MESSAGE, "mapped", READERS, "body", on=question, series=ONLY_18),
    call(MESSAGE, "fetch", NOBODY, ["body"], on=question, series=ONLY_18),
    call(
        MESSAGE,
        "create",
        READERS,
        [{"model": CHAT, "res_id": chat_id, "message_type": "user_notification", "reply_to": "x@example.com"}],
        note="for one person only",
    ),
    call(
        "mail.message.reaction",
        "create",
        NOBODY,
        [{"message_id": question_id, "content": "👍", "guest_id": lambda case: case.guest.id}],
    ),
    call(
        "mail.notification",
        "create",
        READERS,
        [{"mail_message_id": question_id, "res_partner_id": lambda case: case.customer.id}],
    ),
    call(
        "mail.message.schedule",
        "create",
        NOBODY,
        [{"mail_message_id": question_id, "scheduled_datetime": "2099-01-01 00:00:00"}],
    ),
    call(
        "mail.followers",
        "create",
        NOBODY,
        [{"res_model": CHAT, "res_id": chat_id, "partner_id": lambda case: case.customer.id}],
    ),
    call("mail.activity", "create", READERS, [{"res_model_id": chat_model, "res_id": chat_id}], series=ONLY_19),
    call("mail.activity", "create", NOBODY, [{"res_model_id": chat_model, "res_id": chat_id}], series=ONLY_18),
    call("mail.activity", "get_activity_data", NOBODY, CHAT, lambda case: [("id", "=", case.chat.id)]),
    call("mail.template", "send_mail", DESK, chat_id, on=template, series=ONLY_19),
    call("mail.template", "send_mail", READERS, chat_id, on=template, series=ONLY_18),
    call("mail.template", "send_mail_batch", DESK, lambda case: case.chat.ids, on=template, series=ONLY_19),
    call("mail.template", "send_mail_batch", READERS, lambda case: case.chat.ids, on=template, series=ONLY_18),
    call("mail.mail", "create", NOBODY, [{"mail_message_id": question_id, "email_to": "thief@example.com"}]),
    call("res.partner", "search_for_channel_invite", NOBODY, "Karim", channel_id=chat_id),
    # Forms that Odoo completes.
    call("mail.mail", "onchange", NOBODY, *IN_A_MAIL, series=ONLY_19),
    call("mail.mail", "onchange", READERS, *IN_A_MAIL, series=ONLY_18),
    call(
        "mail.activity",
        "onchange",
        READERS,
        {"res_model_id": chat_model, "res_model": CHAT, "res_id": chat_id},
        ["res_id"],
        {"res_name": {}},
    ),
    call(MESSAGE, "onchange", READERS, *NAME_OF_A_CHAT, series=ONLY_19),
    call(MESSAGE, "onchange", NOBODY, *NAME_OF_A_CHAT, series=ONLY_18),
    call("discuss.channel.member", "onchange", READERS, {"channel_id": chat_id}, ["channel_id"], {"display_name": {}}),
    # Odoo's mail gateway.
    call("mail.thread", "message_process", NOBODY, CHAT, MAIL, thread_id=chat_id),
    call("mail.thread", "message_notify", READERS, **BESIDE, body="x", partner_ids=colleague),
]
